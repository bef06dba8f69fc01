package org.comity.service.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionObserver;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes a message for each endpoint that is told of an event, with the event or not at all. */
@Singleton
public final class Announcements implements DecisionObserver {

  private final Database database;
  private final Outbox outbox;
  private final Clock clock = Database.CLOCK;

  @Inject
  Announcements(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  @Override
  public void decided(Handle handle, Decision decision, boolean isFirst) {
    Event event = isFirst ? Event.DECISION_CREATED : Event.DECISION_CHANGED;
    announce(
        handle, event, decision.communityId(), community -> Payload.of(event, community, decision));
  }

  /**
   * Says that a community is scored by another bundle from now on.
   *
   * @param handle the transaction in which that is written down
   * @param communityId whose comments
   * @param bundle the new one
   * @param previous the one before; null if there was none
   */
  public void promoted(Handle handle, long communityId, String bundle, @Nullable String previous) {
    Event event = Event.MODEL_PROMOTED;
    announce(
        handle,
        event,
        communityId,
        community ->
            Payload.of(event, clock.instant(), new Payload.Promoted(community, bundle, previous)));
  }

  private void announce(
      Handle handle, Event event, long communityId, Function<String, Payload> writer) {
    List<Endpoint> listening = Endpoints.listening(handle, communityId, event);
    if (!listening.isEmpty()) {
      String payload = writer.apply(name(handle, communityId)).json();
      listening.forEach(endpoint -> outbox.add(handle, endpoint.id(), event, payload));
    }
  }

  /** Not from memory, which may not know yet what another process has made. */
  private static String name(Handle handle, long communityId) {
    return handle
        .createQuery("select name from communities where id = :id")
        .bind("id", communityId)
        .mapTo(String.class)
        .one();
  }

  /**
   * Sends an endpoint a message that says nothing but that messages arrive.
   *
   * @param endpoint whatever it is told of
   * @return names the message
   */
  public String test(Endpoint endpoint) {
    return database.transact(
        handle -> {
          String community = name(handle, endpoint.communityId());
          Payload payload =
              Payload.of(Event.WEBHOOK_TEST, clock.instant(), new Payload.Test(community));
          return outbox.add(handle, endpoint.id(), Event.WEBHOOK_TEST, payload.json());
        });
  }
}
