package org.comity.service.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.signature.StandardWebhook;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** The table of endpoints. Every method waits for the database. Safe for use by many threads. */
@Singleton
public final class Endpoints {

  private final Database database;
  private final AuditLog audit;
  private final Messages messages;
  private final Clock clock = Database.CLOCK;

  @Inject
  Endpoints(Database database, AuditLog audit, Messages messages) {
    this.database = database;
    this.audit = audit;
    this.messages = messages;
  }

  /**
   * Makes an endpoint, which is told of everything from now on.
   *
   * @param communityId whose decisions it is told of
   * @param choice where and what
   * @param actor who wants it
   * @return with its secret
   */
  public Endpoint create(long communityId, Endpoint.Choice choice, String actor) {
    return database.transact(
        handle -> {
          long id =
              handle
                  .createUpdate(
                      """
                      insert into webhook_endpoints
                        (community_id, url, secret, events, created_at, created_by)
                      values (:community, :url, :secret, :events, :now, :actor)""")
                  .bind("community", communityId)
                  .bind("url", choice.url())
                  .bind("secret", StandardWebhook.createSecret())
                  .bind("events", Event.format(choice.events()))
                  .bind("now", clock.instant())
                  .bind("actor", actor)
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          note(handle, communityId, actor, "webhook.create", id);
          return find(handle, communityId, id).orElseThrow();
        });
  }

  /**
   * Changes where an endpoint is and what it is told of.
   *
   * @param endpoint which
   * @param choice where and what from now on; what waits goes to the new address, too
   * @param actor who wants it
   */
  public void change(Endpoint endpoint, Endpoint.Choice choice, String actor) {
    database.transact(
        handle -> {
          handle
              .createUpdate(
                  "update webhook_endpoints set url = :url, events = :events where id = :id")
              .bind("url", choice.url())
              .bind("events", Event.format(choice.events()))
              .bind("id", endpoint.id())
              .execute();
          note(handle, endpoint.communityId(), actor, "webhook.change", endpoint.id());
          return null;
        });
  }

  /**
   * Makes an endpoint get messages again; those that died meanwhile wait to be replayed.
   *
   * @param endpoint which
   * @param actor who wants it
   */
  public void enable(Endpoint endpoint, String actor) {
    database.transact(
        handle -> {
          handle.execute(
              """
              update webhook_endpoints set disabled_at = null, disabled_reason = null
              where id = ?""",
              endpoint.id());
          note(handle, endpoint.communityId(), actor, "webhook.enable", endpoint.id());
          return null;
        });
  }

  /**
   * Makes an endpoint get no messages any more; those that wait are dead letters, and can be
   * replayed when it is enabled again.
   *
   * @param endpoint which
   * @param reason a sentence
   * @param actor who wants it
   */
  public void disable(Endpoint endpoint, String reason, String actor) {
    database.transact(
        handle -> {
          int disabled =
              handle
                  .createUpdate(
                      """
                      update webhook_endpoints set disabled_at = :now, disabled_reason = :reason
                      where id = :id and disabled_at is null""")
                  .bind("now", clock.instant())
                  .bind("reason", reason)
                  .bind("id", endpoint.id())
                  .execute();
          if (disabled > 0) {
            messages.bury(handle, endpoint.id(), reason);
            note(handle, endpoint.communityId(), actor, "webhook.disable", endpoint.id());
          }
          return null;
        });
  }

  /**
   * Gives an endpoint another secret.
   *
   * @param endpoint which
   * @param grace how long messages are signed with the old one, too
   * @param actor who wants it
   * @return with its new secret
   */
  public Endpoint rotate(Endpoint endpoint, Duration grace, String actor) {
    Instant until = clock.instant().plus(grace);
    return database.transact(
        handle -> {
          handle
              .createUpdate(
                  """
                  update webhook_endpoints
                  set previous_secret = secret, previous_until = :until, secret = :secret
                  where id = :id""")
              .bind("until", until)
              .bind("secret", StandardWebhook.createSecret())
              .bind("id", endpoint.id())
              .execute();
          note(handle, endpoint.communityId(), actor, "webhook.rotate", endpoint.id());
          return find(handle, endpoint.communityId(), endpoint.id()).orElseThrow();
        });
  }

  /**
   * Deletes an endpoint with all messages for it.
   *
   * @param endpoint which
   * @param actor who wants it
   */
  public void delete(Endpoint endpoint, String actor) {
    database.transact(
        handle -> {
          handle.execute("delete from outbox where endpoint_id = ?", endpoint.id());
          handle.execute("delete from webhook_endpoints where id = ?", endpoint.id());
          note(handle, endpoint.communityId(), actor, "webhook.delete", endpoint.id());
          return null;
        });
  }

  private void note(Handle handle, long communityId, String actor, String action, long id) {
    audit.append(handle, communityId, new Deed(actor, action, "webhook " + id));
  }

  /**
   * A community's endpoints.
   *
   * @param communityId whose
   * @return the first one made first
   */
  public List<Endpoint> list(long communityId) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    "select * from webhook_endpoints where community_id = :community order by id")
                .bind("community", communityId)
                .map(new EndpointMapper())
                .list());
  }

  /**
   * Looks one up.
   *
   * @param communityId whose
   * @param id names it in the database
   * @return nothing if there is none
   */
  public Optional<Endpoint> find(long communityId, long id) {
    return database.transact(handle -> find(handle, communityId, id));
  }

  private static Optional<Endpoint> find(Handle handle, long communityId, long id) {
    return handle
        .createQuery("select * from webhook_endpoints where community_id = :community and id = :id")
        .bind("community", communityId)
        .bind("id", id)
        .map(new EndpointMapper())
        .findOne();
  }

  /** Those of a community that are told of an event. */
  static List<Endpoint> listening(Handle handle, long communityId, Event event) {
    return handle
        .createQuery(
            """
            select * from webhook_endpoints
            where community_id = :community and disabled_at is null order by id""")
        .bind("community", communityId)
        .map(new EndpointMapper())
        .filter(endpoint -> endpoint.events().contains(event))
        .list();
  }

  /** Those with given ids, if they are still there. */
  static List<Endpoint> byIds(Handle handle, Set<Long> ids) {
    return handle
        .createQuery("select * from webhook_endpoints where id in (<ids>)")
        .bindList("ids", List.copyOf(ids))
        .map(new EndpointMapper())
        .list();
  }
}
