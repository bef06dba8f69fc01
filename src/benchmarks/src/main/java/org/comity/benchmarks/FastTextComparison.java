package org.comity.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * Comments per second of Comity and of fastText on one machine in one run, one thread each, on the
 * same comments of about 300 characters. fastText reads raw text, knows no languages and marks no
 * words; its time is that of its program less what the program takes for a single comment, which is
 * the time to read its model. Its models take half a gigabyte of the folder for temporary files
 * while it runs.
 *
 * <pre>
 * java -cp src/benchmarks/target/benchmarks.jar org.comity.benchmarks.FastTextComparison
 *     [--train FILE]      canonical rows for fastText to learn from (else the sample threads)
 *     [--comments N]      how many comments of each language and kind (else 8,192)
 *     [--buckets N]       for fastText's letter groups (else 2^20, as Comity's linear model has)
 * </pre>
 */
public final class FastTextComparison {

  private static final int ROUNDS = 3;
  private static final List<String> LANGUAGES = List.of("en", "ar", "ar-Latn");
  private static final List<Double> UNSEEN = List.of(0.0, 0.2);

  private final PrintStream out;
  private final Options options;
  private final Path folder;

  private FastTextComparison(PrintStream out, Options options, Path folder) {
    this.out = out;
    this.options = options;
    this.folder = folder;
  }

  private record Options(@Nullable Path train, int comments, int buckets) {

    static Options of(String... args) {
      Path train = null;
      int comments = MadeComments.ROUND;
      int buckets = 1 << 20;
      for (int i = 0; i < args.length; i += 2) {
        String value = i + 1 < args.length ? args[i + 1] : "";
        switch (args[i]) {
          case "--train" -> train = Path.of(value);
          case "--comments" -> comments = Integer.parseInt(value);
          case "--buckets" -> buckets = Integer.parseInt(value);
          default -> throw new IllegalArgumentException("unknown option " + args[i]);
        }
      }
      return new Options(train, comments, buckets);
    }
  }

  /**
   * Runs the comparison.
   *
   * @param args see above
   * @throws IOException if a file cannot be read or written, or fasttext fails
   * @throws InterruptedException if it was interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    run(args, System.out);
  }

  static void run(String[] args, PrintStream out) throws IOException, InterruptedException {
    Options options = Options.of(args);
    Optional<Path> program = FastText.installed();
    if (program.isEmpty()) {
      out.println("fasttext is not installed: there is no such program on the PATH.");
      return;
    }
    Path folder = Files.createTempDirectory("comity-fasttext");
    try {
      new FastTextComparison(out, options, folder).compare(program.get());
    } finally {
      delete(folder);
    }
  }

  private void compare(Path program) throws IOException, InterruptedException {
    Path train = options.train();
    List<LabelledComment> rows = train == null ? SampleRows.threads() : SampleRows.of(train);
    FastText words = FastText.train(program, rows, List.of(), folder);
    FastText groups = FastText.train(program, rows, letterGroups(), folder);
    Bundle bundle = MeasuredBundle.read();
    Scorer scorer = new Scorer(bundle);
    out.printf(
        Locale.ROOT,
        "Comments per second, one thread, median of %d. Comity: %s. fastText: %,d rows.%n",
        ROUNDS,
        bundle.id(),
        rows.size());
    out.printf(
        "%-10s %7s %14s %14s %14s %14s%n",
        "language", "unseen", "Comity scores", "Comity assess", "fastText words", "letters 3-6");
    for (String language : LANGUAGES) {
      for (double unseen : UNSEEN) {
        List<Comment> comments =
            scorer.scored(MadeComments.make(language, options.comments(), unseen));
        out.printf(
            Locale.ROOT,
            "%-10s %6.0f%% %,14.0f %,14.0f %,14.0f %,14.0f%n",
            language,
            unseen * 100,
            rate(comments, scorer::scores),
            rate(comments, scorer::assess),
            rate(comments, words),
            rate(comments, groups));
      }
    }
  }

  /** As long as those of Comity's linear model. */
  private List<String> letterGroups() {
    return List.of("-minn", "3", "-maxn", "6", "-bucket", String.valueOf(options.buckets()));
  }

  private static double rate(List<Comment> comments, Function<Comment, ?> way) {
    double[] seconds = new double[ROUNDS + 1];
    int made = 0;
    for (int round = 0; round < seconds.length; round++) {
      long began = System.nanoTime();
      for (Comment comment : comments) {
        made += way.apply(comment).hashCode();
      }
      seconds[round] = (System.nanoTime() - began) / 1e9;
    }
    // The first round warmed up; the sum keeps the work from being left out.
    double[] counted = Arrays.copyOfRange(seconds, 1, seconds.length);
    return made == Integer.MIN_VALUE ? Double.NaN : comments.size() / median(counted);
  }

  private double rate(List<Comment> comments, FastText model)
      throws IOException, InterruptedException {
    List<String> lines = comments.stream().map(Comment::text).map(FastText::oneLine).toList();
    Path one = Files.write(folder.resolve("one.txt"), lines.subList(0, 1));
    Path all = Files.write(folder.resolve("all.txt"), lines);
    model.predict(all);
    double[] seconds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      seconds[round] = model.predict(all) - model.predict(one);
    }
    return (lines.size() - 1) / median(seconds);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
