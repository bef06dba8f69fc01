package org.comity.policy.expression;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.comity.policy.Examination;
import org.comity.policy.Facts.Author;
import org.comity.score.Assessment.Scored;
import org.jspecify.annotations.Nullable;

/** What expressions can ask for, by name. */
final class Variables {

  static final String FIRST_TIME_AUTHOR = "first_time_author";
  static final String AUTHOR_APPROVED = "author_approved";
  static final String AUTHOR_REJECTED = "author_rejected";
  static final String REPORTED = "reported";

  /** Of what type a variable is. */
  enum Type {
    SCORES,
    WHOLE_NUMBER,
    TRUTH,
    TEXT
  }

  /** Its value; null where it is not known. */
  private interface Value extends Function<Examination, @Nullable Object> {}

  private record Variable(Type type, Value value) {}

  private static final Map<String, Variable> ALL =
      Map.ofEntries(
          Map.entry("scores", new Variable(Type.SCORES, Variables::scores)),
          Map.entry("text_length", whole(e -> (long) e.length())),
          Map.entry("links", whole(e -> (long) e.links())),
          Map.entry(REPORTED, whole(e -> (long) e.facts().reported())),
          Map.entry("hour", whole(e -> (long) e.time().getHour())),
          Map.entry("language", text(e -> e.facts().language())),
          Map.entry("weekday", text(Variables::weekday)),
          Map.entry("reply", truth(e -> e.facts().reply())),
          Map.entry("edited", truth(e -> e.facts().edited())),
          Map.entry("staff", truth(e -> e.facts().staff())),
          Map.entry(FIRST_TIME_AUTHOR, truth(e -> of(e, Author::isFirstTime))),
          Map.entry(AUTHOR_APPROVED, whole(e -> of(e, Author::approved))),
          Map.entry(AUTHOR_REJECTED, whole(e -> of(e, Author::rejected))));

  private Variables() {}

  static SortedMap<String, Type> types() {
    SortedMap<String, Type> types = new TreeMap<>();
    ALL.forEach((name, variable) -> types.put(name, variable.type()));
    return types;
  }

  /** The value of a variable; null where it is not known. */
  static @Nullable Object value(String name, Examination examined) {
    Variable variable = ALL.get(name);
    return variable == null ? null : variable.value().apply(examined);
  }

  private static Variable whole(Value value) {
    return new Variable(Type.WHOLE_NUMBER, value);
  }

  private static Variable truth(Value value) {
    return new Variable(Type.TRUTH, value);
  }

  private static Variable text(Value value) {
    return new Variable(Type.TEXT, value);
  }

  private static Map<String, Double> scores(Examination examined) {
    if (!(examined.facts().assessment() instanceof Scored scored)) {
      return Map.of();
    }
    Map<String, Double> scores = new HashMap<>();
    scored
        .scores()
        .byAttribute()
        .forEach((attribute, score) -> scores.put(attribute.name(), score));
    return Collections.unmodifiableMap(scores);
  }

  private static String weekday(Examination examined) {
    return examined.time().getDayOfWeek().name().toLowerCase(Locale.ROOT);
  }

  private static <T> @Nullable T of(Examination examined, Function<Author, T> fact) {
    Author author = examined.facts().author();
    return author == null ? null : fact.apply(author);
  }
}
