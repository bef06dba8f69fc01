package org.comity.training.policy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Facts.Author;
import org.comity.policy.Verdict.Kind;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.yaml.YamlSection;
import org.comity.policy.yaml.YamlValue;
import org.comity.training.policy.PolicyCase.Expected;
import org.jspecify.annotations.Nullable;

/** Reads one case. */
final class CaseReader {

  private static final Set<String> KEYS =
      Set.of(
          "text",
          "scores",
          "language",
          "author",
          "reply",
          "edited",
          "reported",
          "time",
          "expect",
          "rule");

  private final YamlSection section;

  private CaseReader(YamlSection section) {
    this.section = section;
  }

  /** A case; null where too much is wrong. */
  static @Nullable PolicyCase read(YamlValue value) {
    YamlSection section = value.section(KEYS);
    return section == null ? null : new CaseReader(section).read(value.line());
  }

  private @Nullable PolicyCase read(int line) {
    YamlValue textValue = section.required("text");
    String text = textValue == null ? null : textValue.anyText();
    YamlValue expectValue = section.required("expect");
    Kind kind = expectValue == null ? null : expectValue.choice(Kinds.byWord());
    Around around =
        new Around(
            text("language"),
            author(),
            isStaff(),
            truth("reply"),
            truth("edited"),
            (int) number(section, "reported"),
            time("time", Around.NOON));
    SortedMap<Attribute, Double> scores = scores();
    return text == null || kind == null
        ? null
        : new PolicyCase(line, text, around, scores, new Expected(kind, text("rule")));
  }

  private @Nullable String text(String key) {
    YamlValue value = section.get(key);
    return value == null ? null : value.text();
  }

  private boolean truth(String key) {
    YamlValue value = section.get(key);
    Boolean truth = value == null ? null : value.truth();
    return truth != null && truth;
  }

  private static long number(YamlSection section, String key) {
    YamlValue value = section.get(key);
    Double number = value == null ? null : value.number(0, Integer.MAX_VALUE);
    return number == null ? 0 : number.longValue();
  }

  private LocalDateTime time(String key, LocalDateTime otherwise) {
    LocalDateTime time = time(section.get(key));
    return time == null ? otherwise : time;
  }

  private static @Nullable LocalDateTime time(@Nullable YamlValue value) {
    String text = value == null ? null : value.text();
    if (value == null || text == null) {
      return null;
    }
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      value.fault(FaultCode.CASE_TIME);
      return null;
    }
  }

  private boolean isStaff() {
    YamlValue value = section.get("author");
    return value != null && !value.isSection() && value.choice(Map.of("staff", true)) != null;
  }

  private @Nullable Author author() {
    YamlValue value = section.get("author");
    if (value == null || !value.isSection()) {
      return null;
    }
    YamlSection known = value.section(Set.of("approved", "rejected", "first_seen"));
    if (known == null) {
      return null;
    }
    LocalDateTime seen = time(known.get("first_seen"));
    return new Author(
        number(known, "approved"),
        number(known, "rejected"),
        seen == null ? null : seen.toInstant(ZoneOffset.UTC));
  }

  private SortedMap<Attribute, Double> scores() {
    SortedMap<Attribute, Double> scores = new TreeMap<>();
    YamlValue value = section.get("scores");
    YamlSection byName = value == null ? null : value.section(Set.of());
    if (byName != null) {
      byName
          .values()
          .forEach(
              (name, number) -> {
                Double score = number.number(0, 1);
                Attribute attribute = attribute(name, byName.key(name));
                if (score != null && attribute != null) {
                  scores.put(attribute, score);
                }
              });
    }
    return scores;
  }

  private static @Nullable Attribute attribute(String name, YamlValue place) {
    try {
      return new Attribute(name);
    } catch (IllegalArgumentException e) {
      place.fault(FaultCode.CASE_ATTRIBUTE);
      return null;
    }
  }
}
