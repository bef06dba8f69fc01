package org.comity.score;

import java.util.Map;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * SEVERE_TOXICITY, which no rows label: TOXICITY times the largest of THREAT, IDENTITY_ATTACK and
 * the product of INSULT and PROFANITY. Never above TOXICITY; a plain insult or a plain swear word
 * alone is not severe.
 */
public final class SevereToxicity {

  private SevereToxicity() {}

  /**
   * Derives it.
   *
   * @param scores of the other attributes
   * @return the score; null if TOXICITY or everything else it is made of is missing
   */
  public static @Nullable Double derive(Map<Attribute, Double> scores) {
    Double toxicity = scores.get(Attribute.TOXICITY);
    boolean others =
        scores.containsKey(Attribute.THREAT)
            || scores.containsKey(Attribute.IDENTITY_ATTACK)
            || (scores.containsKey(Attribute.INSULT) && scores.containsKey(Attribute.PROFANITY));
    if (toxicity == null || !others) {
      return null;
    }
    double vulgarInsult =
        scores.getOrDefault(Attribute.INSULT, 0.0) * scores.getOrDefault(Attribute.PROFANITY, 0.0);
    double worst =
        Math.max(
            scores.getOrDefault(Attribute.THREAT, 0.0),
            scores.getOrDefault(Attribute.IDENTITY_ATTACK, 0.0));
    return toxicity * Math.max(worst, vulgarInsult);
  }
}
