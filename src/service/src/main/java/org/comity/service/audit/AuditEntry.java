package org.comity.service.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed.
 *
 * @param id names it in the database; grows with time
 * @param communityId where; null if it concerns all
 * @param happenedAt when
 * @param actor who: {@code key:…}, {@code user:…}, {@code door:…} or {@code comity}
 * @param action what was done, such as {@code policy.activate}
 * @param subject to what, such as {@code policy 3}; never a text
 * @param details what else must be known; never a text
 */
public record AuditEntry(
    long id,
    @Nullable Long communityId,
    Instant happenedAt,
    String actor,
    String action,
    String subject,
    String details) {}
