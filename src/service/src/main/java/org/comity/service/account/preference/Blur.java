package org.comity.service.account.preference;

import java.util.Set;
import org.comity.comment.Attribute;

/**
 * Which text is blurred until somebody asks to read it.
 *
 * @param from the score from which it is, in [0,1]
 * @param off attributes for which none is
 */
public record Blur(double from, Set<Attribute> off) {

  /**
   * Hatred of groups, threats and what is severe, from .25 on: one in four such comments is. An
   * ordinary insult is not blurred: who reads a hundred of them an hour would only press one key
   * more for each.
   */
  public static final Blur USUAL =
      new Blur(
          .25,
          Set.of(
              Attribute.TOXICITY,
              Attribute.INSULT,
              Attribute.INCIVILITY,
              Attribute.PROFANITY,
              Attribute.LIKELY_TO_REJECT));

  /**
   * Checks the score.
   *
   * @throws IllegalArgumentException if it is not in [0,1]
   */
  public Blur {
    if (!(from >= 0 && from <= 1)) {
      throw new IllegalArgumentException("text is blurred from a score in [0,1]");
    }
    off = Set.copyOf(off);
  }

  /**
   * Whether a score is a reason to blur.
   *
   * @param attribute whose score
   * @param score in [0,1]
   * @return false if the attribute is off, or the score is below the limit
   */
  public boolean covers(Attribute attribute, double score) {
    return score >= from && !off.contains(attribute);
  }
}
