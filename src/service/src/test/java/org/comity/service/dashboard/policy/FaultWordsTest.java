package org.comity.service.dashboard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.policy.fault.Argument;
import org.comity.policy.fault.Argument.Figure;
import org.comity.policy.fault.Argument.Quote;
import org.comity.policy.fault.Argument.Words;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.comity.policy.fault.Subject;
import org.comity.policy.fault.Subject.EntryOf;
import org.comity.policy.fault.Subject.ValueOf;
import org.comity.service.account.Role;
import org.comity.service.dashboard.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class FaultWordsTest {

  private static final FaultWords ENGLISH = words("en");
  private static final FaultWords ARABIC = words("ar");

  /** What is quoted from the text, or is to be written into it. */
  private static final String ISOLATE = "\u2066[^\u2066\u2069]*\u2069";

  @Inject People people;

  private static FaultWords words(String language) {
    return new FaultWords(
        MessageBundles.get(PolicyFaultMessages.class, Localized.Literal.of(language)));
  }

  private static String plain(String sentence) {
    return sentence.replaceAll("[\u2066\u2069]", "");
  }

  /** Letters of the language that is written to the reader, who may not know another. */
  private static void assertArabic(String sentence) {
    assertThat(sentence.replaceAll(ISOLATE, ""))
        .containsPattern("\\p{IsArabic}{2}")
        .doesNotContainPattern("[A-Za-z]");
  }

  @ParameterizedTest
  @EnumSource(FaultCode.class)
  void everyFaultIsSaidInBothLanguages(FaultCode code) {
    List<String> quotes =
        IntStream.range(0, code.arguments()).mapToObj(i -> "(quoted" + i + ")").toList();
    Flaw flaw = Flaw.quoting(code, quotes.toArray(String[]::new));
    assertThat(plain(ENGLISH.sentence(flaw))).isEqualTo(flaw.sentence());
    String arabic = ARABIC.sentence(flaw);
    assertArabic(arabic);
    assertThat(arabic).doesNotContainPattern("%[1-9]|`");
    assertThat(quotes).allSatisfy(it -> assertThat(arabic).contains("\u2066" + it + "\u2069"));
  }

  @Test
  void everyArgumentIsSaidInBothLanguages() {
    List<Argument> arguments =
        List.of(
            Subject.FILE,
            Subject.KEY,
            new ValueOf("hold"),
            new EntryOf(new EntryOf(new ValueOf("rules"))),
            new Figure(3),
            new Figure(0.5),
            new Words(List.of("above", "below")),
            new Words(List.of()));
    for (Argument argument : arguments) {
      Flaw flaw = Flaw.of(FaultCode.KEY_MISSING, argument, new Quote("to"));
      assertThat(plain(ENGLISH.sentence(flaw))).isEqualTo(flaw.sentence());
      assertArabic(ARABIC.sentence(flaw));
    }
  }

  @Test
  void whatIsQuotedCannotTurnTheSentenceAround() {
    Flaw flaw = Flaw.quoting(FaultCode.KEY_TWICE, "a\u2069\u202Eb\u2066");
    assertThat(ARABIC.sentence(flaw)).contains("\u2066ab\u2069").doesNotContain("\u202E");
  }

  @Test
  void theEditorIsAnsweredInTheLanguageOfItsReader() {
    String session = people.session(Role.LEAD);
    String text =
        """
        name: &n [ a ]
        """;
    assertThat(checked(session, "en", text))
        .containsExactly("anchors are not read here: remove it");
    checked(session, "ar", text).forEach(FaultWordsTest::assertArabic);
    String many =
        """
        nam: x
        rules:
          - name: a
            when: { links: many, expression: "links > repyl && scores.NONE > 2" }
            then: aprove
          - name: a
            when: { words: ads, language: english! }
            then: hold
        attributes:
          TOXICTY: { hold: 0.5, reject: 0.4 }
        """;
    List<String> arabic = checked(session, "ar", many);
    assertThat(arabic).hasSizeGreaterThan(8);
    arabic.forEach(FaultWordsTest::assertArabic);
  }

  private static List<String> checked(String session, String language, String yaml) {
    JsonPath answer =
        People.fromHere()
            .cookie(People.COOKIE, session)
            .header("Accept-Language", language)
            .formParam("yaml", yaml)
            .post("/dashboard/policy/check")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return answer.getList("faults.sentence");
  }
}
