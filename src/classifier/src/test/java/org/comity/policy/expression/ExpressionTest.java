package org.comity.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.policy.Comments.AFTERNOON;
import static org.comity.policy.Comments.scored;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.policy.Answer;
import org.comity.policy.Answer.No;
import org.comity.policy.Answer.Unsure;
import org.comity.policy.Answer.Yes;
import org.comity.policy.Comments;
import org.comity.policy.Examination;
import org.comity.policy.Facts;
import org.comity.policy.Facts.Author;
import org.comity.policy.reading.PolicyReader;
import org.comity.score.Assessment.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {

  private static final Facts FACTS = scored("See www.example.org", "INSULT", 0.6);
  private static final Facts KNOWN = FACTS.by(new Author(3, 1, null), false);
  private static final Facts NEW = FACTS.by(new Author(0, 0, null), false);

  private static Answer ask(String expression, Facts facts) {
    return Expression.compile(expression).ask(new Examination(facts, null));
  }

  static Stream<Arguments> expressions() {
    return Stream.of(
        arguments("scores.INSULT > 0.5 && !reply && text_length < 200", FACTS, Yes.class),
        arguments("scores['INSULT'] < 0.5", FACTS, No.class),
        arguments("links == 1 && language == 'en'", FACTS, Yes.class),
        arguments("hour == 15 && weekday == 'thursday'", FACTS, Yes.class),
        arguments("reply", FACTS.with(true, false, 0), Yes.class),
        arguments("edited && reported > 1", FACTS.with(false, true, 2), Yes.class),
        arguments("staff", FACTS.by(null, true), Yes.class),
        arguments("has(scores.THREAT) && scores.THREAT > 0.1", FACTS, No.class),
        arguments("scores.THREAT > 0.1", FACTS, Unsure.class),
        arguments("scores.THREAT > 0.1 || links == 1", FACTS, Yes.class),
        arguments("10 / (links - 1) > 1", FACTS, Unsure.class),
        arguments("language == 'en'", FACTS.in(null), Unsure.class),
        arguments("author_approved > 2 && author_rejected == 1", KNOWN, Yes.class),
        arguments("author_approved > 2", FACTS, No.class),
        arguments("first_time_author", KNOWN, No.class),
        arguments("first_time_author", NEW, Yes.class),
        arguments("first_time_author", FACTS, Unsure.class),
        arguments("!first_time_author", FACTS, No.class),
        arguments("first_time_author || links == 1", FACTS, Yes.class),
        arguments("scores.INSULT > 0.5", Comments.notScored(Cause.EMPTY), No.class));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("expressions")
  void answers(String expression, Facts facts, Class<? extends Answer> answer) {
    assertThat(ask(expression, facts)).isInstanceOf(answer);
  }

  @Test
  void isBounded() {
    assertThatThrownBy(() -> Expression.compile("true" + " ".repeat(Expression.MAX_LENGTH)))
        .isInstanceOf(ExpressionException.class);
    String longest = "(".repeat(30) + "links > 0" + ")".repeat(30);
    assertThat(ask(longest, FACTS)).isInstanceOf(Yes.class);
    String wide = "links > 0" + " && links > 0".repeat(75);
    assertThat(ask(wide, FACTS)).isInstanceOf(Yes.class);
  }

  @Test
  void theClockIsAFact() {
    Expression night = Expression.compile("hour < 7");
    Facts early = Comments.at(FACTS, AFTERNOON.withHour(6));
    assertThat(night.ask(new Examination(early, null))).isInstanceOf(Yes.class);
    assertThat(night.ask(new Examination(FACTS, null))).isInstanceOf(No.class);
  }

  /** Reads policies with a class path that lacks the library. */
  @Test
  void aPolicyWithoutExpressionsNeedsNoLibrary() throws Exception {
    String plain = "name: n\nrules:\n  - { name: a, when: { links: { above: 1 } }, then: hold }\n";
    String other = plain.replace("links: { above: 1 }", "expression: links > 1");
    try (URLClassLoader without =
        new URLClassLoader(withoutCel(), ClassLoader.getPlatformClassLoader())) {
      Class<?> reader = without.loadClass(PolicyReader.class.getName());
      Method read = reader.getMethod("read", String.class, Collection.class);
      assertThat(read.invoke(null, plain, List.of())).isNotNull();
      assertThatThrownBy(() -> read.invoke(null, other, List.of()))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(NoClassDefFoundError.class);
    }
  }

  private static URL[] withoutCel() throws MalformedURLException {
    String separator = Pattern.quote(File.pathSeparator);
    List<String> entries =
        Stream.of(System.getProperty("java.class.path").split(separator, -1))
            .filter(entry -> !entry.contains("cel-standalone"))
            .toList();
    URL[] urls = new URL[entries.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(entries.get(i)).toUri().toURL();
    }
    return urls;
  }
}
