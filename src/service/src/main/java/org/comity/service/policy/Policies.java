package org.comity.service.policy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.policy.reading.PolicyReader;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;
import org.comity.service.store.Snapshot;
import org.jdbi.v3.core.Handle;

/**
 * The table of policies. Asking for the active one never waits for the database. Safe for use by
 * many threads.
 */
@Singleton
public final class Policies {

  private static final long SECONDS_BETWEEN_READINGS = 5;

  private final Database database;
  private final Champions champions;
  private final PolicyTable table;
  private final Map<Long, Policy> read = new ConcurrentHashMap<>();
  private final Snapshot<Map<Long, Standing>> standing;

  /**
   * What stands in a community.
   *
   * @param active the version that it goes by; nothing for the recommended one
   * @param former by bundle, what stood beside it when another took its place
   */
  private record Standing(
      Optional<ActivePolicy> active, Map<String, Optional<ActivePolicy>> former) {

    static final Standing RECOMMENDED = new Standing(Optional.empty(), Map.of());
  }

  /**
   * Reads nothing yet.
   *
   * @param database where they are
   * @param champions whose attributes they may speak of, and whose thresholds are recommended
   * @param table changes them
   */
  @Inject
  public Policies(Database database, Champions champions, PolicyTable table) {
    this.database = database;
    this.champions = champions;
    this.table = table;
    this.standing = new Snapshot<>("policies", this::readStanding);
  }

  void load(@Observes @Priority(LoadedModel.READY_PRIORITY) StartupEvent event, Clockwork clock) {
    standing.refresh();
    standing.refreshEvery(clock, SECONDS_BETWEEN_READINGS);
  }

  /**
   * Reads anew which versions stand, after they were changed in a transaction of somebody else, and
   * before a bundle is put in another's place.
   *
   * @throws org.comity.service.store.StorageUnavailableException if the database does not answer
   */
  public void refresh() {
    standing.refresh();
  }

  private Map<Long, Standing> readStanding() {
    return database.transact(
        handle -> {
          Map<Long, Standings.Standing> rows = Standings.read(handle);
          Set<Long> wanted = new HashSet<>();
          rows.values().forEach(row -> wanted.addAll(ids(row)));
          Set<Long> unknown = new HashSet<>(wanted);
          unknown.removeAll(read.keySet());
          // A version's text never changes and was checked when it came: it is read once, and what
          // no bundle scores any more is held.
          Standings.texts(handle, unknown)
              .forEach((id, yaml) -> read.put(id, PolicyReader.readKept(yaml)));
          read.keySet().retainAll(wanted);
          Map<Long, Standing> standings = new HashMap<>();
          rows.forEach((community, row) -> standings.put(community, standing(row)));
          return Map.copyOf(standings);
        });
  }

  private static Set<Long> ids(Standings.Standing row) {
    Set<Long> ids = new HashSet<>();
    Stream.concat(Stream.of(row.active()), row.former().values().stream())
        .map(Standings.Version::id)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    return ids;
  }

  private Standing standing(Standings.Standing row) {
    Map<String, Optional<ActivePolicy>> former = new HashMap<>();
    row.former().forEach((bundle, version) -> former.put(bundle, policy(version)));
    return new Standing(policy(row.active()), Map.copyOf(former));
  }

  private Optional<ActivePolicy> policy(Standings.Version version) {
    Long id = version.id();
    return Optional.ofNullable(id == null ? null : read.get(id))
        .map(policy -> new ActivePolicy(version.version(), policy));
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
   * What a community goes by where a certain bundle scored. Thresholds are for one bundle's scores:
   * whoever still scores by a former bundle, because a promotion has not arrived here or because
   * the promoted bundle cannot be read, goes on by the policy that stood beside it.
   *
   * @param communityId whose
   * @param champion what scored
   * @return the version that the community activated, or the one that the bundle recommends
   */
  public ActivePolicy of(long communityId, Champion champion) {
    Standing own = standing.get().getOrDefault(communityId, Standing.RECOMMENDED);
    return own.former()
        .getOrDefault(champion.id(), own.active())
        .orElseGet(() -> new ActivePolicy(ActivePolicy.RECOMMENDED, champion.recommended()));
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
          int version = table.add(handle, communityId, new PolicyTable.Draft(yaml, actor, null));
          return table.find(handle, communityId, version).orElseThrow();
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
            handle -> table.activate(handle, communityId, version, new PolicyTable.By(actor, "")));
    refresh();
    return done;
  }

  /**
   * All versions of a community's policy.
   *
   * @param communityId whose
   * @return the newest first
   */
  public List<PolicyVersion> list(long communityId) {
    return database.transact(handle -> table.list(handle, communityId));
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
    return table.find(handle, communityId, version);
  }
}
