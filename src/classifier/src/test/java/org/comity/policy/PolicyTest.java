package org.comity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.policy.Comments.notScored;
import static org.comity.policy.Comments.policy;
import static org.comity.policy.Comments.scored;
import static org.comity.policy.Comments.when;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.calibration.Threshold;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.policy.Facts.Author;
import org.comity.policy.Verdict.Hold;
import org.comity.policy.Verdict.Kind;
import org.comity.policy.Verdict.Reject;
import org.comity.policy.reading.PolicyReader;
import org.comity.score.Assessment.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {

  private static final String FRONT_PAGE =
      """
      time_zone: Asia/Beirut
      word_lists:
        advertising: [ "casino*", "buy now", "تخفيضات" ]
      rules:
        - name: Staff are trusted
          when: { author: staff }
          then: approve
        - name: Advertising
          when: { words: advertising }
          then: reject
          code: AD
          discard: true
        - name: Links from newcomers
          when: { first_time_author: true, links: { at_least: 1 } }
          then: hold
          code: SPAM
        - name: Very long
          when: { length: { above: 500 } }
          then: hold
        - name: Threats go to a person at night
          when: { attribute: { THREAT: { at_least: 0.3 } }, time: { from: "22:00", to: "07:00" } }
          then: hold
        - name: Insults against the author of the article
          when: { expression: "scores.INSULT > 0.5 && !reply && text_length < 200" }
          then: hold
        - name: Other languages
          when: { language: { not: [ en, ar ] } }
          then: hold
      attributes:
        TOXICITY: { hold: 0.62, reject: 0.97 }
        INSULT: { hold: 0.7 }
      """;

  private static final Author REGULAR = new Author(40, 1, Instant.parse("2020-01-01T00:00:00Z"));
  private static final Author NEWCOMER = new Author(0, 0, null);

  static Stream<Arguments> comments() {
    Facts plain = scored("Good point.", "TOXICITY", 0.1, "INSULT", 0.1, "THREAT", 0.1);
    Facts link = scored("See www.example.org", "TOXICITY", 0.1, "INSULT", 0.1, "THREAT", 0.1);
    Facts threat = scored("Just wait.", "TOXICITY", 0.1, "INSULT", 0.1, "THREAT", 0.3);
    Facts insult = scored("You clown.", "TOXICITY", 0.1, "INSULT", 0.6, "THREAT", 0.1);
    return Stream.of(
        arguments("civil", plain, Kind.APPROVE, "attributes", ReasonCode.OTHER),
        arguments(
            "staff", link.by(NEWCOMER, true), Kind.APPROVE, "Staff are trusted", ReasonCode.OTHER),
        arguments(
            "advertising",
            scored("Best C4SINOS here", "TOXICITY", 0.1, "INSULT", 0.1),
            Kind.REJECT,
            "Advertising",
            ReasonCode.AD),
        arguments(
            "a newcomer's link",
            link.by(NEWCOMER, false),
            Kind.HOLD,
            "Links from newcomers",
            ReasonCode.SPAM),
        arguments("a stranger's link", link, Kind.HOLD, "Links from newcomers", ReasonCode.SPAM),
        arguments(
            "a regular's link",
            link.by(REGULAR, false),
            Kind.APPROVE,
            "attributes",
            ReasonCode.OTHER),
        arguments("long", scored("a ".repeat(251)), Kind.HOLD, "Very long", ReasonCode.OTHER),
        arguments("a threat by day", threat, Kind.APPROVE, "attributes", ReasonCode.OTHER),
        arguments(
            "a threat by night",
            Comments.at(threat, Comments.AFTERNOON.withHour(23)),
            Kind.HOLD,
            "Threats go to a person at night",
            ReasonCode.ABUSIVE),
        arguments(
            "an insult at the top",
            insult,
            Kind.HOLD,
            "Insults against the author of the article",
            ReasonCode.OTHER),
        arguments(
            "an insult in a reply",
            insult.with(true, false, 0),
            Kind.APPROVE,
            "attributes",
            ReasonCode.OTHER),
        arguments("French", plain.in("fr"), Kind.HOLD, "Other languages", ReasonCode.OTHER),
        arguments("Arabizi", plain.in("ar-Latn"), Kind.APPROVE, "attributes", ReasonCode.OTHER),
        arguments(
            "toxic",
            scored("x", "TOXICITY", 0.62, "INSULT", 0.1),
            Kind.HOLD,
            "attributes",
            ReasonCode.ABUSIVE),
        arguments(
            "very toxic",
            scored("x", "TOXICITY", 0.97, "INSULT", 0.1),
            Kind.REJECT,
            "attributes",
            ReasonCode.ABUSIVE),
        arguments(
            "surely an insult",
            scored("x", "TOXICITY", 0.1, "INSULT", 1.0).with(true, false, 0),
            Kind.HOLD,
            "attributes",
            ReasonCode.HARASSMENT_BULLYING));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("comments")
  void decides(String what, Facts facts, Kind kind, String rule, ReasonCode code) {
    Verdict verdict = policy(FRONT_PAGE).decide(facts);
    assertThat(verdict.kind()).isEqualTo(kind);
    assertThat(verdict.reasons())
        .extracting(Reason::rule, Reason::code)
        .contains(org.assertj.core.groups.Tuple.tuple(rule, code));
  }

  @Test
  void rejectsBlatantCasesForGood() {
    Verdict verdict = policy(FRONT_PAGE).decide(scored("Buy, NOW!"));
    assertThat(verdict).isInstanceOf(Reject.class);
    assertThat(((Reject) verdict).discard()).isTrue();
    assertThat(verdict.reasons().get(0).sentence())
        .contains("advertising")
        .doesNotContainIgnoringCase("buy");
  }

  @Test
  void saysWhichScoresCounted() {
    Verdict verdict =
        policy("attributes:\n  TOXICITY: { hold: 0.5 }\n  INSULT: { hold: 0.5 }\n")
            .decide(scored("x", "TOXICITY", 0.51, "INSULT", 0.8));
    assertThat(verdict.reasons())
        .extracting(Reason::attribute, Reason::score)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Attribute.TOXICITY, 0.51),
            org.assertj.core.groups.Tuple.tuple(Attribute.INSULT, 0.8));
    assertThat(verdict.reasons().get(1).sentence()).isEqualTo("INSULT is 0.800: held from 0.500.");
  }

  @Test
  void holdsWhereABandHasNoScore() {
    Policy policy = policy("attributes:\n  TOXICITY: { hold: 0.5 }\n  INSULT: { hold: 0.5 }\n");
    Verdict verdict = policy.decide(scored("x", "INSULT", 0.1));
    assertThat(verdict).isInstanceOf(Hold.class);
    assertThat(verdict.reasons().get(0).sentence()).isEqualTo("TOXICITY has no score.");
    assertThat(when("{ attribute: { THREAT: { above: 0.5 } } }").decide(scored("x")).kind())
        .isEqualTo(Kind.HOLD);
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void nothingApprovesACommentWithoutScores(Cause cause) {
    Facts facts = notScored(cause).by(REGULAR, true);
    for (String rest :
        List.of(
            FRONT_PAGE,
            "rules:\n  - name: all\n    then: approve\n",
            "rules:\n  - name: all\n    when: { expression: 'true' }\n    then: approve\n",
            "attributes:\n  TOXICITY: { hold: 1 }\n")) {
      Verdict verdict = policy(rest).decide(facts);
      assertThat(verdict.kind()).isEqualTo(Kind.HOLD);
      assertThat(verdict.reasons()).extracting(Reason::rule).contains(Reason.NOT_SCORED);
      assertThat(verdict.reasons().get(verdict.reasons().size() - 1).sentence())
          .startsWith("It has no scores: ");
    }
  }

  @Test
  void onlyARuleRejectsACommentWithoutScores() {
    Facts facts = notScored(Cause.LANGUAGE_NOT_SUPPORTED);
    assertThat(when("{ language: de }").decide(facts).kind()).isEqualTo(Kind.REJECT);
    assertThat(policy("attributes: { TOXICITY: { hold: 0, reject: 0 } }").decide(facts).kind())
        .isEqualTo(Kind.HOLD);
    assertThat(when("{ attribute: { TOXICITY: { at_least: 0 } } }").decide(facts).kind())
        .isEqualTo(Kind.HOLD);
  }

  static Stream<Arguments> conditions() {
    Facts plain = scored("Good point.", "TOXICITY", 0.5);
    Facts regular = plain.by(REGULAR, false);
    return Stream.of(
        arguments("{ first_time_author: true }", plain.by(NEWCOMER, false), Kind.REJECT),
        arguments("{ first_time_author: true }", regular, Kind.APPROVE),
        arguments("{ first_time_author: true }", plain, Kind.HOLD),
        arguments("{ first_time_author: true, reply: true }", plain, Kind.APPROVE),
        arguments("{ first_time_author: false }", plain, Kind.APPROVE),
        arguments("{ first_time_author: false }", regular, Kind.REJECT),
        arguments("{ author: { approved: { at_least: 40 } } }", regular, Kind.REJECT),
        arguments("{ author: { approved: { at_least: 0 } } }", plain, Kind.APPROVE),
        arguments("{ author: { rejected: { above: 1 } } }", regular, Kind.APPROVE),
        arguments("{ author: { days: { above: 365 } } }", regular, Kind.REJECT),
        arguments("{ author: { days: { above: 0 } } }", plain.by(NEWCOMER, false), Kind.APPROVE),
        arguments("{ author: { staff: false } }", plain, Kind.REJECT),
        arguments("{ edited: true }", plain.with(false, true, 0), Kind.REJECT),
        arguments("{ edited: false }", plain.with(false, true, 0), Kind.APPROVE),
        arguments("{ reported: { at_least: 3 } }", plain.with(false, false, 3), Kind.REJECT),
        arguments("{ reported: { at_least: 3 } }", plain.with(false, false, 2), Kind.APPROVE),
        arguments("{ length: { at_least: 11, at_most: 11 } }", plain, Kind.REJECT),
        arguments("{ length: { below: 11 } }", plain, Kind.APPROVE),
        arguments("{ attribute: { TOXICITY: { above: 0.5 } } }", plain, Kind.APPROVE),
        arguments("{ attribute: { TOXICITY: { at_most: 0.5 } } }", plain, Kind.REJECT),
        arguments("{ language: en }", plain.in("EN_gb"), Kind.REJECT),
        arguments("{ language: [ en, no ] }", plain.in("nob"), Kind.APPROVE),
        arguments("{ language: en }", plain.in(null), Kind.APPROVE),
        arguments("{ language: { not: en } }", plain.in(null), Kind.HOLD),
        arguments("{ weekday: [ thursday, friday ] }", plain, Kind.REJECT),
        arguments("{ weekday: monday }", plain, Kind.APPROVE),
        arguments("{ time: { from: 15:30, to: 16:00 } }", plain, Kind.REJECT),
        arguments("{ time: { from: 15:00, to: 15:30 } }", plain, Kind.APPROVE),
        arguments("{ time: { from: 22:00, to: 7:00 } }", plain, Kind.APPROVE));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("conditions")
  void asks(String condition, Facts facts, Kind kind) {
    assertThat(when(condition).decide(facts).kind()).isEqualTo(kind);
  }

  @Test
  void readsTheClockInItsOwnZone() {
    String rest =
        "time_zone: UTC\n"
            + "rules: [ { name: it, when: { time: { from: '12:30', to: '12:31' } }, then: hold } ]";
    assertThat(policy(rest).decide(scored("x")).kind()).isEqualTo(Kind.HOLD);
  }

  @Test
  void tellsWhetherTheAuthorMustBeLookedUp() {
    assertThat(policy(FRONT_PAGE).needsAuthor()).isTrue();
    assertThat(when("{ author: staff, links: { above: 1 } }").needsAuthor()).isFalse();
    assertThat(when("{ author: { days: { above: 1 } } }").needsAuthor()).isTrue();
    assertThat(when("{ expression: 'author_rejected > 2' }").needsAuthor()).isTrue();
    assertThat(when("{ expression: 'links > 2' }").needsAuthor()).isFalse();
    assertThat(when("{ reported: { above: 1 } }").needsReports()).isTrue();
    assertThat(when("{ expression: 'reported > 2' }").needsReports()).isTrue();
    assertThat(when("{ links: { above: 1 } }").needsReports()).isFalse();
  }

  @Test
  void beginsWithWhatABundleRecommends() {
    Threshold hold = new Threshold(0.61239, 0.7, 0.6, 0.05, 0.1);
    Threshold reject = new Threshold(0.97, 0.2, 0.96, 0.01, 0.02);
    Policy policy =
        Policy.recommended(
            Map.of(
                Attribute.TOXICITY, new Thresholds(0.1, hold, reject),
                Attribute.THREAT, new Thresholds(0.1, reject, null)));
    assertThat(policy.bands())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    Attribute.TOXICITY, new ThresholdBand(0.6123, null),
                    Attribute.THREAT, new ThresholdBand(0.97, null))));
    assertThat(policy.decide(scored("x", "TOXICITY", 1.0, "THREAT", 0.0)).kind())
        .isEqualTo(Kind.HOLD);
    Policy read = PolicyReader.read(policy.toYaml(), Attribute.KNOWN);
    assertThat(read.bands()).isEqualTo(policy.bands());
    assertThat(read.name()).isEqualTo(policy.name());
    assertThat(policy.toYaml()).contains("finds 70%", "holds 5.0%", "reject: 0.97");
  }

  @Test
  void holdsEverythingWhereNothingIsRecommended() {
    Policy policy = Policy.recommended(Map.of());
    assertThat(policy.decide(scored("x", "TOXICITY", 0.0)).kind()).isEqualTo(Kind.HOLD);
    Policy read = PolicyReader.read(policy.toYaml(), Attribute.KNOWN);
    assertThat(read.rules()).isEqualTo(policy.rules());
  }

  @Test
  void aBandIsInOrder() {
    assertThatThrownBy(() -> new ThresholdBand(0.5, 0.4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ThresholdBand(Double.NaN, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new ThresholdBand(0.5, 0.5).of(0.5)).isEqualTo(Kind.REJECT);
  }

  @Test
  void factsDoNotShowTheText() {
    assertThat(scored("secret words").toString()).doesNotContain("secret");
  }
}
