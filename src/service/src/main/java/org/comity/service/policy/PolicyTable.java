package org.comity.service.policy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * The table of policies, in transactions of whoever changes it together with something else. What
 * the service goes by is told by {@link Policies}, which has to be told to read anew afterwards.
 * Safe for use by many threads.
 */
@Singleton
public final class PolicyTable {

  private static final RowMapper<PolicyVersion> ROW = ConstructorMapper.of(PolicyVersion.class);

  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;

  /**
   * Knows no table yet.
   *
   * @param audit where changes are written down
   */
  @Inject
  public PolicyTable(AuditLog audit) {
    this.audit = audit;
  }

  /**
   * A version that is not kept yet.
   *
   * @param yaml a policy that can be read
   * @param actor who hands it in
   * @param note where it comes from, for people and for the audit log; null where somebody wrote it
   */
  public record Draft(String yaml, String actor, @Nullable String note) {}

  /**
   * Keeps a new version.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param draft the version
   * @return its number
   */
  public int add(Handle handle, long communityId, Draft draft) {
    lock(handle, communityId);
    int version =
        1
            + handle
                .createQuery(
                    "select coalesce(max(version), 0) from policies where community_id = :id")
                .bind("id", communityId)
                .mapTo(Integer.class)
                .one();
    handle
        .createUpdate(
            """
            insert into policies (community_id, version, yaml, created_at, created_by, note)
            values (:community, :version, :yaml, :now, :actor, :note)""")
        .bind("community", communityId)
        .bind("version", version)
        .bind("yaml", draft.yaml())
        .bind("now", clock.instant())
        .bind("actor", draft.actor())
        .bind("note", draft.note())
        .execute();
    String details = draft.note() == null ? "" : draft.note();
    audit.append(
        handle, communityId, new Deed(draft.actor(), "policy.add", "policy " + version, details));
    return version;
  }

  /**
   * Who makes a version active.
   *
   * @param actor who
   * @param details why, for the audit log; empty where they just did
   */
  public record By(String actor, String details) {}

  /**
   * Makes a version the active one.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param version which; {@link ActivePolicy#RECOMMENDED} for what the bundle recommends
   * @param by who
   * @return false if there is no such version
   */
  public boolean activate(Handle handle, long communityId, int version, By by) {
    lock(handle, communityId);
    if (version != ActivePolicy.RECOMMENDED && find(handle, communityId, version).isEmpty()) {
      return false;
    }
    handle.execute(
        "update policies set active = false where community_id = ? and active", communityId);
    handle
        .createUpdate(
            """
            update policies set active = true, activated_at = :now
            where community_id = :community and version = :version""")
        .bind("now", clock.instant())
        .bind("community", communityId)
        .bind("version", version)
        .execute();
    audit.append(
        handle,
        communityId,
        new Deed(by.actor(), "policy.activate", "policy " + version, by.details()));
    return true;
  }

  /** Two at once would take the same number: the community's row lets one in at a time. */
  private static void lock(Handle handle, long communityId) {
    handle.execute("select id from communities where id = ? for update", communityId);
  }

  /**
   * Which version is active.
   *
   * @param handle the transaction
   * @param communityId whose
   * @return {@link ActivePolicy#RECOMMENDED} for none of its own
   */
  public int active(Handle handle, long communityId) {
    return handle
        .createQuery("select version from policies where community_id = :id and active")
        .bind("id", communityId)
        .mapTo(Integer.class)
        .findOne()
        .orElse(ActivePolicy.RECOMMENDED);
  }

  /**
   * One version.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param version which
   * @return nothing if there is none
   */
  public Optional<PolicyVersion> find(Handle handle, long communityId, int version) {
    return handle
        .createQuery("select * from policies where community_id = :id and version = :version")
        .bind("id", communityId)
        .bind("version", version)
        .map(ROW)
        .findOne();
  }

  List<PolicyVersion> list(Handle handle, long communityId) {
    return handle
        .createQuery("select * from policies where community_id = :id order by version desc")
        .bind("id", communityId)
        .map(ROW)
        .list();
  }
}
