package org.comity.service.signature;

import org.comity.comment.ModerationException;

/** A request that is not signed as it must be. Every door says it in its own words. */
public final class BadSignatureException extends ModerationException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Cause {
    /** No secret was made for the community and the door, or none is in force any more. */
    NO_SECRET,
    /** A header is not there. */
    MISSING,
    /** A header cannot be read. */
    MALFORMED,
    /** Signed too long ago, or in the future: perhaps a request that somebody recorded. */
    STALE,
    /** Made with none of the secrets, or over another body. */
    WRONG
  }

  private final Cause reason;
  private final String sentence;

  private BadSignatureException(Cause reason, String sentence) {
    super(sentence);
    this.reason = reason;
    this.sentence = sentence;
  }

  static BadSignatureException noSecret() {
    return new BadSignatureException(
        Cause.NO_SECRET,
        "There is no signing secret in force for this community and door: ask an administrator to"
            + " create one (POST /api/v1/communities/{community}/secrets), and set the same at the"
            + " sender.");
  }

  static BadSignatureException missing(String header) {
    return new BadSignatureException(
        Cause.MISSING,
        "The header " + header + " is missing: set the signing secret at the sender.");
  }

  static BadSignatureException malformed(String header, String form) {
    return new BadSignatureException(
        Cause.MALFORMED, "The header " + header + " cannot be read: send " + form + ".");
  }

  static BadSignatureException stale(long seconds) {
    return new BadSignatureException(
        Cause.STALE,
        "The request was signed more than "
            + seconds
            + " seconds before or after now: sign it anew, and see that the sender's clock is"
            + " right.");
  }

  static BadSignatureException wrong() {
    return new BadSignatureException(
        Cause.WRONG,
        "The signature fits none of the signing secrets in force: see that the sender has the"
            + " community's secret, and that nothing on the way changes the body.");
  }

  /**
   * What is wrong and what to do.
   *
   * @return a sentence for the sender; never holds the signature
   */
  public String sentence() {
    return sentence;
  }

  /**
   * Why.
   *
   * @return the cause
   */
  public Cause reason() {
    return reason;
  }
}
