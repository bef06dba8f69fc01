package org.comity.service.bundle.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle in the database, without its files.
 *
 * @param id names it
 * @param sha256 of its CHECKSUMS, in hexadecimal: equal for equal files
 * @param sizeBytes of all its files
 * @param languages that it reads (BCP 47)
 * @param attributes that it scores
 * @param base the bundle that its training started from; null for none
 * @param receivedAt when it was handed in
 * @param receivedBy who handed it in
 */
public record StoredBundle(
    String id,
    String sha256,
    long sizeBytes,
    List<String> languages,
    List<String> attributes,
    @Nullable String base,
    Instant receivedAt,
    String receivedBy) {

  /** Copies the lists. */
  public StoredBundle {
    languages = List.copyOf(languages);
    attributes = List.copyOf(attributes);
  }
}
