package org.comity.service.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.service.key.Secrets;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The table of messages, for those who write and deliver them. Several processes on one database
 * may take messages from it. Every method waits for the database. Safe for use by many threads.
 */
@Singleton
public final class Outbox {

  private static final String ID_PREFIX = "msg_";

  /** No endpoint has it; a list in SQL cannot be empty. */
  private static final long NONE = 0;

  private final Database database;
  private final Bell bell;
  private final Clock clock = Database.CLOCK;

  @Inject
  Outbox(Database database, Bell bell) {
    this.database = database;
    this.bell = bell;
  }

  /**
   * What is to be said.
   *
   * @param event what it is about
   * @param decisionId the decision that it tells; null if it tells none
   * @param payload the body
   */
  record Draft(Event event, @Nullable Long decisionId, String payload) {}

  /**
   * Writes a message, to be delivered as soon as the transaction ends well.
   *
   * @param handle the transaction
   * @param endpointId where it goes
   * @param draft what to say
   * @return names the message to the receiver
   */
  String add(Handle handle, long endpointId, Draft draft) {
    String messageId = Secrets.create(ID_PREFIX);
    handle
        .createUpdate(
            """
            insert into outbox
              (message_id, endpoint_id, type, decision_id, payload, created_at, state,
               next_attempt_at)
            values (:messageId, :endpoint, :type, :decisionId, :payload, :now, 'PENDING',
              :now)""")
        .bind("messageId", messageId)
        .bind("endpoint", endpointId)
        .bind("type", draft.event().type())
        .bind("decisionId", draft.decisionId())
        .bind("payload", draft.payload())
        .bind("now", clock.instant())
        .execute();
    handle.afterCommit(bell::ring);
    return messageId;
  }

  /**
   * A message that was taken to be delivered.
   *
   * @param message it; its next attempt is when others may take it
   * @param endpoint where it goes
   */
  public record Taken(Message message, Endpoint endpoint) {}

  /**
   * Which messages to take.
   *
   * @param now the time: only those that are due
   * @param until nobody else takes them before; if this process dies, they are due again then
   * @param limit at most so many
   * @param busy the endpoints that get nothing now
   */
  public record Order(Instant now, Instant until, int limit, Set<Long> busy) {}

  /**
   * Takes messages that are due. Of those whose endpoint is gone or disabled meanwhile, none is
   * given.
   *
   * @param order which
   * @return the longest due first
   */
  public List<Taken> take(Order order) {
    return database.transact(
        handle -> {
          List<Message> due = lock(handle, order);
          return due.isEmpty() ? List.of() : deliverable(handle, due, order);
        });
  }

  private static List<Message> lock(Handle handle, Order order) {
    List<Long> busy = new ArrayList<>(order.busy());
    busy.add(NONE);
    // What another process is about to take is passed over, so that none waits for the other.
    return handle
        .createQuery(
            """
            select * from outbox
            where state = 'PENDING' and next_attempt_at <= :now and endpoint_id not in (<busy>)
            order by next_attempt_at, id limit :limit
            for update skip locked""")
        .bind("now", order.now())
        .bindList("busy", busy)
        .bind("limit", order.limit())
        .map(Messages.ROW)
        .list();
  }

  private static List<Taken> deliverable(Handle handle, List<Message> due, Order order) {
    Map<Long, Endpoint> endpoints =
        Endpoints.byIds(handle, due.stream().map(Message::endpointId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Endpoint::id, Function.identity()));
    List<Taken> taken = new ArrayList<>(due.size());
    for (Message message : due) {
      Endpoint endpoint = endpoints.get(message.endpointId());
      if (endpoint == null) {
        handle.execute("delete from outbox where id = ?", message.id());
      } else if (endpoint.disabled() != null) {
        bury(handle, message, endpoint.disabled().reason());
      } else {
        taken.add(new Taken(lease(handle, message, order.until()), endpoint));
      }
    }
    return taken;
  }

  private static void bury(Handle handle, Message message, String reason) {
    handle
        .createUpdate("update outbox set state = 'DEAD', last_error = :reason where id = :id")
        .bind("reason", reason)
        .bind("id", message.id())
        .execute();
  }

  private static Message lease(Handle handle, Message message, Instant until) {
    handle
        .createUpdate("update outbox set next_attempt_at = :until where id = :id")
        .bind("until", until)
        .bind("id", message.id())
        .execute();
    return new Message(
        message.id(),
        message.messageId(),
        message.endpointId(),
        message.type(),
        message.payload(),
        message.createdAt(),
        message.state(),
        message.attempts(),
        until,
        message.lastStatus(),
        message.lastError(),
        message.deliveredAt());
  }

  /**
   * Notes that a message was delivered.
   *
   * @param message as it was taken
   * @param status what the receiver answered
   */
  public void noteDelivered(Message message, int status) {
    database.transact(
        handle ->
            handle
                .createUpdate(
                    """
                    update outbox set state = 'DELIVERED', attempts = attempts + 1,
                      delivered_at = :now, last_status = :status, last_error = null
                    where id = :id""")
                .bind("now", clock.instant())
                .bind("status", status)
                .bind("id", message.id())
                .execute());
  }

  /**
   * How an attempt failed.
   *
   * @param status what the receiver answered; null if it did not
   * @param error a sentence of our own
   * @param nextAttemptAt when to try again; null if it was tried often enough
   */
  public record Failure(@Nullable Integer status, String error, @Nullable Instant nextAttemptAt) {}

  /**
   * Notes that a message was not delivered. Has no effect if the time it was taken for is over, and
   * so somebody else may have it.
   *
   * @param message as it was taken
   * @param failure how
   */
  public void noteFailed(Message message, Failure failure) {
    Instant next = failure.nextAttemptAt();
    database.transact(
        handle ->
            handle
                .createUpdate(
                    """
                    update outbox set state = :state, attempts = attempts + 1,
                      next_attempt_at = :next, last_status = :status, last_error = :error
                    where id = :id and state = 'PENDING' and next_attempt_at = :takenUntil""")
                .bind("state", next == null ? Message.State.DEAD : Message.State.PENDING)
                .bind("next", next == null ? message.nextAttemptAt() : next)
                .bind("status", failure.status())
                .bind("error", failure.error())
                .bind("id", message.id())
                .bind("takenUntil", message.nextAttemptAt())
                .execute());
  }
}
