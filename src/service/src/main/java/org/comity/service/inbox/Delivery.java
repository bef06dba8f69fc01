package org.comity.service.inbox;

import org.comity.service.scoring.Door;

/**
 * One message, however often it is sent.
 *
 * @param communityId whose
 * @param door where it came in
 * @param externalId what its sender calls it, at most {@link #MAX_ID_CHARACTERS}
 */
public record Delivery(long communityId, Door door, String externalId) {

  /** The longest name of a message. */
  public static final int MAX_ID_CHARACTERS = 200;

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if the name is empty or too long
   */
  public Delivery {
    if (externalId.isEmpty() || externalId.length() > MAX_ID_CHARACTERS) {
      throw new IllegalArgumentException(
          "a delivery has a name of 1 to " + MAX_ID_CHARACTERS + " characters");
    }
  }
}
