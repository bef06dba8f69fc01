package org.comity.service.replay;

import org.comity.comment.ModerationException;
import org.jspecify.annotations.Nullable;

/** A decision that cannot be made again. */
public final class ReplayException extends ModerationException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Cause {
    /** A person decided. */
    BY_A_PERSON,
    /** The comment, or the revision that was decided on, is not kept any more. */
    NO_TEXT,
    /** The bundle that scored the comment is neither loaded nor kept. */
    OTHER_BUNDLE
  }

  private final Cause reason;

  ReplayException(Cause reason, @Nullable String bundle) {
    super(sentence(reason, bundle));
    this.reason = reason;
  }

  private static String sentence(Cause reason, @Nullable String bundle) {
    return switch (reason) {
      case BY_A_PERSON -> "A person made this decision: only a policy's can be made again.";
      case NO_TEXT ->
          "The text that was decided on is not kept any more: it was edited, deleted or erased.";
      case OTHER_BUNDLE ->
          "The comment was scored with the bundle "
              + bundle
              + ", which is neither loaded nor to be read from bundles/"
              + bundle
              + " in the data folder: put that bundle's folder there, and ask again.";
    };
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
