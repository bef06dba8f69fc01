package org.comity.service.split;

import org.jspecify.annotations.Nullable;

/**
 * What of a comment says on which side it stands.
 *
 * @param id names it in the database
 * @param externalId what the platform calls it
 * @param textSha256 of its text; 64 hexadecimal digits
 * @param threadExternalId what the platform calls its thread
 * @param authorId names its author in the database
 * @param authorExternalId what the platform calls its author; null where {@code authorId} is
 */
public record Placed(
    long id,
    String externalId,
    String textSha256,
    @Nullable String threadExternalId,
    @Nullable Long authorId,
    @Nullable String authorExternalId) {

  /** Without names. */
  @Override
  public String toString() {
    return "Placed[" + id + "]";
  }
}
