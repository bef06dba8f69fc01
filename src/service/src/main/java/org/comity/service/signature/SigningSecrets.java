package org.comity.service.signature;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.scoring.Door;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;
import org.comity.service.store.Snapshot;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * All signing secrets. Asking for those in force never waits for the database; one that another
 * process made or retired counts some seconds later. Safe for use by many threads.
 */
@Singleton
public final class SigningSecrets {

  private static final RowMapper<SigningSecret> ROW = ConstructorMapper.of(SigningSecret.class);
  private static final long SECONDS_BETWEEN_READINGS = 5;

  private final Database database;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;
  private final Snapshot<Map<Place, List<SigningSecret>>> known;

  private record Place(long communityId, String door) {}

  /**
   * Reads nothing yet.
   *
   * @param database where they are
   * @param audit where their making is written down
   */
  @Inject
  public SigningSecrets(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
    this.known = new Snapshot<>("signing secrets", this::readAll);
  }

  void load(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event, Clockwork clock) {
    known.refresh();
    known.refreshEvery(clock, SECONDS_BETWEEN_READINGS);
  }

  private Map<Place, List<SigningSecret>> readAll() {
    List<SigningSecret> all =
        database.transact(
            handle ->
                handle.createQuery("select * from signing_secrets order by id").map(ROW).list());
    return all.stream()
        .collect(
            Collectors.groupingBy(
                secret -> new Place(secret.communityId(), secret.door()),
                Collectors.toUnmodifiableList()));
  }

  /**
   * The secrets that a sender may sign with now.
   *
   * @param communityId whose comments it sends
   * @param door where
   * @return the oldest first; never waits
   */
  List<String> inForce(long communityId, Door door) {
    Instant now = clock.instant();
    return list(communityId, door).stream()
        .filter(secret -> secret.isInForce(now))
        .map(SigningSecret::secret)
        .toList();
  }

  /**
   * All secrets that were ever made for a sender.
   *
   * @param communityId whose comments it sends
   * @param door where
   * @return the oldest first, as they were some seconds ago at most; the secrets themselves are not
   *     to be shown again
   */
  public List<SigningSecret> list(long communityId, Door door) {
    return known.get().getOrDefault(new Place(communityId, door.label()), List.of());
  }

  /**
   * All secrets that were ever made for a community.
   *
   * @param communityId whose comments are sent
   * @return the oldest first, as they were some seconds ago at most; the secrets themselves are not
   *     to be shown again
   */
  public List<SigningSecret> list(long communityId) {
    return known.get().entrySet().stream()
        .filter(place -> place.getKey().communityId() == communityId)
        .flatMap(place -> place.getValue().stream())
        .sorted(Comparator.comparingLong(SigningSecret::id))
        .toList();
  }

  /**
   * Makes a secret, beside those that are there: all of them count, so that a sender can go from
   * one to the next without a gap. Waits for the database.
   *
   * @param order what it shall be
   * @param actor who wants it
   * @return to be shown once
   */
  public SigningSecret create(SecretOrder order, String actor) {
    SigningSecret made = database.transact(handle -> insert(handle, order, actor));
    known.refresh();
    return made;
  }

  private SigningSecret insert(Handle handle, SecretOrder order, String actor) {
    Instant now = clock.instant();
    String door = order.door().label();
    String secret = order.given() == null ? order.made() : order.given();
    long id =
        handle
            .createUpdate(
                """
                insert into signing_secrets (community_id, door, secret, created_at, created_by)
                values (:community, :door, :secret, :now, :actor)\
                """)
            .bind("community", order.communityId())
            .bind("door", door)
            .bind("secret", secret)
            .bind("now", now)
            .bind("actor", actor)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    audit.append(
        handle,
        order.communityId(),
        new Deed(actor, "secret.create", "signing secret " + id, door));
    return new SigningSecret(id, order.communityId(), door, secret, now, actor, null);
  }

  /**
   * Makes a secret good for nothing from now on. When the last one has retired, requests are
   * refused, even where nobody has made a key. Waits for the database.
   *
   * @param communityId whose
   * @param id names it in the database
   * @param actor who wants it
   * @return the secret; nothing if the community has none of that id in force
   */
  public Optional<SigningSecret> retire(long communityId, long id, String actor) {
    Optional<SigningSecret> retired =
        database.transact(
            handle -> {
              Instant now = clock.instant();
              int changed =
                  handle
                      .createUpdate(
                          """
                          update signing_secrets set retires_at = :now
                          where id = :id and community_id = :community
                            and (retires_at is null or retires_at > :now)\
                          """)
                      .bind("now", now)
                      .bind("id", id)
                      .bind("community", communityId)
                      .execute();
              return changed == 0 ? Optional.empty() : Optional.of(noted(handle, id, actor));
            });
    known.refresh();
    return retired;
  }

  private SigningSecret noted(Handle handle, long id, String actor) {
    SigningSecret retired =
        handle
            .createQuery("select * from signing_secrets where id = :id")
            .bind("id", id)
            .map(ROW)
            .one();
    audit.append(
        handle,
        retired.communityId(),
        new Deed(actor, "secret.retire", "signing secret " + id, retired.door()));
    return retired;
  }
}
