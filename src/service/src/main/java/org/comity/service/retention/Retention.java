package org.comity.service.retention;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.Comments;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;

/** Deletes comments that are older than their community keeps them, every hour. */
@Singleton
public final class Retention {

  private static final long SECONDS_BETWEEN_SWEEPS = 3_600;

  private final Database database;
  private final Communities communities;
  private final Comments comments;
  private final AuditLog audit;

  @Inject
  Retention(Database database, Communities communities, Comments comments, AuditLog audit) {
    this.database = database;
    this.communities = communities;
    this.comments = comments;
    this.audit = audit;
  }

  void start(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event, Clockwork clock) {
    clock.repeatQuietly(
        "deleting old comments", () -> sweep(Database.CLOCK.instant()), SECONDS_BETWEEN_SWEEPS);
  }

  /**
   * Deletes what is too old, and says so in the audit log. Waits for the database.
   *
   * @param now the time from which days are counted back
   * @return how many comments were deleted
   */
  public int sweep(Instant now) {
    int deleted = 0;
    for (Community community : communities.all()) {
      Integer days = community.retentionDays();
      if (days != null) {
        deleted += sweep(community, now.minus(Duration.ofDays(days)));
      }
    }
    return deleted;
  }

  private int sweep(Community community, Instant oldest) {
    return database.transact(
        handle -> {
          int deleted = comments.deleteReceivedBefore(handle, community.id(), oldest);
          if (deleted > 0) {
            audit.append(
                handle,
                community.id(),
                new Deed(
                    "comity",
                    "retention.delete",
                    "community " + community.name(),
                    deleted + " comments received before " + oldest));
          }
          return deleted;
        });
  }
}
