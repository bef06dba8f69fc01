package org.comity.service.door.rest.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.audit.AuditEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed, on the wire.
 *
 * @param id names the entry
 * @param community where; missing where it concerns all
 * @param happenedAt when
 * @param actor who
 * @param action what was done
 * @param subject to what
 * @param details what else must be known
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "AuditEntry", description = "Something that was changed.")
public record AuditAnswer(
    long id,
    @Schema(description = "Where; missing where it concerns all, such as keys that open all.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String community,
    Instant happenedAt,
    @Schema(description = "key:3, user:…, or open where no key was needed yet.") String actor,
    String action,
    String subject,
    String details) {

  static AuditAnswer of(AuditEntry entry, @Nullable String community) {
    return new AuditAnswer(
        entry.id(),
        community,
        entry.happenedAt(),
        entry.actor(),
        entry.action(),
        entry.subject(),
        entry.details());
  }
}
