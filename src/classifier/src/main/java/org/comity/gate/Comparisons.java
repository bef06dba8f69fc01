package org.comity.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.evaluation.Interval;
import org.comity.gate.Columns.Compared;
import org.comity.gate.Evidence.CrossFit;
import org.comity.gate.GateReport.Check;
import org.comity.policy.ThresholdBand;
import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Champion and challenger on the same rows: how well they rank all of them and parts of them, and
 * what mistakes cost.
 */
final class Comparisons {

  private final Columns rows;
  private final @Nullable CrossFit crossFit;
  private final Bounds bounds;

  /** With the rows that were kept for judging, and how both rank all that was decided, if known. */
  Comparisons(Columns rows, @Nullable CrossFit crossFit, Bounds bounds) {
    this.rows = rows;
    this.crossFit = crossFit;
    this.bounds = bounds;
  }

  List<Check> overall() {
    int least = bounds.ranking().leastRows();
    if (rows.ofTheRarerKind() < least) {
      return List.of(
          Check.unanswered(
              "ranking",
              String.format(
                  Locale.ROOT,
                  "Only %d of %d rows that neither model has seen were rejected; at least %d of"
                      + " each kind are needed: retrain when more has been decided.",
                  rows.rejectedRows(),
                  rows.rows(),
                  least)));
    }
    Compared areas = rows.areas(bounds.seed());
    return crossFit == null
        ? List.of(ranking(areas, isSure(areas)), cost())
        : List.of(ranking(areas, true), all(crossFit), cost());
  }

  private double bound() {
    return -bounds.ranking().margin();
  }

  private boolean isSure(Compared areas) {
    return areas.difference().low() >= bound();
  }

  /**
   * Few rows leave a wide interval. Where all that was decided can be asked, it is asked for its
   * interval in their place, and not beside them: two proofs of which one is enough would let
   * through more of what is no better.
   */
  private Check ranking(Compared areas, boolean isSure) {
    boolean passed = areas.gained() >= 0 && isSure;
    String refused =
        areas.gained() < 0
            ? ": it ranks comments worse; keep the champion and look at the labels that are new."
            : refusedForItsInterval();
    String accepted = isSure(areas) ? "." : "; what so few rows leave open is asked of all.";
    return check(
        "ranking",
        areas,
        bound(),
        passed,
        figures(rows.rows() + " rows kept for judging", areas) + (passed ? accepted : refused));
  }

  private String refusedForItsInterval() {
    return String.format(
        Locale.ROOT,
        ": the interval reaches below %+.3f, so that it may rank worse; retrain when more has been"
            + " decided.",
        bound());
  }

  private static String figures(String rows, Compared areas) {
    return String.format(
        Locale.ROOT,
        "On %s the challenger's AUC is %.3f, the champion's %.3f (difference %+.3f, 95%% interval"
            + " %+.3f to %+.3f)",
        rows,
        areas.challenger(),
        areas.champion(),
        areas.gained(),
        areas.difference().low(),
        areas.difference().high());
  }

  private Check all(CrossFit all) {
    Compared areas =
        new Compared(all.champion(), all.challenger(), new Interval(all.low(), all.high()));
    boolean passed = areas.gained() >= 0 && isSure(areas);
    String rows =
        String.format(
            Locale.ROOT,
            "all %d decided rows in %d folds, those that are learnt from scored by models like the"
                + " challenger that had seen neither thread nor author,",
            all.rows(),
            all.folds());
    String refused =
        areas.gained() < 0
            ? ": what is learnt from these decisions ranks worse; look at them."
            : refusedForItsInterval();
    return check(
        "ranking of all", areas, bound(), passed, figures(rows, areas) + (passed ? "." : refused));
  }

  private Check cost() {
    Bounds.Costs costs = bounds.costs();
    Compared means =
        rows.means(
            of(costs.champion(), JudgedRow::champion),
            of(costs.challenger(), JudgedRow::challenger),
            bounds.seed());
    boolean passed = means.gained() <= costs.margin() && means.difference().low() <= 0;
    String figures =
        String.format(
            Locale.ROOT,
            "A comment costs %.3f looks with the challenger, %.3f with the champion (difference"
                + " %+.3f, 95%% interval %+.3f to %+.3f)",
            means.challenger(),
            means.champion(),
            means.gained(),
            means.difference().low(),
            means.difference().high());
    String refused =
        String.format(
            Locale.ROOT,
            ": worse %s; keep the champion, or set other thresholds.",
            means.gained() > costs.margin()
                ? String.format(Locale.ROOT, "by more than %.3f", costs.margin())
                : "beyond chance");
    return check("cost", means, costs.margin(), passed, figures + (passed ? "." : refused));
  }

  private static Check check(
      String name, Compared both, double bound, boolean passed, String sentence) {
    return new Check(
        name,
        both.champion(),
        both.challenger(),
        both.difference().low(),
        both.difference().high(),
        bound,
        passed,
        sentence);
  }

  private double[] of(ThresholdBand band, Function<JudgedRow, @Nullable Double> score) {
    return rows.all.stream().mapToDouble(row -> cost(row, lane(band, score.apply(row)))).toArray();
  }

  /** What could not be scored is held, whatever the thresholds. */
  static Kind lane(ThresholdBand band, @Nullable Double score) {
    return score == null ? Kind.HOLD : band.of(score);
  }

  private double cost(JudgedRow row, Kind lane) {
    Bounds.Costs costs = bounds.costs();
    return switch (Objects.requireNonNull(lane)) {
      case HOLD -> costs.hold();
      case APPROVE -> row.rejected() ? costs.wrongApprove() : 0;
      case REJECT -> row.rejected() ? 0 : costs.wrongReject();
    };
  }

  /** One check for each slice with rows enough; the names of others are added to a list. */
  List<Check> slices(List<String> thin) {
    TreeSet<String> names = new TreeSet<>();
    rows.all.forEach(row -> names.addAll(row.slices()));
    // Who decided is no kind of comment: moderators are looked at by what they decided.
    names.removeIf(name -> name.startsWith(JudgedRow.MODERATOR));
    List<Check> checks = new ArrayList<>();
    for (String name : names) {
      Columns part = rows.only(row -> row.slices().contains(name));
      if (part.rows() < bounds.slices().leastRows()
          || part.ofTheRarerKind() < bounds.slices().leastOfAKind()) {
        thin.add(name + " (" + part.rows() + " rows)");
      } else {
        checks.add(slice(name, part));
      }
    }
    return checks;
  }

  private Check slice(String name, Columns part) {
    Compared areas = part.areas(bounds.seed());
    double bound = -bounds.slices().margin();
    boolean passed = areas.gained() >= bound || areas.difference().high() >= 0;
    String sentence =
        String.format(
            Locale.ROOT,
            "For %s (%d rows) the challenger's AUC is %.3f, the champion's %.3f%s",
            name,
            part.rows(),
            areas.challenger(),
            areas.champion(),
            passed
                ? "."
                : String.format(
                    Locale.ROOT,
                    ": worse beyond chance and by more than %.3f; look at the labels of this slice"
                        + " and have more of it decided.",
                    -bound));
    return new Check(
        "slice " + name,
        areas.champion(),
        areas.challenger(),
        areas.difference().low(),
        areas.difference().high(),
        bound,
        passed,
        sentence);
  }
}
