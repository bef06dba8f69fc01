package org.comity.service.door.openai;

import java.util.HashMap;
import java.util.Map;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.model.Bundle;
import org.comity.model.BundleManifest;
import org.comity.score.Scores;

/**
 * From which score of an attribute on a person should look, as the bundle recommends it. Where it
 * has no recommendation, training had too few rows to tell, and it is from {@value
 * #MORE_LIKELY_THAN_NOT} on, since scores are calibrated.
 *
 * @param byAttribute those that are recommended
 */
record HoldPoints(Map<Attribute, Double> byAttribute) {

  static final double MORE_LIKELY_THAN_NOT = 0.5;

  static HoldPoints of(Bundle bundle) {
    Map<Attribute, Double> recommended = new HashMap<>();
    for (BundleManifest.Head head : bundle.manifest().attributes()) {
      Thresholds thresholds = head.recommended();
      if (thresholds != null) {
        recommended.put(new Attribute(head.attribute()), thresholds.hold().score());
      }
    }
    return new HoldPoints(Map.copyOf(recommended));
  }

  boolean isReached(Attribute attribute, Scores scores) {
    return scores.of(attribute) >= byAttribute.getOrDefault(attribute, MORE_LIKELY_THAN_NOT);
  }
}
