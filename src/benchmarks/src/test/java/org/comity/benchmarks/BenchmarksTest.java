package org.comity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.features.FeatureSpace;
import org.comity.learning.BundleTrainer;
import org.comity.learning.TrainingSettings;
import org.comity.model.BundleFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark for a moment, so that none of them rots; the figures mean nothing. */
class BenchmarksTest {

  @TempDir static Path bundle;

  @BeforeAll
  static void learnSmallBundle() {
    TrainingSettings settings =
        new TrainingSettings(
            "tiny", "1", List.of("en", "ar"), 1, new FeatureSpace(14, 3, 4), null, true);
    BundleTrainer trainer = new BundleTrainer(settings, (stage, done, total) -> {});
    BundleFolder.write(trainer.train(SampleRows.threads().iterator()).parts(), Map.of(), bundle);
    System.setProperty("comity.bundle", bundle.toString());
    // Another run on the same machine would else stop this one.
    System.setProperty("jmh.ignoreLock", "true");
  }

  @AfterAll
  static void forgetProperties() {
    System.clearProperty("comity.bundle");
    System.clearProperty("jmh.ignoreLock");
  }

  @Test
  void everyBenchmarkRuns() throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(5))
        .param("language", "en")
        .param("unseen", "0.2")
        .param("kind", "ORDINARY", "EMOJI")
        .param("comments", "64")
        .param("texts", "1")
        .param("rows", "300")
        .shouldFailOnError(true)
        .shouldDoGC(false)
        .verbosity(VerboseMode.SILENT);
    Set<String> ran =
        new Runner(options.build())
            .run().stream()
                .map(RunResult::getParams)
                .map(params -> params.getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1"))
                .collect(Collectors.toSet());
    assertThat(ran)
        .containsExactlyInAnyOrder(
            "ScoringBenchmark.text",
            "ScoringBenchmark.scores",
            "ScoringBenchmark.assess",
            "HostileBenchmark.assess",
            "LoadBenchmark.firstComment",
            "TrainingBenchmark.fast");
  }

  @Test
  void comparesWithFastTextOrSaysThatItIsMissing() throws IOException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FastTextComparison.run(
        new String[] {"--comments", "20", "--buckets", "100"},
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .containsAnyOf("fasttext is not installed", "ar-Latn        20%");
  }
}
