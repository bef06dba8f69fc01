package org.comity.gate.jury;

import java.util.List;
import java.util.Map;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.gate.Bounds;
import org.comity.gate.CarriedBand;
import org.comity.gate.Evidence;
import org.comity.gate.Gate;
import org.comity.gate.GateReport;
import org.comity.gate.JudgedRow;
import org.comity.model.Bundle;
import org.comity.policy.ThresholdBand;

/**
 * One challenger before the gate: at the thresholds at which a site acts, and at those that keep
 * their promise with the challenger's scores.
 *
 * @param champion what the site's comments are scored with now
 * @param challenger what should take its place
 * @param active the thresholds of the site's policy, by attribute; empty where it has none
 */
public record Hearing(Bundle champion, Bundle challenger, Map<String, ThresholdBand> active) {

  /** Where neither policy nor bundle has thresholds: a person looks at every other comment. */
  private static final ThresholdBand NO_THRESHOLDS = new ThresholdBand(0.5, null);

  /** Copies the map. */
  public Hearing {
    active = Map.copyOf(active);
  }

  /**
   * Rows that neither model has learnt from, scored by both.
   *
   * @param calibrate thresholds are read off these
   * @param test judged are these
   */
  public record Rows(List<JudgedRow> calibrate, List<JudgedRow> test) {

    /** Copies the lists. */
    public Rows {
      calibrate = List.copyOf(calibrate);
      test = List.copyOf(test);
    }
  }

  /**
   * What came of it.
   *
   * @param champion the thresholds that are acted at now
   * @param challenger those that keep what the champion's promise
   * @param gate what the gate found
   */
  public record Heard(ThresholdBand champion, ThresholdBand challenger, GateReport gate) {}

  /**
   * Judges.
   *
   * @param rows scored by both
   * @param evidence what was measured elsewhere
   * @param seed of everything drawn
   * @return what came of it; the same for the same
   */
  public Heard judge(Rows rows, Evidence evidence, long seed) {
    ThresholdBand band = band();
    ThresholdBand carried = CarriedBand.of(rows.calibrate(), band);
    boolean same = Voice.attribute(champion).equals(Voice.attribute(challenger));
    Bounds bounds = Bounds.usual(Bounds.Costs.usual(band, carried), same, seed);
    return new Heard(band, carried, Gate.judge(rows.test(), bounds, evidence));
  }

  /**
   * At what the site acts on what the champion is judged by.
   *
   * @return its policy's thresholds, or else those that the champion recommends
   */
  public ThresholdBand band() {
    Attribute attribute = Voice.attribute(champion);
    ThresholdBand known = active.get(attribute.name());
    if (known != null) {
      return known;
    }
    Thresholds recommended = champion.manifest().recommended().get(attribute);
    return recommended == null
        ? NO_THRESHOLDS
        : new ThresholdBand(
            recommended.hold().score(),
            recommended.reject() == null ? null : recommended.reject().score());
  }
}
