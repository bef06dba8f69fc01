package org.comity.service.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a community's policy; its text is never changed.
 *
 * @param id names it in the database
 * @param communityId whose it is
 * @param version 1 and up
 * @param yaml how it is written
 * @param createdAt when it was handed in
 * @param createdBy who handed it in, or promoted the bundle that it was carried over to
 * @param activatedAt when it was activated last; null if it never was
 * @param active whether the community goes by it now
 * @param note where it comes from; null for one that somebody wrote
 */
public record PolicyVersion(
    long id,
    long communityId,
    int version,
    String yaml,
    Instant createdAt,
    String createdBy,
    @Nullable Instant activatedAt,
    boolean active,
    @Nullable String note) {}
