package org.comity.service.door.openai;

import static org.comity.comment.Attribute.IDENTITY_ATTACK;
import static org.comity.comment.Attribute.INSULT;
import static org.comity.comment.Attribute.THREAT;
import static org.comity.comment.Attribute.TOXICITY;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import org.comity.comment.Attribute;
import org.comity.score.Scores;

/**
 * OpenAI's categories, and which of our attributes stand for them.
 *
 * <table>
 * <caption>From attributes to categories</caption>
 * <tr><th>category</th><th>score</th><th>why</th></tr>
 * <tr><td>harassment</td><td>max(TOXICITY, INSULT)</td><td>an insult is harassment; and what makes
 * others leave a discussion has no other category that would flag it</td></tr>
 * <tr><td>harassment/threatening</td><td>THREAT</td><td>a threat needs no insult beside
 * it</td></tr>
 * <tr><td>hate</td><td>IDENTITY_ATTACK</td><td>the same thing by another name</td></tr>
 * <tr><td>hate/threatening</td><td>min(IDENTITY_ATTACK, THREAT)</td><td>both must hold; the smaller
 * bounds the probability of both from above</td></tr>
 * <tr><td>violence</td><td>THREAT</td><td>in part: threats and wishes of violence, but not accounts
 * of it, of which news is full</td></tr>
 * <tr><td>all others</td><td>0</td><td>no attribute stands for them: not judged</td></tr>
 * </table>
 */
enum Category {
  HARASSMENT("harassment", Needs.ANY, TOXICITY, INSULT),
  HARASSMENT_THREATENING("harassment/threatening", Needs.ALL, THREAT),
  HATE("hate", Needs.ALL, IDENTITY_ATTACK),
  HATE_THREATENING("hate/threatening", Needs.ALL, IDENTITY_ATTACK, THREAT),
  ILLICIT("illicit"),
  ILLICIT_VIOLENT("illicit/violent"),
  SELF_HARM("self-harm"),
  SELF_HARM_INTENT("self-harm/intent"),
  SELF_HARM_INSTRUCTIONS("self-harm/instructions"),
  SEXUAL("sexual"),
  SEXUAL_MINORS("sexual/minors"),
  VIOLENCE("violence", Needs.ALL, THREAT),
  VIOLENCE_GRAPHIC("violence/graphic");

  /** How many of its attributes a category needs. */
  private enum Needs {
    ANY,
    ALL
  }

  private final String label;
  private final Needs needs;

  // A copy made by List.of: immutable, though its type does not say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Attribute> attributes;

  Category(String label, Needs needs, Attribute... attributes) {
    this.label = label;
    this.needs = needs;
    this.attributes = List.of(attributes);
  }

  /** A category that nothing here judges. */
  Category(String label) {
    this(label, Needs.ANY);
  }

  /** The name on the wire. */
  @JsonValue
  String label() {
    return label;
  }

  /**
   * Whether a model judges it.
   *
   * @param scored the attributes that the bundle scores
   */
  boolean isJudged(Collection<Attribute> scored) {
    return needs == Needs.ANY
        ? attributes.stream().anyMatch(scored::contains)
        : scored.containsAll(attributes);
  }

  /** Whether it is judged only in part; see the table. */
  boolean isJudgedInPart() {
    return this == VIOLENCE;
  }

  /**
   * Its score.
   *
   * @param scores of the attributes
   * @return in [0,1]; 0 if it is not judged
   */
  double score(Scores scores) {
    if (!isJudged(scores.attributes())) {
      return 0;
    }
    return attributes.stream()
        .filter(scores.attributes()::contains)
        .mapToDouble(scores::of)
        .reduce(needs == Needs.ANY ? Math::max : Math::min)
        .orElse(0);
  }

  /**
   * Whether a person should look at the comment because of it.
   *
   * @param scores of the attributes
   * @param holds from which scores on
   */
  boolean isReached(Scores scores, HoldPoints holds) {
    if (!isJudged(scores.attributes())) {
      return false;
    }
    List<Attribute> known = attributes.stream().filter(scores.attributes()::contains).toList();
    return needs == Needs.ANY
        ? known.stream().anyMatch(attribute -> holds.isReached(attribute, scores))
        : known.stream().allMatch(attribute -> holds.isReached(attribute, scores));
  }
}
