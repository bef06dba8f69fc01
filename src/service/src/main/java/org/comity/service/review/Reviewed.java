package org.comity.service.review;

import org.comity.service.decision.Decision;
import org.jspecify.annotations.Nullable;

/** What came of somebody's order to decide. */
public sealed interface Reviewed {

  /**
   * It was done.
   *
   * @param decision what stands now
   */
  record Decided(Decision decision) implements Reviewed {}

  /**
   * The same person had decided the same already, as when a key is pressed twice. Nothing was done.
   *
   * @param decision what stood and stands
   */
  record Already(Decision decision) implements Reviewed {}

  /**
   * Somebody else decided since the comment was put on screen, or it was edited. Nothing was done.
   *
   * @param revision of the comment, as it is now
   * @param standing the last decision on it; null if there is none
   */
  record Overtaken(int revision, @Nullable Decision standing) implements Reviewed {}

  /** The comment is kept no more. Nothing was done. */
  record Gone() implements Reviewed {}
}
