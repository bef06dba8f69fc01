package org.comity.policy.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.policy.Rule;
import org.comity.policy.condition.AttributeCondition;
import org.comity.policy.expression.Expression;
import org.comity.policy.promise.Means;
import org.comity.policy.promise.Promise;
import org.comity.policy.reading.PolicyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyCarrierTest {

  private static final String NUMBER = "[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?";

  private static double square(double score) {
    return score * score;
  }

  /** Of each attribute a score of its own, and people who reject as often as the highest says. */
  private static List<ScoredRow> rows(int count, long seed, DoubleUnaryOperator scale) {
    Random random = new Random(seed);
    List<ScoredRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SortedMap<Attribute, Double> champion = new TreeMap<>();
      SortedMap<Attribute, Double> challenger = new TreeMap<>();
      double worst = 0;
      for (Attribute attribute : Attribute.KNOWN) {
        double score = random.nextDouble() * random.nextDouble();
        champion.put(attribute, score);
        challenger.put(attribute, scale.applyAsDouble(score));
        worst = Math.max(worst, score);
      }
      rows.add(new ScoredRow("c" + i, champion, challenger, random.nextDouble() < worst, 1));
    }
    return rows;
  }

  private static CarriedPolicy carry(String yaml, List<ScoredRow> rows) {
    return PolicyCarrier.carry(yaml, Attribute.KNOWN, rows);
  }

  private static double number(CarriedPolicy policy, String as) {
    return policy.thresholds().stream()
        .filter(threshold -> threshold.as().equals(as))
        .findFirst()
        .orElseThrow()
        .after();
  }

  static List<String> shipped() throws IOException {
    List<String> policies = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../../training/policies"))) {
      for (Path file : files.sorted().toList()) {
        String yaml = Files.readString(file);
        if (yaml.contains("\nattributes:")) {
          policies.add(yaml);
        }
      }
    }
    assertThat(policies).isNotEmpty();
    policies.add(EVERY_WAY);
    policies.add(EVERY_WAY.replace("\n", "\r\n"));
    policies.add("\uFEFF# \uD83D\uDE00 \u0639\n" + EVERY_WAY);
    return policies;
  }

  private static final String EVERY_WAY =
      """
      # Ours: \uD83D\uDE00 0.5 stays as it is here.
      name:   "0.5"   # a name
      word_lists: { list: [ "0.5", 'it''s' ] }
      rules:
        - name: "Between 0.5 and 0.9"
          when:
            attribute:
              INSULT:  { at_least: 0.50 ,  below: .9 }   # 0.50
              THREAT: { above: 0.3, at_most: 1 }
            links: { at_least: 1 }
          then: hold
        - { name: surely, when: { attribute: { INSULT: { at_least: 0.9 } } }, then: reject }
        - { name: harmless, when: { attribute: { TOXICITY: { below: 0.05 } } }, then: approve }
        - name: folded
          when:
            expression: >-
              scores.PROFANITY > 0.5
              && language == 'scores.PROFANITY > 0.5'
              && !reply
          then: hold
        - name: literal
          when:
            expression: |   # 0.5
              0.4 <= scores["INSULT"]   // 0.4
                || scores.THREAT < 0.1 && text_length > 100
          then: hold
        - { name: double, when: { expression: "scores[\\"INSULT\\"] >\\t0.45" }, then: hold }
        - { name: single, when: { expression: 'scores[''INSULT''] > 0.46' }, then: hold }
        - { name: sum, when: { expression: "scores.INSULT + scores.THREAT > 1.5" }, then: hold }
      attributes:
        TOXICITY: { hold: 0.6, reject: 0.85 }
        INSULT:
          hold: 7e-1
      """;

  /** Everything of a policy but the numbers that scores are compared with. */
  private static String shape(Policy policy) {
    StringBuilder shape = new StringBuilder(policy.name()).append(policy.zone());
    for (Rule rule : policy.rules()) {
      shape.append('\n').append(rule.name()).append(rule.then()).append(rule.code());
      shape.append(rule.discard());
      rule.when()
          .forEach(
              condition -> {
                if (condition instanceof AttributeCondition asked) {
                  shape
                      .append(asked.attribute())
                      .append(asked.range().fromIncluded())
                      .append(asked.range().toIncluded())
                      .append(Double.isInfinite(asked.range().from()))
                      .append(Double.isInfinite(asked.range().to()));
                } else if (condition instanceof Expression) {
                  shape.append("expression");
                } else {
                  shape.append(condition);
                }
              });
    }
    policy
        .bands()
        .forEach((attribute, band) -> shape.append(attribute).append(band.rejectFrom() == null));
    return shape.toString().replaceAll("@[0-9a-f]+", "");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void changesNothingButNumbers(String yaml) {
    Random random = new Random(yaml.length());
    for (int round = 0; round < 40; round++) {
      double power = 0.3 + 3 * random.nextDouble();
      double most = 0.2 + 0.8 * random.nextDouble();
      int count = List.of(0, 30, 150, 250, 600).get(random.nextInt(5));
      CarriedPolicy carried =
          carry(yaml, rows(count, round, score -> most * Math.pow(score, power)));
      Policy before = PolicyReader.read(yaml, Attribute.KNOWN);
      Policy after = PolicyReader.read(carried.yaml(), Attribute.KNOWN);
      assertThat(shape(after)).isEqualTo(shape(before));
      assertThat(carried.yaml().replaceAll(NUMBER, "#")).isEqualTo(yaml.replaceAll(NUMBER, "#"));
      assertThat(carried.isChanged()).isEqualTo(!carried.yaml().equals(yaml));
      if (count < 10) {
        assertThat(carried.yaml()).isEqualTo(yaml);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void changesNothingWhereScoresAreTheSame(String yaml) {
    CarriedPolicy carried = carry(yaml, rows(800, 1, score -> score));
    assertThat(carried.yaml()).isEqualTo(yaml);
    assertThat(carried.thresholds()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void thresholdsStandWhereTheTextHasThem(String yaml) {
    CarriedPolicy there = carry(yaml, rows(2000, 2, PolicyCarrierTest::square));
    CarriedPolicy again = carry(there.yaml(), rows(0, 0, PolicyCarrierTest::square));
    assertThat(again.thresholds())
        .extracting(CarriedThreshold::before)
        .isEqualTo(there.thresholds().stream().map(CarriedThreshold::after).toList());
  }

  @Test
  void findsThresholdsHoweverTheyAreWritten() {
    CarriedPolicy carried = carry(EVERY_WAY, rows(0, 0, PolicyCarrierTest::square));
    assertThat(carried.thresholds())
        .extracting(
            threshold ->
                threshold.rule()
                    + " "
                    + threshold.attribute()
                    + " "
                    + threshold.as()
                    + " "
                    + threshold.before())
        .containsExactlyInAnyOrder(
            "Between 0.5 and 0.9 INSULT at_least 0.5",
            "Between 0.5 and 0.9 INSULT below 0.9",
            "Between 0.5 and 0.9 THREAT above 0.3",
            "Between 0.5 and 0.9 THREAT at_most 1.0",
            "surely INSULT at_least 0.9",
            "harmless TOXICITY below 0.05",
            "folded PROFANITY expression 0.5",
            "literal INSULT expression 0.4",
            "literal THREAT expression 0.1",
            "double INSULT expression 0.45",
            "single INSULT expression 0.46",
            "null TOXICITY hold 0.6",
            "null TOXICITY reject 0.85",
            "null INSULT hold 0.7");
    assertThat(carried.untouched()).containsExactly("sum");
    assertThat(carried.thresholds())
        .allMatch(threshold -> threshold.means() == Means.NUMBER && !threshold.isChanged());
  }

  @Test
  void promisesWhatEachThresholdDoes() {
    CarriedPolicy carried = carry(EVERY_WAY, rows(0, 0, PolicyCarrierTest::square));
    assertThat(carried.thresholds())
        .filteredOn(threshold -> threshold.before() == 0.9)
        .as("where a person's range ends a rule rejects")
        .hasSize(2)
        .allMatch(threshold -> threshold.promise() == Promise.REJECTS_FROM);
    assertThat(carried.thresholds())
        .filteredOn(threshold -> threshold.as().equals("hold"))
        .allMatch(threshold -> threshold.promise() == Promise.APPROVES_BELOW);
    assertThat(carried.thresholds())
        .filteredOn(threshold -> "folded".equals(threshold.rule()))
        .allMatch(threshold -> threshold.promise() == Promise.HOLDS_FROM);
  }

  @Test
  void writesTheNumberThatKeepsThePromise() {
    String yaml = "name: n\nattributes: { TOXICITY: { hold: 0.60, reject: 0.85 } } # 0.60\n";
    CarriedPolicy carried = carry(yaml, rows(4000, 3, PolicyCarrierTest::square));
    assertThat(number(carried, "hold")).isBetween(0.35, 0.37);
    assertThat(number(carried, "reject")).isBetween(0.70, 0.74);
    assertThat(carried.yaml())
        .isEqualTo(
            "name: n\nattributes: { TOXICITY: { hold: "
                + number(carried, "hold")
                + ", reject: "
                + number(carried, "reject")
                + " } } # 0.60\n");
    CarriedThreshold hold = carried.thresholds().get(0);
    assertThat(hold.figures().rows()).isEqualTo(4000);
    assertThat(hold.figures().caughtBefore().rows())
        .isEqualTo(hold.figures().caughtAfter().rows())
        .isPositive();
    assertThat(hold.figures().passedAfter().rows())
        .isEqualTo(4000 - hold.figures().caughtAfter().rows());
  }

  @Test
  void oneThresholdOfTwoRulesStaysOne() {
    String yaml =
        """
        name: n
        rules:
          - { name: a, when: { attribute: { INSULT: { at_least: 0.5 } } }, then: hold }
          - { name: b, when: { attribute: { INSULT: { below: 0.5 } } }, then: approve }
        """;
    for (int seed = 0; seed < 20; seed++) {
      CarriedPolicy carried =
          carry(yaml, shuffled(rows(700, seed, PolicyCarrierTest::square), seed));
      assertThat(carried.thresholds().get(0).after())
          .isEqualTo(carried.thresholds().get(1).after());
    }
  }

  /** A challenger that says of many comments what it should of another. */
  private static List<ScoredRow> shuffled(List<ScoredRow> rows, long seed) {
    Random random = new Random(seed);
    List<ScoredRow> shuffled = new ArrayList<>();
    for (ScoredRow row : rows) {
      ScoredRow other = random.nextInt(3) == 0 ? rows.get(random.nextInt(rows.size())) : row;
      shuffled.add(new ScoredRow(row.id(), row.champion(), other.challenger(), row.rejected(), 1));
    }
    return shuffled;
  }

  @Test
  void thresholdsThatHoldStayInOrder() {
    String yaml =
        """
        name: n
        rules:
          - name: a
            when: { first_time_author: true, attribute: { INSULT: { at_least: 0.4 } } }
            then: hold
        attributes: { INSULT: { hold: 0.45, reject: 0.5 } }
        """;
    for (int seed = 0; seed < 40; seed++) {
      CarriedPolicy carried =
          carry(yaml, shuffled(rows(300, seed, PolicyCarrierTest::square), seed));
      assertThat(number(carried, "at_least")).isLessThanOrEqualTo(number(carried, "hold"));
      assertThat(number(carried, "hold")).isLessThanOrEqualTo(number(carried, "reject"));
    }
  }

  @Test
  void leavesNoRangeEmpty() {
    String yaml =
        """
        name: n
        rules:
          - name: a
            when: { attribute: { INSULT: { at_least: 0.4, below: 0.401 } } }
            then: hold
        attributes: { TOXICITY: { hold: 0.5 } }
        """;
    CarriedPolicy carried = carry(yaml, rows(400, 5, score -> 0.001 * score));
    assertThat(PolicyReader.read(carried.yaml(), Attribute.KNOWN).rules()).hasSize(1);
  }

  @Test
  void keepsTheNumbersOfWhatTheFormerModelDidNotScore() {
    String yaml = "name: n\nattributes: { INSULT: { hold: 0.5 }, THREAT: { hold: 0.5 } }\n";
    List<ScoredRow> rows =
        rows(600, 6, PolicyCarrierTest::square).stream()
            .map(
                row -> {
                  SortedMap<Attribute, Double> champion = new TreeMap<>(row.champion());
                  champion.remove(Attribute.THREAT);
                  return new ScoredRow(
                      row.id(), champion, row.challenger(), row.rejected(), row.weight());
                })
            .toList();
    List<CarriedThreshold> thresholds = carry(yaml, rows).thresholds();
    assertThat(thresholds.get(0).isChanged()).isTrue();
    assertThat(thresholds.get(1).isChanged()).isFalse();
    assertThat(thresholds.get(1).means()).isEqualTo(Means.NUMBER);
    assertThat(thresholds.get(1).figures().rows()).isZero();
  }

  @Test
  void showsWhatRecommendedThresholdsDo() {
    Policy before =
        PolicyReader.read(
            "name: a\nattributes: { INSULT: { hold: 0.5 }, THREAT: { hold: 0.4 } }",
            Attribute.KNOWN);
    Policy after =
        PolicyReader.read(
            "name: b\nattributes: { INSULT: { hold: 0.2 }, TOXICITY: { hold: 0.4 } }",
            Attribute.KNOWN);
    List<CarriedThreshold> shown =
        PolicyCarrier.recommended(before, after, rows(100, 7, PolicyCarrierTest::square));
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).attribute()).isEqualTo(Attribute.INSULT);
    assertThat(shown.get(0).after()).isEqualTo(0.2);
    assertThat(shown.get(0).means()).isEqualTo(Means.RECOMMENDED);
    assertThat(shown.get(0).figures().caughtAfter().rows())
        .isGreaterThan(shown.get(0).figures().caughtBefore().rows());
  }

  @Test
  void refusesWhatTheOtherModelDoesNotScore() {
    String yaml = "name: n\nattributes: { THREAT: { hold: 0.5 } }\n";
    assertThatThrownBy(() -> PolicyCarrier.carry(yaml, List.of(Attribute.INSULT), List.of()))
        .isInstanceOf(PolicyException.class);
  }
}
