package org.comity.service.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a sender signs its requests with.
 *
 * @param id names it in the database
 * @param communityId whose comments are sent
 * @param door what the door is called where they come in, in lower case
 * @param secret as it is shown once, and set at the sender
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param retiresAt from when on it is good for nothing; null for never
 */
public record SigningSecret(
    long id,
    long communityId,
    String door,
    String secret,
    Instant createdAt,
    String createdBy,
    @Nullable Instant retiresAt) {

  /**
   * Whether it is in force.
   *
   * @param now the time
   * @return true until it retires
   */
  public boolean isInForce(Instant now) {
    return retiresAt == null || now.isBefore(retiresAt);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "SigningSecret[" + id + "]";
  }
}
