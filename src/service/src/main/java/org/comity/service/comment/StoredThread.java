package org.comity.service.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thread that is kept.
 *
 * @param id names it in the database; grows with time
 * @param externalId what its platform calls it
 * @param url of the page that it stands under
 * @param title of that page
 * @param createdAt when its first comment came in
 * @param comments how many of its comments are kept
 */
public record StoredThread(
    long id,
    String externalId,
    @Nullable String url,
    @Nullable String title,
    Instant createdAt,
    int comments) {}
