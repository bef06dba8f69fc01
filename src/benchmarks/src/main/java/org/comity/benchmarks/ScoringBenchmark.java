package org.comity.benchmarks;

import java.util.concurrent.TimeUnit;
import org.comity.score.Assessment;
import org.comity.score.Scores;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Comments per second on one thread, all attributes. Comments of about 300 characters, thousands of
 * them in turn, so that the bundle remembers words as it does in service.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoringBenchmark {

  /** As the sample threads name them; the last is Arabizi. */
  @Param({"en", "ar", "ar-Latn"})
  String language = "en";

  /** The share of words that the bundle has never met. */
  @Param({"0", "0.2"})
  double unseen;

  /** How many different comments there are. */
  @Param("" + MadeComments.ROUND)
  int comments;

  @SuppressWarnings("NullAway.Init")
  private Round round;

  /** Makes the comments and lets the bundle see each once. */
  @Setup
  public void prepare() {
    round = Round.of(scorer -> scorer.scored(MadeComments.make(language, comments, unseen)));
  }

  /** Folding, words and language: what comes before any model. */
  @Benchmark
  public String text() {
    return round.scorer().text(round.next());
  }

  /** Calibrated scores, no marked words. */
  @Benchmark
  public Scores scores() {
    return round.scorer().scores(round.next());
  }

  /** Scores and marked words: what the service asks for. */
  @Benchmark
  public Assessment assess() {
    return round.scorer().assess(round.next());
  }
}
