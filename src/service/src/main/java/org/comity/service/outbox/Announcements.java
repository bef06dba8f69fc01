package org.comity.service.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionObserver;
import org.comity.service.outbox.Outbox.Draft;
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
        handle,
        decision.communityId(),
        event,
        community ->
            new Draft(event, decision.id(), Payload.of(event, community, decision).json()));
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
        communityId,
        event,
        community -> {
          Payload.Promoted data = new Payload.Promoted(community, bundle, previous);
          return new Draft(event, null, Payload.of(event, clock.instant(), data).json());
        });
  }

  private void announce(
      Handle handle, long communityId, Event event, Function<String, Draft> writer) {
    List<Endpoint> listening = Endpoints.listening(handle, communityId, event);
    if (!listening.isEmpty()) {
      Draft draft = writer.apply(name(handle, communityId));
      listening.forEach(endpoint -> outbox.add(handle, endpoint.id(), draft));
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
          Draft draft = new Draft(Event.WEBHOOK_TEST, null, payload.json());
          return outbox.add(handle, endpoint.id(), draft);
        });
  }
}
