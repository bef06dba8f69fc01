package org.comity.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.gate.Columns.Compared;
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
  private final Columns all;
  private final Bounds bounds;
  private final boolean isSettled;

  /**
   * With the rows that were kept for judging, and with all: those and what the challenger has
   * learnt from, scored by models like it that had not seen them; and with whether more of those
   * were found to settle what few rows leave open.
   */
  Comparisons(Columns rows, Columns all, Bounds bounds, boolean isSettled) {
    this.rows = rows;
    this.all = all;
    this.bounds = bounds;
    this.isSettled = isSettled;
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
    return List.of(ranking(), cost());
  }

  private Check ranking() {
    Compared areas = rows.areas(bounds.seed());
    double bound = -bounds.ranking().margin();
    boolean isSure = areas.difference().low() >= bound;
    boolean passed = areas.gained() >= 0 && (isSure || isSettled || isSureOfAll(bound));
    String figures =
        String.format(
            Locale.ROOT,
            "The challenger's AUC is %.3f, the champion's %.3f (difference %+.3f, 95%% interval"
                + " %+.3f to %+.3f)",
            areas.challenger(),
            areas.champion(),
            areas.gained(),
            areas.difference().low(),
            areas.difference().high());
    String refused =
        areas.gained() < 0
            ? ": it ranks comments worse; keep the champion and look at the labels that are new."
            : String.format(
                Locale.ROOT,
                ": the interval reaches below %+.3f, so that it may rank worse; retrain when more"
                    + " has been decided.",
                bound);
    String accepted =
        isSure
            ? "."
            : "; what so few rows leave open, all decisions together settle, each scored by a model"
                + " that had not seen it.";
    return check("ranking", areas, bound, passed, figures + (passed ? accepted : refused));
  }

  /**
   * Few rows leave a wide interval. All of them together tell more, and never too much: a champion
   * may have learnt from some of them, the models that stand for the challenger have not.
   */
  private boolean isSureOfAll(double bound) {
    return all.rows() > rows.rows() && all.areas(bounds.seed()).difference().low() >= bound;
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
