package org.comity.service.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table of what was changed by whom. */
@Singleton
public final class AuditLog {

  private static final RowMapper<AuditEntry> ROW = ConstructorMapper.of(AuditEntry.class);

  private final Clock clock = Database.CLOCK;

  /** With the time of the machine. */
  @Inject
  public AuditLog() {}

  /**
   * Appends an entry to the transaction that makes the change, so that neither is without the
   * other.
   *
   * @param handle the transaction
   * @param communityId where; null if it concerns all
   * @param deed what was done
   */
  public void append(Handle handle, @Nullable Long communityId, Deed deed) {
    handle
        .createUpdate(
            """
            insert into audit_log (community_id, happened_at, actor, action, subject, details)
            values (:community, :now, :actor, :action, :subject, :details)""")
        .bind("community", communityId)
        .bind("now", clock.instant())
        .bindMethods(deed)
        .execute();
  }

  /**
   * Lists entries, newest first.
   *
   * @param handle the transaction
   * @param communityId only of this community; null for all entries
   * @param before only those with a smaller id
   * @param limit at most so many
   * @return the entries
   */
  public List<AuditEntry> list(Handle handle, @Nullable Long communityId, long before, int limit) {
    return handle
        .createQuery(
            """
            select * from audit_log
            where (cast(:community as bigint) is null or community_id = :community)
              and id < :before
            order by id desc limit :limit""")
        .bind("community", communityId)
        .bind("before", before)
        .bind("limit", limit)
        .map(ROW)
        .list();
  }

  /**
   * What was done.
   *
   * @param actor who: {@code key:…}, {@code user:…}, {@code door:…} or {@code comity}
   * @param action what, such as {@code policy.activate}
   * @param subject to what; never a text
   * @param details what else must be known; never a text
   */
  public record Deed(String actor, String action, String subject, String details) {

    /**
     * Without details.
     *
     * @param actor who
     * @param action what
     * @param subject to what
     */
    public Deed(String actor, String action, String subject) {
      this(actor, action, subject, "");
    }
  }
}
