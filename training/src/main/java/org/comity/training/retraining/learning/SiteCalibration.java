package org.comity.training.retraining.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.calibration.CalibrationCurve;
import org.comity.calibration.OperatingCurve;
import org.comity.comment.Attribute;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.learning.TrainingProgress;
import org.comity.model.Bundle;
import org.comity.model.BundleManifest;
import org.comity.model.BundleManifest.Head;
import org.comity.model.BundleParts;
import org.comity.score.Assessment.Scored;
import org.jspecify.annotations.Nullable;

/**
 * Fits the scores of LIKELY_TO_REJECT to a site: the curve to rows that were not learnt from, and
 * the share of positives to those that were drawn by chance, as those chosen by score are rejected
 * more often than the site's comments are.
 */
public final class SiteCalibration {

  /** So many rows of each kind fit a curve; fewer keep that of training. */
  private static final int LEAST_OF_A_KIND = 20;

  /** So many rows drawn by chance say how often this site rejects. */
  private static final int LEAST_AUDITED = 100;

  /** Keeps the log-odds of a score that is 0 or 1 finite. */
  private static final double SMALLEST = 1e-12;

  private final TrainingProgress progress;

  /**
   * A calibration to come.
   *
   * @param progress hears how far the work is
   */
  public SiteCalibration(TrainingProgress progress) {
    this.progress = progress;
  }

  /**
   * What was found.
   *
   * @param parts the bundle with its scores fitted
   * @param rows how many were there to fit them to
   * @param prior the share of positives that the scores are for; that of training where rows were
   *     too few
   */
  public record Fitted(BundleParts parts, int rows, double prior) {}

  /** What is known of one row. */
  private record Known(double raw, boolean rejected, boolean audit) {}

  /**
   * Fits the scores.
   *
   * @param parts as learnt, with a model for LIKELY_TO_REJECT
   * @param rows of the side {@link Side#CALIBRATE}, read once
   * @return the same models with scores for the site
   * @throws IllegalArgumentException if a row is of another side
   */
  public Fitted fit(BundleParts parts, Stream<SiteRow> rows) {
    List<Known> known = known(parts, rows);
    Head head = head(parts.manifest());
    Head fitted = head;
    if (areEnough(known)) {
      CalibrationCurve curve =
          CalibrationCurve.fit(
              raw(known), known.stream().mapToDouble(k -> k.rejected ? 1 : 0).toArray());
      fitted = with(head, curve, operating(curve, known));
    }
    Double share = audited(known);
    fitted = share == null ? fitted : fitted.at(share);
    return new Fitted(
        parts.with(replaced(parts.manifest(), fitted)), known.size(), fitted.curve().prior());
  }

  private List<Known> known(BundleParts parts, Stream<SiteRow> rows) {
    Head plain = with(head(parts.manifest()), CalibrationCurve.identity(), null);
    CommentClassifier classifier =
        new CommentClassifier(new Bundle(parts.with(replaced(parts.manifest(), plain))));
    List<Known> known = new ArrayList<>();
    rows.forEachOrdered(
        row -> {
          if (row.side() != Side.CALIBRATE) {
            throw new IllegalArgumentException(row.id() + " is not there to calibrate on");
          }
          if (row.isDecided()
              && classifier.score(row.labelled().comment()) instanceof Scored scored) {
            double p = scored.scores().of(Attribute.LIKELY_TO_REJECT);
            known.add(new Known(logOdds(p), row.isRejected(), row.audit()));
            progress.at("calibrating", known.size(), -1);
          }
        });
    return known;
  }

  private static double logOdds(double score) {
    double within = Math.min(1 - SMALLEST, Math.max(SMALLEST, score));
    return StrictMath.log(within / (1 - within));
  }

  private static double[] raw(List<Known> known) {
    return known.stream().mapToDouble(Known::raw).toArray();
  }

  private static boolean areEnough(List<Known> known) {
    long rejected = known.stream().filter(Known::rejected).count();
    return rejected >= LEAST_OF_A_KIND && known.size() - rejected >= LEAST_OF_A_KIND;
  }

  private static OperatingCurve operating(CalibrationCurve curve, List<Known> known) {
    boolean[] positive = new boolean[known.size()];
    for (int row = 0; row < positive.length; row++) {
      positive[row] = known.get(row).rejected();
    }
    double[] scores = known.stream().mapToDouble(k -> curve.calibrate(k.raw())).toArray();
    return OperatingCurve.of(curve.prior(), scores, positive);
  }

  /** The share that was rejected of what was drawn by chance, half a row away from none and all. */
  private static @Nullable Double audited(List<Known> known) {
    List<Known> drawn = known.stream().filter(Known::audit).toList();
    double rejected = drawn.stream().filter(Known::rejected).count();
    return drawn.size() < LEAST_AUDITED ? null : (rejected + 0.5) / (drawn.size() + 1);
  }

  private static Head head(BundleManifest manifest) {
    return manifest.attributes().stream()
        .filter(head -> head.attribute().equals(Attribute.LIKELY_TO_REJECT.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Head with(Head head, CalibrationCurve curve, @Nullable OperatingCurve operating) {
    return new Head(
        head.attribute(),
        head.linearWeight(),
        head.networkWeight(),
        head.encoderWeight(),
        curve,
        operating,
        head.rows(),
        head.positives(),
        head.networkOf());
  }

  private static BundleManifest replaced(BundleManifest manifest, Head head) {
    List<Head> heads =
        manifest.attributes().stream()
            .map(each -> each.attribute().equals(head.attribute()) ? head : each)
            .toList();
    return new BundleManifest(
        manifest.format(),
        manifest.name(),
        manifest.version(),
        manifest.languages(),
        manifest.features(),
        heads,
        manifest.order(),
        manifest.encoder(),
        manifest.training());
  }
}
