package org.comity.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.comity.gate.GateReport.Check;
import org.comity.policy.ThresholdBand;
import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whether the challenger's scores are the probabilities that they claim to be, and whether they are
 * spread as the champion's are, so that nothing downstream is taken by surprise.
 */
final class ScoreChecks {

  /** Enough to see a bend, few enough for some hundred rows. */
  private static final int BINS = 10;

  /** Keeps an empty bin from making the index infinite: the share of half a row in 1,000. */
  private static final double SMALLEST = 0.0005;

  private final Columns rows;
  private final Bounds bounds;

  ScoreChecks(Columns rows, Bounds bounds) {
    this.rows = rows;
    this.bounds = bounds;
  }

  List<Check> checks() {
    return rows.rows() == 0 ? List.of() : List.of(calibration(), stability());
  }

  private Check calibration() {
    double champion = calibrationError(JudgedRow::champion);
    double challenger = calibrationError(JudgedRow::challenger);
    double bound = bounds.scores().calibrationError() + chance();
    boolean passed = challenger <= bound || challenger <= champion;
    String sentence =
        String.format(
            Locale.ROOT,
            "The challenger's scores miss the share that was rejected by %.3f on average, the"
                + " champion's by %.3f%s",
            challenger,
            champion,
            passed
                ? "."
                : String.format(
                    Locale.ROOT,
                    ": more than %.3f; its curve does not fit these rows, so retrain with more rows"
                        + " to calibrate on.",
                    bound));
    return new Check("calibration", champion, challenger, null, null, bound, passed, sentence);
  }

  /**
   * Expected calibration error in bins of equal width (Naeini, Cooper and Hauskrecht, "Obtaining
   * well calibrated probabilities using Bayesian binning", 2015), of the rows that were scored.
   */
  private double calibrationError(Function<JudgedRow, @Nullable Double> of) {
    double[] weight = new double[BINS];
    double[] missed = new double[BINS];
    double all = 0;
    for (JudgedRow row : rows.all) {
      Double score = of.apply(row);
      if (score != null) {
        int bin = Math.min((int) (score * BINS), BINS - 1);
        weight[bin] += row.weight();
        missed[bin] += row.weight() * (score - (row.rejected() ? 1 : 0));
        all += row.weight();
      }
    }
    return all == 0 ? 0 : Arrays.stream(missed).map(Math::abs).sum() / all;
  }

  /** What the error of scores that are true to the last would be on so few rows, on average. */
  private double chance() {
    double[] variance = new double[BINS];
    double all = 0;
    for (JudgedRow row : rows.all) {
      Double score = row.challenger();
      if (score != null) {
        int bin = Math.min((int) (score * BINS), BINS - 1);
        variance[bin] += row.weight() * row.weight() * score * (1 - score);
        all += row.weight();
      }
    }
    double sum = Arrays.stream(variance).map(each -> Math.sqrt(2 / Math.PI * each)).sum();
    return all == 0 ? 0 : sum / all;
  }

  private Check stability() {
    boolean same = bounds.scores().sameAttribute();
    double index = same ? index(deciles()) : index(lanes());
    double bound = bounds.scores().stability();
    boolean passed = index <= bound;
    String what = same ? "The scores" : "What is approved, held and rejected";
    String sentence =
        String.format(
            Locale.ROOT,
            "%s would shift by a population stability index of %.3f%s",
            what,
            index,
            passed
                ? "."
                : String.format(
                    Locale.ROOT,
                    ": more than %.3f; look at what would change in the shadow before a lead"
                        + " promotes it with a reason.",
                    bound));
    return new Check("stability", 0.0, index, null, null, bound, passed, sentence);
  }

  /** Weight by bin, of the champion and of the challenger. */
  private double[][] deciles() {
    double[] edges = edges();
    double[][] share = new double[2][edges.length + 1];
    for (int row = 0; row < rows.rows(); row++) {
      share[0][bin(edges, rows.champion[row])] += rows.weight[row];
      share[1][bin(edges, rows.challenger[row])] += rows.weight[row];
    }
    return share;
  }

  /** The champion's scores at each tenth of the weight. */
  private double[] edges() {
    Integer[] order = new Integer[rows.rows()];
    Arrays.setAll(order, row -> row);
    Arrays.sort(order, (a, b) -> Double.compare(rows.champion[a], rows.champion[b]));
    double all = Arrays.stream(rows.weight).sum();
    double[] edges = new double[BINS - 1];
    int edge = 0;
    double seen = 0;
    for (Integer row : order) {
      seen += rows.weight[row];
      while (edge < edges.length && seen >= all * (edge + 1) / BINS) {
        edges[edge++] = rows.champion[row];
      }
    }
    return Arrays.stream(edges).distinct().toArray();
  }

  private static int bin(double[] edges, double score) {
    int bin = 0;
    while (bin < edges.length && score > edges[bin]) {
      bin++;
    }
    return bin;
  }

  private double[][] lanes() {
    ThresholdBand one = bounds.costs().champion();
    ThresholdBand two = bounds.costs().challenger();
    double[][] share = new double[2][3];
    for (JudgedRow row : rows.all) {
      share[0][bin(Comparisons.lane(one, row.champion()))] += row.weight();
      share[1][bin(Comparisons.lane(two, row.challenger()))] += row.weight();
    }
    return share;
  }

  private static int bin(Kind lane) {
    return switch (lane) {
      case APPROVE -> 0;
      case HOLD -> 1;
      case REJECT -> 2;
    };
  }

  /** {@code sum (q - p) ln(q / p)}, as credit scoring has it (Siddiqi, 2006). */
  private static double index(double[][] weights) {
    double ones = Arrays.stream(weights[0]).sum();
    double twos = Arrays.stream(weights[1]).sum();
    double index = 0;
    for (int bin = 0; bin < weights[0].length; bin++) {
      double p = Math.max(weights[0][bin] / ones, SMALLEST);
      double q = Math.max(weights[1][bin] / twos, SMALLEST);
      index += (q - p) * StrictMath.log(q / p);
    }
    return index;
  }
}
