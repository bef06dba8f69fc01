package org.comity.policy.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.Rule;
import org.comity.policy.ThresholdBand;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.words.WordList;
import org.comity.policy.yaml.Faults;
import org.comity.policy.yaml.YamlSection;
import org.comity.policy.yaml.YamlSource;
import org.comity.policy.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads a policy. Not safe for use by several threads; used once. */
public final class PolicyReader {

  private static final Set<String> KEYS =
      Set.of("name", "time_zone", "word_lists", "rules", "attributes");

  private final AttributeNames attributes;
  private final Faults faults = new Faults();

  private PolicyReader(AttributeNames attributes) {
    this.attributes = attributes;
  }

  /**
   * Reads a policy.
   *
   * @param yaml how it is written
   * @param attributes what the community's bundle scores: no other attribute may occur
   * @return the policy, compiled
   * @throws org.comity.policy.PolicyException with everything that is wrong, by line and column
   */
  public static Policy read(String yaml, Collection<Attribute> attributes) {
    return new PolicyReader(new AttributeNames(attributes)).read(yaml);
  }

  /**
   * Reads a policy that was read before, whatever scores now.
   *
   * @param yaml how it is written; may speak of any attribute
   * @return the policy, compiled
   * @throws org.comity.policy.PolicyException if it never was a policy
   */
  public static Policy readKept(String yaml) {
    return new PolicyReader(AttributeNames.any()).read(yaml);
  }

  private Policy read(String yaml) {
    YamlValue root = YamlSource.read(yaml, faults);
    YamlSection top = root == null ? null : root.section(KEYS);
    Policy.Parts parts = top == null ? null : parts(Objects.requireNonNull(root), top);
    faults.check();
    return new Policy(Objects.requireNonNull(parts), yaml);
  }

  private Policy.@Nullable Parts parts(YamlValue root, YamlSection top) {
    YamlValue nameValue = top.required("name");
    String name = nameValue == null ? null : nameValue.text();
    if (top.get("rules") == null && top.get("attributes") == null) {
      root.fault(FaultCode.APPROVES_EVERYTHING);
    }
    ZoneId zone = zone(top.get("time_zone"));
    List<Rule> rules = rules(top.get("rules"), lists(top.get("word_lists")));
    SortedMap<Attribute, ThresholdBand> bands = bands(top.get("attributes"));
    return name == null ? null : new Policy.Parts(name, zone, rules, bands);
  }

  private @Nullable ZoneId zone(@Nullable YamlValue value) {
    String text = value == null ? null : value.text();
    if (value == null || text == null) {
      return null;
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      Map<String, String> known = new LinkedHashMap<>();
      new TreeSet<>(ZoneId.getAvailableZoneIds()).forEach(id -> known.put(id, id));
      value.choice(known);
      return null;
    }
  }

  private Map<String, WordList> lists(@Nullable YamlValue value) {
    Map<String, WordList> lists = new LinkedHashMap<>();
    YamlSection section = value == null ? null : value.section(Set.of());
    if (section != null) {
      section.values().forEach((name, entries) -> lists.put(name, list(name, entries)));
    }
    return lists;
  }

  private static WordList list(String name, YamlValue entries) {
    List<String> good = new ArrayList<>();
    List<YamlValue> values = entries.list();
    for (YamlValue value : values) {
      String entry = value.text();
      FaultCode fault = entry == null ? null : WordList.fault(entry);
      if (fault != null) {
        value.fault(fault);
      } else if (entry != null) {
        good.add(entry);
      }
    }
    return WordList.of(name, good);
  }

  private List<Rule> rules(@Nullable YamlValue value, Map<String, WordList> lists) {
    RuleReader reader = new RuleReader(new ConditionReader(attributes, lists));
    List<Rule> rules = new ArrayList<>();
    boolean ended = false;
    for (YamlValue entry : value == null ? List.<YamlValue>of() : value.list()) {
      if (ended) {
        entry.fault(FaultCode.RULE_NEVER_ASKED);
      }
      Rule rule = reader.read(entry);
      if (rule != null) {
        rules.add(rule);
        ended |= rule.when().isEmpty();
      }
    }
    return rules;
  }

  private SortedMap<Attribute, ThresholdBand> bands(@Nullable YamlValue value) {
    SortedMap<Attribute, ThresholdBand> bands = new TreeMap<>();
    YamlSection section = value == null ? null : value.section(Set.of());
    if (section != null) {
      section
          .values()
          .forEach(
              (name, band) -> {
                Attribute attribute = attributes.read(name, section.key(name));
                ThresholdBand read = band(band);
                if (attribute != null && read != null) {
                  bands.put(attribute, read);
                }
              });
    }
    return bands;
  }

  private static @Nullable ThresholdBand band(YamlValue value) {
    YamlSection section = value.section(Set.of("hold", "reject"));
    YamlValue hold = section == null ? null : section.required("hold");
    Double holdFrom = hold == null ? null : hold.number(0, 1);
    YamlValue reject = section == null ? null : section.get("reject");
    Double rejectFrom = reject == null ? null : reject.number(0, 1);
    if (holdFrom == null || (reject != null && rejectFrom == null)) {
      return null;
    }
    if (reject != null && rejectFrom != null && rejectFrom < holdFrom) {
      reject.fault(FaultCode.REJECT_BELOW_HOLD);
      return null;
    }
    return new ThresholdBand(holdFrom, rejectFrom);
  }
}
