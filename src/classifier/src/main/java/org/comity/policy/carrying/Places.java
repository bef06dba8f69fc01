package org.comity.policy.carrying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.comity.policy.expression.ScoreComparison;
import org.comity.policy.yaml.Faults;
import org.comity.policy.yaml.YamlSection;
import org.comity.policy.yaml.YamlSource;
import org.comity.policy.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Finds every threshold in the text of a policy that can be read. Used once. */
final class Places {

  private static final Set<String> ANY = Set.of();
  private static final Set<String> INCLUDED = Set.of("at_least", "below");

  private final String yaml;
  private final Map<String, Attribute> attributes = new TreeMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<String> untouched = new ArrayList<>();

  private Places(String yaml, Collection<Attribute> attributes) {
    this.yaml = yaml;
    attributes.forEach(attribute -> this.attributes.put(attribute.name(), attribute));
  }

  /**
   * What was found.
   *
   * @param places in the order of the text, as far as that is known
   * @param untouched rules whose expressions ask for scores in a way that has no threshold
   */
  record Found(List<Place> places, List<String> untouched) {}

  static Found in(String yaml, Collection<Attribute> attributes) {
    Places found = new Places(yaml, attributes);
    YamlValue root = YamlSource.read(yaml, new Faults());
    YamlSection top = root == null ? null : root.section(ANY);
    if (top != null) {
      found.rules(top.get("rules"));
      found.bands(top.get("attributes"));
    }
    return new Found(List.copyOf(found.places), List.copyOf(found.untouched));
  }

  /** Who asks: a rule's name and what it does. */
  private record Asking(@Nullable String rule, Kind then) {}

  private void rules(@Nullable YamlValue rules) {
    for (YamlValue entry : rules == null ? List.<YamlValue>of() : rules.list()) {
      YamlSection rule = entry.section(ANY);
      YamlValue name = rule == null ? null : rule.get("name");
      YamlValue then = rule == null ? null : rule.get("then");
      YamlValue when = rule == null ? null : rule.get("when");
      YamlSection conditions = when == null ? null : when.section(ANY);
      if (name != null && then != null && conditions != null) {
        Kind kind =
            then.choice(Map.of("approve", Kind.APPROVE, "hold", Kind.HOLD, "reject", Kind.REJECT));
        conditions(conditions, new Asking(name.text(), kind == null ? Kind.HOLD : kind));
      }
    }
  }

  private void conditions(YamlSection conditions, Asking asking) {
    YamlValue attribute = conditions.get("attribute");
    YamlSection ranges = attribute == null ? null : attribute.section(ANY);
    if (ranges != null) {
      ranges
          .values()
          .forEach(
              (name, range) -> {
                YamlSection bounds = range.section(ANY);
                if (bounds != null) {
                  bounds.values().forEach((as, number) -> add(asking, name, as, number));
                }
              });
    }
    YamlValue expression = conditions.get("expression");
    if (expression != null) {
      expression(expression, asking);
    }
  }

  private void bands(@Nullable YamlValue bands) {
    YamlSection section = bands == null ? null : bands.section(ANY);
    if (section == null) {
      return;
    }
    section
        .values()
        .forEach(
            (name, band) -> {
              YamlSection edges = band.section(ANY);
              YamlValue hold = edges == null ? null : edges.get("hold");
              YamlValue reject = edges == null ? null : edges.get("reject");
              if (hold != null) {
                add(new Asking(null, Kind.APPROVE), name, "hold", hold);
              }
              if (reject != null) {
                add(new Asking(null, Kind.REJECT), name, "reject", reject);
              }
            });
  }

  private void add(Asking asking, String name, String as, YamlValue value) {
    Attribute attribute = attributes.get(name);
    Double number = value.number(0, 1);
    if (attribute != null && number != null) {
      boolean isIncluded = asking.rule() == null || INCLUDED.contains(as);
      int begin = yaml.offsetByCodePoints(0, value.begin());
      int end = yaml.offsetByCodePoints(0, value.end());
      places.add(
          new Place(asking.rule(), attribute, as, number, isIncluded, asking.then(), begin, end));
    }
  }

  private void expression(YamlValue value, Asking asking) {
    String text = value.text();
    if (text == null) {
      return;
    }
    ScoreComparison.Found found = ScoreComparison.in(text);
    int begin = yaml.offsetByCodePoints(0, value.begin());
    String written = yaml.substring(begin, yaml.offsetByCodePoints(0, value.end()));
    WrittenText source = WrittenText.of(text, written);
    boolean isAll = found.isAll();
    for (ScoreComparison comparison : found.comparisons()) {
      Attribute attribute = attributes.get(comparison.attribute());
      String number = text.substring(comparison.begin(), comparison.end());
      int at = source == null ? -1 : source.find(comparison.begin(), comparison.end());
      if (attribute != null && at >= 0) {
        places.add(
            new Place(
                asking.rule(),
                attribute,
                "expression",
                Double.parseDouble(number),
                comparison.isIncluded(),
                asking.then(),
                begin + at,
                begin + at + number.length()));
      } else {
        isAll = false;
      }
    }
    if (!isAll && asking.rule() != null) {
      untouched.add(asking.rule());
    }
  }
}
