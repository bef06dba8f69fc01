package org.comity.service.review.undo;

import org.comity.service.decision.Decision;

/** What came of somebody's order to take a decision back. */
public sealed interface Undone {

  /**
   * What stood before stands again.
   *
   * @param decision says so
   */
  record Restored(Decision decision) implements Undone {}

  /**
   * Nothing was done.
   *
   * @param why not
   */
  record Refused(Obstacle why) implements Undone {}

  /** Why a decision cannot be taken back. */
  enum Obstacle {
    /** Somebody decided since. */
    DECIDED_SINCE("Somebody decided on this comment since: look at it again and decide anew."),
    /** The text is another. */
    EDITED("The comment was edited since: read it again and decide anew."),
    /** It was taken back already. */
    UNDONE("This was undone already."),
    /** The comment is not kept any more. */
    GONE("The comment is not kept any more."),
    /** It is none of the person's last ones. */
    TOO_OLD("Only your last 50 decisions can be undone: open the comment and decide anew.");

    private final String sentence;

    Obstacle(String sentence) {
      this.sentence = sentence;
    }

    /**
     * For people.
     *
     * @return what is in the way and what to do, in English
     */
    public String sentence() {
      return sentence;
    }
  }
}
