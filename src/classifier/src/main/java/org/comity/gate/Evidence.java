package org.comity.gate;

import java.util.List;
import org.comity.evaluation.PairedAreas;
import org.jspecify.annotations.Nullable;

/**
 * What was measured outside of the gate.
 *
 * @param labels rows that the challenger learns from, each with the score of a model that has not
 *     seen it (cross-validation): where one looks for labels that cannot be right
 * @param latency microseconds for a comment, median; null where it was not measured
 * @param bytes sizes of the bundles; null where they were not measured
 * @param ordered shares of the functional suite's pairs that are ordered rightly; null where it was
 *     not run
 * @param crossFit how both rank all that was decided; null where that says nothing of the
 *     challenger
 */
public record Evidence(
    List<JudgedRow> labels,
    @Nullable Pair latency,
    @Nullable Pair bytes,
    @Nullable Pair ordered,
    @Nullable CrossFit crossFit) {

  /** Nothing was measured. */
  public static final Evidence NONE = new Evidence(List.of(), null, null, null, null);

  /** Copies the list. */
  public Evidence {
    labels = List.copyOf(labels);
  }

  /**
   * Without figures of all that was decided.
   *
   * @param labels as above
   * @param latency as above
   * @param bytes as above
   * @param ordered as above
   */
  public Evidence(
      List<JudgedRow> labels,
      @Nullable Pair latency,
      @Nullable Pair bytes,
      @Nullable Pair ordered) {
    this(labels, latency, bytes, ordered, null);
  }

  /**
   * The same with what all rows say.
   *
   * @param all how both rank all that was decided; null where that says nothing
   * @return a copy
   */
  public Evidence with(@Nullable CrossFit all) {
    return new Evidence(labels, latency, bytes, ordered, all);
  }

  /**
   * How champion and challenger rank all that was decided (cross-fitting): the rows kept for
   * judging, scored by the challenger, and those that it learns from in folds, each scored by a
   * model that learnt as the challenger did from all but the fold, its threads and its authors.
   * Rows are compared within their fold alone, as no two folds have the same model.
   *
   * <p>The gate takes its interval for that of the rows kept for judging, which are few.
   *
   * <p>It says the same of both only where the champion has learnt from none of the rows either: of
   * what it has, it knows the answers. The interval covers the mean of what the folds' models would
   * do on all comments of the site, not that of their mean (Bayle, Bayle, Janson and Mackey,
   * "Cross-validation confidence intervals for test error", NeurIPS 2020); as they learn from fewer
   * rows than the challenger does, it is rather better than they are.
   *
   * @param folds how many there are, those kept for judging among them
   * @param rows how many were ranked
   * @param rejected how many of them a person rejected
   * @param champion the champion's AUC, mean of the folds
   * @param challenger the same of the models that stand for the challenger, and of itself
   * @param low the lower end of the 95% interval of the difference
   * @param high its upper end
   */
  public record CrossFit(
      int folds,
      int rows,
      int rejected,
      double champion,
      double challenger,
      double low,
      double high) {

    /** Checks order. */
    public CrossFit {
      if (!(folds > 0 && rejected >= 0 && rejected <= rows && low <= high)) {
        throw new IllegalArgumentException("figures of a cross-fit contradict each other");
      }
    }

    /**
     * Compares.
     *
     * @param folds rows that the same two models scored
     * @param seed of everything drawn
     * @return the same for the same rows in any order within their fold
     * @throws IllegalArgumentException if no fold has both rejected and other rows
     */
    public static CrossFit of(List<List<JudgedRow>> folds, long seed) {
      List<Columns> columns = folds.stream().map(Columns::of).toList();
      PairedAreas areas =
          PairedAreas.of(
              columns.stream()
                  .map(
                      rows ->
                          new PairedAreas.Fold(
                              rows.rejected, rows.weight, rows.champion, rows.challenger))
                  .toList(),
              seed);
      return new CrossFit(
          folds.size(),
          columns.stream().mapToInt(Columns::rows).sum(),
          columns.stream().mapToInt(Columns::rejectedRows).sum(),
          areas.first(),
          areas.second(),
          areas.difference().low(),
          areas.difference().high());
    }
  }

  /**
   * A figure of both.
   *
   * @param champion 0 or more
   * @param challenger 0 or more
   */
  public record Pair(double champion, double challenger) {}
}
