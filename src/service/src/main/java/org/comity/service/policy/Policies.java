package org.comity.service.policy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.policy.reading.PolicyReader;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;
import org.comity.service.store.Snapshot;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The table of policies. Asking for the active one never waits for the database. Safe for use by
 * many threads.
 */
@Singleton
public final class Policies {

  private static final RowMapper<PolicyVersion> ROW = ConstructorMapper.of(PolicyVersion.class);
  private static final long SECONDS_BETWEEN_READINGS = 5;

  private final Database database;
  private final Champions champions;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;
  private final Map<Long, ActivePolicy> read = new ConcurrentHashMap<>();
  private final Snapshot<Map<Long, ActivePolicy>> active;

  /**
   * Reads nothing yet.
   *
   * @param database where they are
   * @param champions whose attributes they may speak of, and whose thresholds are recommended
   * @param audit where activations are written down
   */
  @Inject
  public Policies(Database database, Champions champions, AuditLog audit) {
    this.database = database;
    this.champions = champions;
    this.audit = audit;
    this.active = new Snapshot<>("policies", this::readActive);
  }

  void load(@Observes @Priority(LoadedModel.READY_PRIORITY) StartupEvent event, Clockwork clock) {
    active.refresh();
    active.refreshEvery(clock, SECONDS_BETWEEN_READINGS);
  }

  private Map<Long, ActivePolicy> readActive() {
    List<PolicyVersion> rows =
        database.transact(
            handle -> handle.createQuery("select * from policies where active").map(ROW).list());
    Map<Long, ActivePolicy> byCommunity = new HashMap<>();
    for (PolicyVersion row : rows) {
      // A version's text never changes, so it is read once.
      ActivePolicy known =
          read.computeIfAbsent(row.id(), id -> new ActivePolicy(row.version(), known(row.yaml())));
      byCommunity.put(row.communityId(), known);
    }
    return Map.copyOf(byCommunity);
  }

  /**
   * A version that was kept. It was checked when it came; a community may be scored by another
   * bundle since, and what that has no score for is held.
   */
  private Policy known(String yaml) {
    Set<Attribute> any = new TreeSet<>(Attribute.KNOWN);
    any.addAll(champions.attributes());
    return PolicyReader.read(yaml, any);
  }

  /**
   * What a community goes by now.
   *
   * @param communityId whose
   * @return the version that it activated, or the recommended one
   */
  public ActivePolicy of(long communityId) {
    return of(communityId, champions.of(communityId));
  }

  /**
   * What a community goes by where a certain bundle scored.
   *
   * @param communityId whose
   * @param champion what scored
   * @return the version that it activated, or the one that the bundle recommends
   */
  public ActivePolicy of(long communityId, Champion champion) {
    ActivePolicy own = active.get().get(communityId);
    return own == null ? new ActivePolicy(ActivePolicy.RECOMMENDED, champion.recommended()) : own;
  }

  /**
   * What a community goes by that has activated no policy of its own.
   *
   * @param communityId whose
   * @return holds from the scores that its bundle recommends
   */
  public Policy recommended(long communityId) {
    return champions.of(communityId).recommended();
  }

  /**
   * Reads a policy without keeping it.
   *
   * @param yaml how it is written; may speak of whatever is scored in any community
   * @return the policy
   * @throws PolicyException with every fault and its place
   */
  public Policy parse(String yaml) {
    return PolicyReader.read(yaml, champions.attributes());
  }

  /**
   * Reads a policy without keeping it.
   *
   * @param communityId whose it would be
   * @param yaml how it is written; may speak of what the community's bundle scores
   * @return the policy
   * @throws PolicyException with every fault and its place
   */
  public Policy parse(long communityId, String yaml) {
    return PolicyReader.read(yaml, champions.of(communityId).bundle().attributes());
  }

  /**
   * Keeps a new version; the community goes on by the old one until it is activated.
   *
   * @param communityId whose
   * @param yaml how it is written
   * @param actor who hands it in
   * @return the version
   * @throws PolicyException with every fault and its place; nothing is kept then
   */
  public PolicyVersion add(long communityId, String yaml, String actor) {
    Policy unused = parse(communityId, yaml);
    return database.transact(
        handle -> {
          // Two at once would take the same number: the community's row lets one in at a time.
          handle.execute("select id from communities where id = ? for update", communityId);
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
                  insert into policies (community_id, version, yaml, created_at, created_by)
                  values (:community, :version, :yaml, :now, :actor)""")
              .bind("community", communityId)
              .bind("version", version)
              .bind("yaml", yaml)
              .bind("now", clock.instant())
              .bind("actor", actor)
              .execute();
          audit.append(handle, communityId, new Deed(actor, "policy.add", "policy " + version));
          return find(handle, communityId, version).orElseThrow();
        });
  }

  /**
   * Makes a community go by a version from now on.
   *
   * @param communityId whose
   * @param version which; {@link ActivePolicy#RECOMMENDED} goes back to what the bundle recommends
   * @param actor who wants it
   * @return false if there is no such version
   */
  public boolean activate(long communityId, int version, String actor) {
    boolean done =
        database.transact(
            handle -> {
              handle.execute("select id from communities where id = ? for update", communityId);
              if (version != ActivePolicy.RECOMMENDED
                  && find(handle, communityId, version).isEmpty()) {
                return false;
              }
              handle.execute(
                  "update policies set active = false where community_id = ? and active",
                  communityId);
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
                  handle, communityId, new Deed(actor, "policy.activate", "policy " + version));
              return true;
            });
    active.refresh();
    return done;
  }

  /**
   * All versions of a community's policy.
   *
   * @param communityId whose
   * @return the newest first
   */
  public List<PolicyVersion> list(long communityId) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    "select * from policies where community_id = :id order by version desc")
                .bind("id", communityId)
                .map(ROW)
                .list());
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
}
