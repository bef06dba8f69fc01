package org.comity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.policy.Comments.notScored;
import static org.comity.policy.Comments.scored;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Facts.Author;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Assessment.Cause;
import org.junit.jupiter.api.Test;

/** What holds of every policy and every comment, tried on many that chance makes. */
class RandomPolicyTest {

  private static final long SEED = 42;
  private static final int ROUNDS = 2000;

  private static final List<String> CONDITIONS =
      List.of(
          "first_time_author: true",
          "first_time_author: false",
          "author: staff",
          "author: { approved: { at_least: 3 }, days: { below: 90 } }",
          "links: { at_least: 1 }",
          "length: { above: 10 }",
          "words: list",
          "reply: true",
          "edited: false",
          "reported: { below: 2 }",
          "language: [ ar, fr ]",
          "language: { not: [ en ] }",
          "time: { from: 22:00, to: 7:00 }",
          "weekday: [ sunday, monday ]",
          "attribute: { INSULT: { above: 0.4 }, TOXICITY: { below: 0.9 } }",
          "expression: 'scores.INSULT > 0.5 || author_approved > 3'",
          "expression: 'links / (text_length - 3) < 1 && first_time_author'",
          "expression: 'true'");

  private final Random random = new Random(SEED);

  private Policy policy() {
    StringBuilder yaml =
        new StringBuilder("name: n\nword_lists: { list: [ 'a*', 'buy now' ] }\nrules:\n");
    int rules = 1 + random.nextInt(4);
    for (int i = 0; i < rules; i++) {
      List<String> when = new ArrayList<>(List.of(one(CONDITIONS)));
      String other = one(CONDITIONS);
      if (!other.substring(0, 5).equals(when.get(0).substring(0, 5))) {
        when.add(other);
      }
      String then = one(List.of("approve", "approve", "hold", "reject"));
      yaml.append(
          "  - { name: r%d, when: { %s }, then: %s }%n"
              .formatted(i, String.join(", ", when), then));
    }
    return Comments.policy(
        yaml.substring(8) + "attributes: { INSULT: { hold: 0.5, reject: 0.9 } }");
  }

  private <T> T one(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private Facts around(Facts facts) {
    Author author =
        random.nextBoolean()
            ? null
            : new Author(
                random.nextInt(6), random.nextInt(3), random.nextBoolean() ? null : Instant.EPOCH);
    Facts moved =
        Comments.at(
            facts, Instant.ofEpochSecond(random.nextLong(4_000_000_000L)).atZone(ZoneOffset.UTC));
    return moved
        .by(author, random.nextBoolean())
        .with(random.nextBoolean(), random.nextBoolean(), random.nextInt(4))
        .in(random.nextBoolean() ? null : one(List.of("en", "ar-Latn", "fr", "")));
  }

  private String text() {
    int[] units = random.ints(random.nextInt(40), 0, 0x3000).toArray();
    return new String(units, 0, units.length) + one(List.of("", " www.a.example", " buy now"));
  }

  @Test
  void everyCommentHasAVerdictWithItsReasons() {
    for (int i = 0; i < ROUNDS; i++) {
      Policy policy = policy();
      Facts facts = around(scored(text(), "INSULT", random.nextDouble(), "TOXICITY", 0.2));
      Verdict verdict = policy.decide(facts);
      assertThat(verdict.reasons()).as("seed %d, round %d", SEED, i).isNotEmpty();
      assertThat(policy.decide(facts)).isEqualTo(verdict);
    }
  }

  @Test
  void noPolicyApprovesACommentWithoutScores() {
    for (int i = 0; i < ROUNDS; i++) {
      Verdict verdict = policy().decide(around(notScored(one(List.of(Cause.values())))));
      assertThat(verdict.kind()).as("seed %d, round %d", SEED, i).isNotEqualTo(Kind.APPROVE);
    }
  }

  @Test
  void aHigherScoreIsNeverMilder() {
    List<Attribute> attributes = List.of(Attribute.TOXICITY, Attribute.INSULT, Attribute.THREAT);
    for (int i = 0; i < ROUNDS; i++) {
      SortedMap<Attribute, ThresholdBand> bands = new TreeMap<>();
      Object[] scores = new Object[6];
      for (int a = 0; a < 3; a++) {
        double hold = random.nextDouble();
        Double reject = random.nextBoolean() ? null : hold + random.nextDouble() * (1 - hold);
        bands.put(attributes.get(a), new ThresholdBand(hold, reject));
        scores[2 * a] = attributes.get(a).name();
        scores[2 * a + 1] = random.nextDouble();
      }
      Policy policy = new Policy(new Policy.Parts("n", null, List.of(), bands), "");
      Kind before = policy.decide(scored("x", scores)).kind();
      int raised = 2 * random.nextInt(3) + 1;
      double score = (Double) scores[raised];
      scores[raised] = score + random.nextDouble() * (1 - score);
      assertThat(policy.decide(scored("x", scores)).kind())
          .as("seed %d, round %d", SEED, i)
          .isGreaterThanOrEqualTo(before);
    }
  }
}
