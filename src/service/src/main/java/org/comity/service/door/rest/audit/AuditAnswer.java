package org.comity.service.door.rest.audit;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.audit.AuditEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was changed, on the wire.
 *
 * @param id names the entry
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
    Instant happenedAt,
    @Schema(description = "key:3, user:…, or open where no key was needed yet.") String actor,
    String action,
    String subject,
    String details) {

  static AuditAnswer of(AuditEntry entry) {
    return new AuditAnswer(
        entry.id(),
        entry.happenedAt(),
        entry.actor(),
        entry.action(),
        entry.subject(),
        entry.details());
  }
}
