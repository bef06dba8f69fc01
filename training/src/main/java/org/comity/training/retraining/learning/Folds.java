package org.comity.training.retraining.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.gate.jury.SiteRow;

/**
 * Deals rows into folds of about the same size, so that a model that learnt from the others knows a
 * fold as little as what is kept for judging: neither thread nor author nor text of it. A thread
 * stands in one fold; an author may stand in several, and then those of their rows that a model
 * would know a held fold by are not learnt from for it.
 */
final class Folds {

  private final Map<String, Integer> folds = new HashMap<>();
  private final List<Set<String>> authors = new ArrayList<>();
  private final List<Set<Integer>> texts = new ArrayList<>();

  private Folds(int count) {
    for (int fold = 0; fold < count; fold++) {
      authors.add(new HashSet<>());
      texts.add(new HashSet<>());
    }
  }

  /** Reads the rows twice; the same rows in any order are dealt alike. */
  static Folds deal(int count, Supplier<Stream<SiteRow>> rows) {
    Folds folds = new Folds(count);
    try (Stream<SiteRow> all = rows.get()) {
      folds.dealThreads(all);
    }
    try (Stream<SiteRow> all = rows.get()) {
      all.filter(SiteRow::isDecided).forEachOrdered(folds::know);
    }
    return folds;
  }

  /** The largest first, each to the fold that has least. */
  private void dealThreads(Stream<SiteRow> rows) {
    Map<String, Integer> sizes = new TreeMap<>();
    rows.forEachOrdered(row -> sizes.merge(thread(row), row.isDecided() ? 1 : 0, Integer::sum));
    int[] dealt = new int[authors.size()];
    sizes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEachOrdered(
            one -> {
              int least =
                  IntStream.range(0, dealt.length)
                      .boxed()
                      .min(Comparator.comparingInt(fold -> dealt[fold]))
                      .orElseThrow();
              folds.put(one.getKey(), least);
              dealt[least] += one.getValue();
            });
  }

  private void know(SiteRow row) {
    int fold = of(row);
    texts.get(fold).add(text(row));
    String author = row.labelled().comment().author();
    if (author != null) {
      authors.get(fold).add(author);
    }
  }

  private static String thread(SiteRow row) {
    String thread = row.labelled().comment().threadId();
    return thread == null ? "comment:" + row.id() : "thread:" + thread;
  }

  /** Two texts that share a number cost a row that might have been learnt from. */
  private static Integer text(SiteRow row) {
    return row.labelled().comment().text().hashCode();
  }

  int count() {
    return authors.size();
  }

  /** Where a row is judged. */
  int of(SiteRow row) {
    return folds.getOrDefault(thread(row), 0);
  }

  /** Whether a row may be learnt from by the model that judges a fold. */
  boolean mayTeach(SiteRow row, int held) {
    String author = row.labelled().comment().author();
    return of(row) != held
        && (author == null || !authors.get(held).contains(author))
        && !texts.get(held).contains(text(row));
  }
}
