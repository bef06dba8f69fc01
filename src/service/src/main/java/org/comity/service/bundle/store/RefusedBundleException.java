package org.comity.service.bundle.store;

import org.comity.comment.ModerationException;

/** A bundle is not let in; the message says why, and what to do. */
public final class RefusedBundleException extends ModerationException {

  /** Why a bundle is not let in. */
  public enum Cause {
    /** It is no bundle, or none that scores here. */
    NOT_A_BUNDLE,
    /** It has more bytes than are taken. */
    TOO_LARGE,
    /** Another bundle has its id. */
    OTHER_BYTES,
    /** Another is being handed in. */
    BUSY
  }

  private static final long serialVersionUID = 1L;

  private final Cause reason;
  private final String sentence;

  RefusedBundleException(Cause reason, String message) {
    super(message);
    this.reason = reason;
    this.sentence = message;
  }

  /**
   * Why it is not let in.
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
