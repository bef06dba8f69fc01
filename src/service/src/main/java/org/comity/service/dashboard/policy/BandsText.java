package org.comity.service.dashboard.policy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.policy.ThresholdBand;
import org.comity.service.policy.Policies;

/** Writes bands into a policy's text, and leaves its rules and all other lines as they are. */
final class BandsText {

  /** The section as people write it: indented lines, comments and empty lines below its name. */
  private static final Pattern SECTION =
      Pattern.compile("(?m)^attributes:[^\\n]*\\n(?:(?:[ \\t]+[^\\n]*|[ \\t]*)(?:\\n|\\z))*");

  private BandsText() {}

  /** A text that reads as the policy with other bands; of bands alone if that cannot be had. */
  static String write(Policy policy, SortedMap<Attribute, ThresholdBand> bands, Policies policies) {
    String section = section(bands);
    String whole = policy.toYaml();
    String others = SECTION.matcher(whole).replaceAll("");
    String joined = others.isBlank() ? section : others.stripTrailing() + "\n" + section;
    Matcher place = SECTION.matcher(whole);
    String written = place.find() ? place.replaceFirst(Matcher.quoteReplacement(section)) : joined;
    return isSo(written, policy, bands, policies)
        ? written
        : "name: " + policy.name().replaceAll("[^\\p{L}\\p{N} -]", " ") + "\n" + section;
  }

  private static boolean isSo(
      String yaml, Policy policy, SortedMap<Attribute, ThresholdBand> bands, Policies policies) {
    try {
      Policy read = policies.parse(yaml);
      return read.bands().equals(bands) && read.rules().size() == policy.rules().size();
    } catch (PolicyException e) {
      return false;
    }
  }

  private static String section(SortedMap<Attribute, ThresholdBand> bands) {
    if (bands.isEmpty()) {
      return "attributes: {}\n";
    }
    StringBuilder yaml = new StringBuilder("attributes:\n");
    for (Map.Entry<Attribute, ThresholdBand> entry : bands.entrySet()) {
      ThresholdBand band = entry.getValue();
      Double reject = band.rejectFrom();
      yaml.append("  ").append(entry.getKey().name()).append(": { hold: ");
      yaml.append(number(band.approveBelow()));
      if (reject != null) {
        yaml.append(", reject: ").append(number(reject));
      }
      yaml.append(" }\n");
    }
    return yaml.toString();
  }

  private static String number(double score) {
    return BigDecimal.valueOf(score).toPlainString();
  }
}
