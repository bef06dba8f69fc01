package org.comity.service.decision;

import org.jdbi.v3.core.Handle;

/**
 * Somebody who must know of every decision, and write what follows from it with it or not at all.
 */
public interface DecisionObserver {

  /**
   * Told of a decision that was just appended.
   *
   * @param handle the transaction in which it was; if this throws, there was no decision
   * @param decision what was decided
   * @param isFirst whether it is the first of its comment
   */
  void decided(Handle handle, Decision decision, boolean isFirst);
}
