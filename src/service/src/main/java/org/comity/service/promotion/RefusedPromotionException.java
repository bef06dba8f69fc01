package org.comity.service.promotion;

import java.util.Optional;
import org.comity.comment.ModerationException;
import org.comity.service.proof.Proof;
import org.jspecify.annotations.Nullable;

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
    /** The gate found something in the way. */
    NOT_PROVED,
    /** There is no promotion that could be taken back. */
    NOTHING_TO_ROLL_BACK,
    /** Somebody else has promoted or rolled back meanwhile. */
    CHANGED_MEANWHILE
  }

  private static final long serialVersionUID = 1L;

  private final Cause reason;
  private final String sentence;
  private final transient @Nullable Proof proof;

  RefusedPromotionException(Cause reason, String message) {
    super(message);
    this.reason = reason;
    this.sentence = message;
    this.proof = null;
  }

  /** With what the gate found. */
  RefusedPromotionException(Proof proof) {
    super("the gate refuses " + proof.bundle().id());
    this.reason = Cause.NOT_PROVED;
    this.sentence =
        proof.bundle().id()
            + " was compared with "
            + proof.champion().id()
            + " and is not promoted: "
            + String.join(" ", proof.report().gate().refusals());
    this.proof = proof;
  }

  /**
   * What the gate found.
   *
   * @return nothing unless that is the cause
   */
  public Optional<Proof> proof() {
    return Optional.ofNullable(proof);
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
