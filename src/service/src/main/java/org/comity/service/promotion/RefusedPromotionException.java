package org.comity.service.promotion;

import org.comity.comment.ModerationException;

/** A community goes on with the bundle that it has; the message says why, and what to do. */
public final class RefusedPromotionException extends ModerationException {

  /** Why it goes on. */
  public enum Cause {
    /** No bundle of that id was handed in for the community. */
    NO_SUCH_BUNDLE,
    /** The bundle is in the database and cannot be read here. */
    UNREADABLE,
    /** The community's policy asks for what the bundle does not score. */
    POLICY_DOES_NOT_FIT,
    /** There is no promotion that could be taken back. */
    NOTHING_TO_ROLL_BACK,
    /** Somebody else has promoted or rolled back meanwhile. */
    CHANGED_MEANWHILE
  }

  private static final long serialVersionUID = 1L;

  private final Cause reason;
  private final String sentence;

  RefusedPromotionException(Cause reason, String message) {
    super(message);
    this.reason = reason;
    this.sentence = message;
  }

  /**
   * Why it goes on with the bundle that it has.
   *
   * @return one of the causes
   */
  public Cause reason() {
    return reason;
  }

  /**
   * The message.
   *
   * @return why, and what to do
   */
  public String sentence() {
    return sentence;
  }
}
