package org.comity.policy;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.calibration.Threshold;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;

/** Writes the policy to begin with, so that people can read why it is what it is. */
final class RecommendedText {

  private static final String NAME = "recommended";
  private static final String HOLD_ALL = "No score is recommended";

  /** Scores are rounded down to this, so that none is approved that should be held. */
  private static final double STEPS = 10_000;

  private RecommendedText() {}

  static Policy policy(SortedMap<Attribute, Thresholds> thresholds) {
    SortedMap<Attribute, ThresholdBand> bands = new TreeMap<>();
    thresholds.forEach(
        (attribute, at) -> bands.put(attribute, new ThresholdBand(rounded(at.hold()), null)));
    List<Rule> rules =
        bands.isEmpty()
            ? List.of(new Rule(HOLD_ALL, List.of(), Kind.HOLD, false, null))
            : List.of();
    return new Policy(new Policy.Parts(NAME, null, rules, bands), yaml(thresholds));
  }

  private static double rounded(Threshold at) {
    return Math.floor(at.score() * STEPS) / STEPS;
  }

  private static String yaml(SortedMap<Attribute, Thresholds> thresholds) {
    StringBuilder yaml =
        new StringBuilder(
            """
            # The policy to begin with: a person looks at what reaches a score that the model
            # recommends. Nothing is rejected by a machine until you add "reject" to an attribute
            # or a rule that does so: see first what would be, with "comity policy test".
            """);
    yaml.append("name: ").append(NAME).append('\n');
    if (thresholds.isEmpty()) {
      yaml.append("rules:\n  - name: ").append(HOLD_ALL).append("\n    then: hold\n");
    } else {
      yaml.append("attributes:\n");
      thresholds.forEach((attribute, at) -> append(yaml, attribute, at));
    }
    return yaml.toString();
  }

  private static void append(StringBuilder yaml, Attribute attribute, Thresholds at) {
    Threshold hold = at.hold();
    Threshold reject = at.reject();
    yaml.append(
        String.format(
            Locale.ROOT,
            "  # finds %.0f%% of what people call so, holds %.1f%% of the rest\n",
            100 * hold.recall(),
            100 * hold.falsePositiveRate()));
    if (reject != null) {
      yaml.append(
          String.format(
              Locale.ROOT,
              "  # reject: %.4f would be right in %.0f%% of cases\n",
              reject.score(),
              100 * reject.precision()));
    }
    yaml.append(
        String.format(Locale.ROOT, "  %s: { hold: %.4f }\n", attribute.name(), rounded(hold)));
  }
}
