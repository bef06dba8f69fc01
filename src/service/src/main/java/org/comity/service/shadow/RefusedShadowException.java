package org.comity.service.shadow;

import org.comity.comment.ModerationException;

/** A bundle was not put into the shadow; the message says why, and what to do. */
public final class RefusedShadowException extends ModerationException {

  /** Why not. */
  public enum Cause {
    /** No bundle of that id was handed in for the community. */
    NO_SUCH_BUNDLE,
    /** The bundle scores the community already. */
    SCORES_ALREADY,
    /** The community's policy asks for what the bundle does not score. */
    POLICY_DOES_NOT_FIT
  }

  private static final long serialVersionUID = 1L;

  private final Cause reason;
  private final String sentence;

  RefusedShadowException(Cause reason, String message) {
    super(message);
    this.reason = reason;
    this.sentence = message;
  }

  /**
   * Why not.
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
