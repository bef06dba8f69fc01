package org.comity.policy.reading;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.comment.Attribute;
import org.comity.policy.Condition;
import org.comity.policy.condition.AttributeCondition;
import org.comity.policy.condition.AuthorCount;
import org.comity.policy.condition.CountCondition;
import org.comity.policy.condition.FirstTimeAuthor;
import org.comity.policy.condition.FlagCondition;
import org.comity.policy.condition.FlagCondition.Flag;
import org.comity.policy.condition.LanguageCondition;
import org.comity.policy.condition.Range;
import org.comity.policy.condition.TimeCondition;
import org.comity.policy.condition.WeekdayCondition;
import org.comity.policy.condition.WordCondition;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.words.WordList;
import org.comity.policy.yaml.YamlSection;
import org.comity.policy.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads what stands under {@code when}. */
final class ConditionReader {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

  private final AttributeNames attributes;
  private final Map<String, WordList> lists;
  private final Map<String, BiConsumer<YamlValue, List<Condition>>> readers = new LinkedHashMap<>();

  ConditionReader(AttributeNames attributes, Map<String, WordList> lists) {
    this.attributes = attributes;
    this.lists = lists;
    readers.put("attribute", this::attribute);
    readers.put("words", this::words);
    readers.put("expression", new ExpressionReader(attributes)::read);
    readers.put("author", ConditionReader::author);
    readers.put("first_time_author", ConditionReader::firstTimeAuthor);
    readers.put("language", ConditionReader::language);
    readers.put("time", ConditionReader::time);
    readers.put("weekday", ConditionReader::weekday);
    readers.put("reply", (value, into) -> flag(value, Flag.REPLY, into));
    readers.put("edited", (value, into) -> flag(value, Flag.EDITED, into));
    for (CountCondition.Count count : CountCondition.Count.values()) {
      readers.put(
          count.name().toLowerCase(Locale.ROOT),
          (value, into) -> range(value, range -> into.add(new CountCondition(count, range))));
    }
  }

  /** The conditions in the order of the text; none if none is right. */
  List<Condition> read(YamlValue value) {
    List<Condition> conditions = new ArrayList<>();
    YamlSection section = value.section(readers.keySet());
    if (section != null) {
      section
          .values()
          .forEach(
              (key, asked) -> Objects.requireNonNull(readers.get(key)).accept(asked, conditions));
      if (section.values().isEmpty()) {
        value.fault(FaultCode.WHEN_EMPTY);
      }
    }
    return conditions;
  }

  private void attribute(YamlValue value, List<Condition> into) {
    YamlSection section = value.section(Set.of());
    if (section == null) {
      return;
    }
    section
        .values()
        .forEach(
            (name, asked) -> {
              Attribute attribute = attributes.read(name, section.key(name));
              Range range = RangeReader.scores(asked);
              if (attribute != null && range != null) {
                into.add(new AttributeCondition(attribute, range));
              }
            });
  }

  private void words(YamlValue value, List<Condition> into) {
    List<WordList> asked = new ArrayList<>();
    for (YamlValue name : value.listOrOne()) {
      WordList list = name.choice(lists);
      if (list != null) {
        asked.add(list);
      }
    }
    into.add(new WordCondition(asked));
  }

  private static void flag(YamlValue value, Flag flag, List<Condition> into) {
    Boolean wanted = value.truth();
    if (wanted != null) {
      into.add(new FlagCondition(flag, wanted));
    }
  }

  private static void firstTimeAuthor(YamlValue value, List<Condition> into) {
    Boolean wanted = value.truth();
    if (wanted != null) {
      into.add(new FirstTimeAuthor(wanted));
    }
  }

  private static void author(YamlValue value, List<Condition> into) {
    if (!value.isSection()) {
      if (value.choice(Map.of("staff", Flag.STAFF)) != null) {
        into.add(new FlagCondition(Flag.STAFF, true));
      }
      return;
    }
    YamlSection section =
        Objects.requireNonNull(value.section(Set.of("staff", "approved", "rejected", "days")));
    YamlValue staff = section.get("staff");
    if (staff != null) {
      flag(staff, Flag.STAFF, into);
    }
    for (AuthorCount.Count count : AuthorCount.Count.values()) {
      YamlValue asked = section.get(count.name().toLowerCase(Locale.ROOT));
      if (asked != null) {
        range(asked, range -> into.add(new AuthorCount(count, range)));
      }
    }
  }

  private static void range(YamlValue value, java.util.function.Consumer<Range> into) {
    Range range = RangeReader.counts(value);
    if (range != null) {
      into.accept(range);
    }
  }

  private static void language(YamlValue value, List<Condition> into) {
    YamlSection section = value.isSection() ? value.section(Set.of("not")) : null;
    YamlValue asked = section == null ? value : section.required("not");
    if (asked == null) {
      return;
    }
    List<String> tags = new ArrayList<>();
    for (YamlValue entry : asked.listOrOne()) {
      String tag = entry.text();
      if (tag != null && !LANGUAGE.matcher(tag).matches()) {
        entry.fault(FaultCode.LANGUAGE_TAG);
      } else if (tag != null) {
        tags.add(tag);
      }
    }
    into.add(new LanguageCondition(tags, section == null));
  }

  private static void weekday(YamlValue value, List<Condition> into) {
    Map<String, DayOfWeek> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    into.add(
        new WeekdayCondition(
            value.listOrOne().stream()
                .map(day -> day.choice(days))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
  }

  private static void time(YamlValue value, List<Condition> into) {
    YamlSection section = value.section(Set.of("from", "to"));
    if (section == null) {
      return;
    }
    LocalTime from = clock(section.required("from"));
    LocalTime to = clock(section.required("to"));
    if (from != null && to != null && from.equals(to)) {
      value.fault(FaultCode.HOURS_EMPTY);
    } else if (from != null && to != null) {
      into.add(new TimeCondition(from, to));
    }
  }

  private static @Nullable LocalTime clock(@Nullable YamlValue value) {
    String text = value == null ? null : value.text();
    if (value == null || text == null) {
      return null;
    }
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeParseException e) {
      value.fault(FaultCode.TIME_OF_DAY);
      return null;
    }
  }
}
