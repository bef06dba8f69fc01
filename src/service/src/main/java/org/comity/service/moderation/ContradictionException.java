package org.comity.service.moderation;

import org.comity.comment.ModerationException;
import org.comity.service.comment.Ties.Tie;

/**
 * A comment that is kept came again with another thread, parent or author than it has; nothing of
 * what came was kept.
 */
public final class ContradictionException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final Tie tie;

  /**
   * Says what.
   *
   * @param tie which is another
   */
  ContradictionException(Tie tie) {
    super("a comment is kept with another " + tie);
    this.tie = tie;
  }

  /**
   * What is in contradiction.
   *
   * @return the first tie that is
   */
  public Tie tie() {
    return tie;
  }
}
