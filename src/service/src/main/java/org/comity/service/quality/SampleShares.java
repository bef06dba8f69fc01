package org.comity.service.quality;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;
import org.comity.service.store.Snapshot;

/**
 * Which share of its decisions each community looks at again. Asking never waits for the database.
 * Safe for use by many threads.
 */
@Singleton
public final class SampleShares {

  private static final long SECONDS_BETWEEN_READINGS = 5;

  private final Database database;
  private final AuditLog audit;
  private final Snapshot<Map<Long, Shares>> shares;

  @Inject
  SampleShares(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
    this.shares = new Snapshot<>("sample shares", this::read);
  }

  /**
   * The shares of a community.
   *
   * @param audit of what a policy approves or rejects alone, in [0,1]
   * @param secondLook of what moderators approve or reject, in [0,1]
   */
  public record Shares(double audit, double secondLook) {

    /** What a community begins with, and what holds for one that was made a moment ago. */
    public static final Shares USUAL = new Shares(0.01, 0.02);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a share is not in [0,1]
     */
    public Shares {
      if (!(audit >= 0 && audit <= 1 && secondLook >= 0 && secondLook <= 1)) {
        throw new IllegalArgumentException("a share is a number from 0 to 1, such as 0.01");
      }
    }

    double of(SampleKind kind) {
      return switch (kind) {
        case AUDIT -> audit;
        case SECOND_LOOK -> secondLook;
      };
    }
  }

  void load(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event, Clockwork clock) {
    shares.refresh();
    shares.refreshEvery(clock, SECONDS_BETWEEN_READINGS);
  }

  private Map<Long, Shares> read() {
    Map<Long, Shares> read = new HashMap<>();
    database.transact(
        handle -> {
          handle
              .createQuery("select id, audit_share, second_look_share from communities")
              .map(
                  (row, context) ->
                      Map.entry(
                          row.getLong("id"),
                          new Shares(
                              row.getDouble("audit_share"), row.getDouble("second_look_share"))))
              .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
          return read;
        });
    return Map.copyOf(read);
  }

  /**
   * What holds for a community.
   *
   * @param communityId which
   * @return as it was read some seconds ago at most
   */
  public Shares of(long communityId) {
    return shares.get().getOrDefault(communityId, Shares.USUAL);
  }

  /**
   * Sets them, and says so in the audit log. What was drawn before keeps its probability.
   *
   * @param communityId which
   * @param to the new shares
   * @param actor who wants it
   */
  public void change(long communityId, Shares to, String actor) {
    database.transact(
        handle -> {
          handle
              .createUpdate(
                  """
                  update communities set audit_share = :audit, second_look_share = :secondLook
                  where id = :id\
                  """)
              .bindMethods(to)
              .bind("id", communityId)
              .execute();
          audit.append(
              handle,
              communityId,
              new Deed(
                  actor,
                  "quality.shares",
                  "community " + communityId,
                  "audit " + to.audit() + ", second looks " + to.secondLook()));
          return null;
        });
    shares.refresh();
  }
}
