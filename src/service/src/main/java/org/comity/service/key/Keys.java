package org.comity.service.key;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;
import org.comity.service.store.Snapshot;
import org.jdbi.v3.core.Handle;

/**
 * All API keys. Looking one up never waits for the database; a key that was revoked by another
 * process opens nothing some seconds later. Safe for use by many threads.
 */
@Singleton
public final class Keys {

  /** How secrets begin, so that whoever finds one knows what it is. */
  static final String PREFIX = "comity-";

  private static final long SECONDS_BETWEEN_READINGS = 5;
  private static final int SHOWN = PREFIX.length() + 6;

  private final Database database;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;
  private final Snapshot<KnownKeys> known;
  private final Set<Long> used = ConcurrentHashMap.newKeySet();

  /**
   * Reads nothing yet.
   *
   * @param database where they are
   * @param audit where their making is written down
   */
  @Inject
  public Keys(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
    this.known = new Snapshot<>("keys", () -> KnownKeys.read(database, clock.instant()));
  }

  void load(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event, Clockwork clock) {
    known.refresh();
    known.refreshEvery(clock, SECONDS_BETWEEN_READINGS);
    clock.repeatQuietly("times of use", this::noteUse, SECONDS_BETWEEN_READINGS);
  }

  private void noteUse() {
    List<Long> ids = List.copyOf(used);
    if (!ids.isEmpty()) {
      database.transact(
          handle ->
              handle
                  .createUpdate("update api_keys set last_used_at = :now where id in (<ids>)")
                  .bind("now", clock.instant())
                  .bindList("ids", ids)
                  .execute());
      ids.forEach(used::remove);
    }
  }

  /**
   * Whether nobody has made a key yet.
   *
   * @return true until the first one, and never again, even if all are revoked
   */
  public boolean isOpen() {
    return known.get().isEmpty();
  }

  /**
   * Looks up a key by its secret.
   *
   * @param secret what the request shows
   * @return nothing if it opens nothing now
   */
  Optional<ApiKey> find(String secret) {
    Instant now = clock.instant();
    Optional<ApiKey> key = known.get().find(Secrets.sha256(secret), now);
    key.ifPresent(it -> used.add(it.id()));
    return key;
  }

  /**
   * All keys.
   *
   * @return as they were some seconds ago at most
   */
  public List<ApiKey> all() {
    return known.get().all();
  }

  /**
   * Makes a key.
   *
   * @param request what it shall be
   * @param actor who wants it
   * @return with its secret, which cannot be had again
   */
  public IssuedKey create(KeyRequest request, String actor) {
    String secret = Secrets.create(PREFIX);
    long id = database.transact(handle -> insert(handle, request, secret, actor));
    known.refresh();
    return new IssuedKey(byId(id).orElseThrow(), secret);
  }

  private long insert(Handle handle, KeyRequest request, String secret, String actor) {
    long id =
        handle
            .createUpdate(
                """
                insert into api_keys (community_id, name, prefix, secret_sha256, scopes,
                  per_minute, created_at, created_by, expires_at)
                values (:communityId, :name, :prefix, :sha256, :scopeNames, :perMinute, :now,
                  :actor, :expiresAt)""")
            .bindMethods(request)
            .bind("prefix", secret.substring(0, SHOWN))
            .bind("sha256", Secrets.sha256(secret))
            .bind("scopeNames", Scope.format(request.scopes()))
            .bind("now", clock.instant())
            .bind("actor", actor)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    audit.append(
        handle,
        request.communityId(),
        new Deed(actor, "key.create", "key " + id, Scope.format(request.scopes())));
    return id;
  }

  /**
   * Gives a key another secret.
   *
   * @param key which
   * @param grace how long the old secret still opens
   * @param actor who wants it
   * @return with its new secret
   */
  public IssuedKey rotate(ApiKey key, Duration grace, String actor) {
    String secret = Secrets.create(PREFIX);
    Instant now = clock.instant();
    database.transact(
        handle -> {
          handle
              .createUpdate(
                  """
                  update api_keys set previous_sha256 = secret_sha256, previous_until = :until,
                    secret_sha256 = :sha256, prefix = :prefix
                  where id = :id""")
              .bind("until", now.plus(grace))
              .bind("sha256", Secrets.sha256(secret))
              .bind("prefix", secret.substring(0, SHOWN))
              .bind("id", key.id())
              .execute();
          audit.append(handle, key.communityId(), new Deed(actor, "key.rotate", "key " + key.id()));
          return null;
        });
    known.refresh();
    return new IssuedKey(byId(key.id()).orElseThrow(), secret);
  }

  /**
   * Makes a key open nothing any more.
   *
   * @param key which
   * @param actor who wants it
   */
  public void revoke(ApiKey key, String actor) {
    database.transact(
        handle -> {
          handle
              .createUpdate(
                  "update api_keys set revoked_at = :now where id = :id and revoked_at is null")
              .bind("now", clock.instant())
              .bind("id", key.id())
              .execute();
          audit.append(handle, key.communityId(), new Deed(actor, "key.revoke", "key " + key.id()));
          return null;
        });
    known.refresh();
  }

  /**
   * Looks one up.
   *
   * @param id names it in the database
   * @return nothing if there is none
   */
  public Optional<ApiKey> byId(long id) {
    return all().stream().filter(key -> key.id() == id).findFirst();
  }
}
