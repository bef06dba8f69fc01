package org.comity.training.card;

import java.util.List;
import java.util.Locale;
import org.comity.calibration.Goals;
import org.comity.calibration.Threshold;
import org.comity.calibration.Thresholds;
import org.comity.model.BundleManifest.Head;
import org.jspecify.annotations.Nullable;

/** The card's table of thresholds: for the mix of training, and for mixes that sites have. */
final class ThresholdsSection {

  private static final List<Double> PRIORS = List.of(0.02, 0.05, 0.1);

  private ThresholdsSection() {}

  /** Markdown, without the heading. */
  static String of(List<Head> heads) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            From `hold` on a person should look: of 100 negatives held back at most %.0f score so high, whatever
            the mix, and the odds are at least %.0f times those of any comment. From `reject` on at least %.0f of
            100 comments are positive, for the stated share of positives among all comments (the first row of an
            attribute: as in training); a dash where no score is so sure, or too few rows were held back. A score
            is for the share in its row: `--prior` and `COMITY_PRIOR` set it.

            | attribute | positive | hold from | finds | right | negatives held | reject from | finds | right |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|
            """,
            100 * Goals.USUAL.holdFalsePositives(),
            Goals.USUAL.holdEvidence(),
            100 * Goals.USUAL.rejectPrecision()));
    for (Head head : heads) {
      text.append(row(head));
      if (head.recommended() != null) {
        PRIORS.forEach(prior -> text.append(row(head.at(prior))));
      }
    }
    return text.toString();
  }

  private static String row(Head head) {
    Thresholds at = head.recommended();
    Threshold hold = at == null ? null : at.hold();
    Threshold reject = at == null ? null : at.reject();
    return String.format(
        "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n",
        head.attribute(),
        percent(head.curve().prior()),
        hold == null ? "-" : figure(hold.score()),
        percent(hold == null ? null : hold.recall()),
        percent(hold == null ? null : hold.precision()),
        percent(hold == null ? null : hold.falsePositiveRate()),
        reject == null ? "-" : figure(reject.score()),
        percent(reject == null ? null : reject.recall()),
        percent(reject == null ? null : reject.precision()));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
