package org.comity.service.dashboard.comment;

import org.comity.comment.Attribute;
import org.comity.service.dashboard.words.AttributeLook;

/**
 * One attribute of a comment.
 *
 * @param attribute which
 * @param score in [0,1]
 * @param isWhy whether it is a reason why the comment is here
 */
public record ScoreLine(Attribute attribute, double score, boolean isWhy) {

  private static final double HALF = 0.5;

  /**
   * Its name, as in the API.
   *
   * @return such as {@code INSULT}
   */
  public String name() {
    return attribute.name();
  }

  /**
   * Its look.
   *
   * @return as in {@code marks.css}
   */
  public String look() {
    return AttributeLook.of(attribute);
  }

  /**
   * The score as a count in a hundred.
   *
   * @return from 0 to 100
   */
  public int percent() {
    return (int) Math.round(score * 100);
  }

  /**
   * Whether the model would say that the comment has the attribute.
   *
   * @return true from one half on
   */
  public boolean isLikely() {
    return score >= HALF;
  }

  /**
   * What a moderator would say who contradicts the model.
   *
   * @return a label, 0 or 1
   */
  public int contrary() {
    return isLikely() ? 0 : 1;
  }
}
