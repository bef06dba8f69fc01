package org.comity.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.comity.comment.LabelledComment;
import org.comity.learning.BundleTrainer;
import org.comity.learning.TrainedBundle;
import org.comity.learning.TrainingSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time of {@code comity train --fast} grows with its rows, which are synthetic; reading and
 * writing files is not in it. Uses all processors, as the command does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class TrainingBenchmark {

  /** How many rows to learn from. */
  @Param({"20000", "40000"})
  int rows;

  private List<LabelledComment> made = List.of();

  /** Makes the rows. */
  @Setup
  public void prepare() {
    made = SyntheticRows.make(rows);
  }

  /** Learns, and prints rows per second. */
  @Benchmark
  public TrainedBundle fast() {
    TrainingSettings settings =
        new TrainingSettings(
            "synthetic", "1", List.of("en", "ar"), 1, TrainingSettings.USUAL_FEATURES, null, true);
    long began = System.nanoTime();
    TrainedBundle trained =
        new BundleTrainer(settings, (stage, done, total) -> {}).train(made.iterator());
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(Locale.ROOT, "%,d synthetic rows, %,.0f rows/s: ", rows, rows / seconds);
    return trained;
  }
}
