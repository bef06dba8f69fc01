package org.comity.policy.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.policy.Condition;
import org.comity.policy.ReasonCode;
import org.comity.policy.Rule;
import org.comity.policy.Verdict.Kind;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.yaml.YamlSection;
import org.comity.policy.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads the rules of one policy. */
final class RuleReader {

  private static final Set<String> KEYS = Set.of("name", "when", "then", "code", "discard");
  private static final Map<String, Kind> KINDS = kinds();
  private static final Map<String, ReasonCode> CODES = codes();

  private final ConditionReader conditions;
  private final Set<String> names = new HashSet<>();

  RuleReader(ConditionReader conditions) {
    this.conditions = conditions;
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    return kinds;
  }

  private static Map<String, ReasonCode> codes() {
    Map<String, ReasonCode> codes = new LinkedHashMap<>();
    for (ReasonCode code : ReasonCode.values()) {
      codes.put(code.name(), code);
    }
    return codes;
  }

  /** A rule; null where so much is wrong that there is none. */
  @Nullable Rule read(YamlValue value) {
    YamlSection section = value.section(KEYS);
    if (section == null) {
      return null;
    }
    String name = name(section.required("name"));
    YamlValue thenValue = section.required("then");
    Kind then = thenValue == null ? null : thenValue.choice(KINDS);
    YamlValue whenValue = section.get("when");
    List<Condition> when = whenValue == null ? List.of() : conditions.read(whenValue);
    ReasonCode code = code(section.get("code"), then);
    boolean discard = discard(section.get("discard"), then);
    return name == null || then == null || (whenValue != null && when.isEmpty())
        ? null
        : new Rule(name, when, then, discard, code);
  }

  private @Nullable String name(@Nullable YamlValue value) {
    String name = value == null ? null : value.text();
    if (value != null && name != null && !names.add(name)) {
      value.fault(FaultCode.RULE_NAME_TWICE);
    }
    return name;
  }

  private static @Nullable ReasonCode code(@Nullable YamlValue value, @Nullable Kind then) {
    if (value == null) {
      return null;
    }
    if (then == Kind.APPROVE) {
      value.fault(FaultCode.CODE_OF_APPROVAL);
    }
    return value.choice(CODES);
  }

  private static boolean discard(@Nullable YamlValue value, @Nullable Kind then) {
    Boolean discard = value == null ? null : value.truth();
    if (value == null || discard == null) {
      return false;
    }
    if (discard && then != null && then != Kind.REJECT) {
      value.fault(FaultCode.DISCARD_NOT_REJECTED);
      return false;
    }
    return discard && then == Kind.REJECT;
  }
}
