package org.comity.service.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes comments.
 *
 * @param id names them in the database
 * @param communityId where they write
 * @param externalId what the platform calls them, unique in the community
 * @param name what the platform shows
 * @param firstSeenAt when their first comment came in
 */
public record Author(
    long id, long communityId, String externalId, @Nullable String name, Instant firstSeenAt) {

  /** Without names. */
  @Override
  public String toString() {
    return "Author[" + id + "]";
  }
}
