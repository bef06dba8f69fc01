package org.comity.policy.reading;

import java.util.List;
import org.comity.policy.condition.Range;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.comity.policy.yaml.YamlSection;
import org.comity.policy.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads ranges such as {@code { at_least: 1, below: 5 }}. */
final class RangeReader {

  private static final List<String> KEYS = List.of("at_least", "above", "at_most", "below");

  private RangeReader() {}

  /** Of scores, in [0,1]. */
  static @Nullable Range scores(YamlValue value) {
    return read(value, 1);
  }

  /** Of what is counted, from 0. */
  static @Nullable Range counts(YamlValue value) {
    return read(value, Double.POSITIVE_INFINITY);
  }

  private static @Nullable Range read(YamlValue value, double greatest) {
    YamlSection section = value.section(KEYS);
    if (section == null) {
      return null;
    }
    if (section.values().isEmpty()) {
      value.fault(FaultCode.RANGE_EMPTY);
      return null;
    }
    refuseBoth(section, "at_least", "above");
    refuseBoth(section, "at_most", "below");
    Range range = Range.ALL;
    for (String key : section.values().keySet()) {
      YamlValue written = section.get(key);
      Double number = written == null ? null : written.number(0, greatest);
      if (number == null) {
        return null;
      }
      range = narrowed(range, key, number);
    }
    if (!range.isPossible()) {
      value.fault(FaultCode.RANGE_IMPOSSIBLE);
      return null;
    }
    return range;
  }

  private static Range narrowed(Range range, String key, double number) {
    return switch (key) {
      case "at_least" -> range.from(number, true);
      case "above" -> range.from(number, false);
      case "at_most" -> range.to(number, true);
      default -> range.to(number, false);
    };
  }

  private static void refuseBoth(YamlSection section, String one, String other) {
    if (section.get(one) != null && section.get(other) != null) {
      section.key(other).fault(Flaw.quoting(FaultCode.RANGE_BOTH, one, other));
    }
  }
}
