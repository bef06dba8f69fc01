package org.comity.service.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.outbox.Message.State;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * What became of messages, for administrators: it is shown, and what failed can be replayed. Every
 * method waits for the database. Safe for use by many threads.
 */
@Singleton
public final class Messages {

  /** Reads a row of {@code outbox}. */
  static final RowMapper<Message> ROW = ConstructorMapper.of(Message.class);

  private final Database database;
  private final AuditLog audit;
  private final Bell bell;
  private final Clock clock = Database.CLOCK;

  @Inject
  Messages(Database database, AuditLog audit, Bell bell) {
    this.database = database;
    this.audit = audit;
    this.bell = bell;
  }

  /**
   * Which messages to list.
   *
   * @param state only those; null for all
   * @param before only those with a smaller id
   * @param limit at most so many
   */
  public record Page(@Nullable State state, long before, int limit) {}

  /**
   * Lists messages, newest first.
   *
   * @param endpoint whose
   * @param page which of them
   * @return the messages
   */
  public List<Message> list(Endpoint endpoint, Page page) {
    State state = page.state();
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select * from outbox
                    where endpoint_id = :endpoint and id < :before
                      and (cast(:state as varchar) is null or state = :state)
                    order by id desc limit :limit""")
                .bind("endpoint", endpoint.id())
                .bind("before", page.before())
                .bind("state", state == null ? null : state.name())
                .bind("limit", page.limit())
                .map(ROW)
                .list());
  }

  /**
   * Looks one up.
   *
   * @param endpoint whose
   * @param messageId names it to the receiver
   * @return nothing if there is none
   */
  public Optional<Message> find(Endpoint endpoint, String messageId) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    "select * from outbox where endpoint_id = :endpoint and message_id = :id")
                .bind("endpoint", endpoint.id())
                .bind("id", messageId)
                .map(ROW)
                .findOne());
  }

  /**
   * Sends a message again, with all attempts before it.
   *
   * @param endpoint whose
   * @param messageId names it to the receiver
   * @param actor who wants it
   * @return false if no such message is delivered or dead
   */
  public boolean replay(Endpoint endpoint, String messageId, String actor) {
    return database.transact(
        handle -> {
          int due =
              handle
                  .createUpdate(
                      """
                      update outbox set state = 'PENDING', attempts = 0, next_attempt_at = :now
                      where endpoint_id = :endpoint and message_id = :id and state <> 'PENDING'""")
                  .bind("now", clock.instant())
                  .bind("endpoint", endpoint.id())
                  .bind("id", messageId)
                  .execute();
          return noted(handle, endpoint, due, actor) > 0;
        });
  }

  /**
   * Sends all dead letters of an endpoint again, each with all attempts before it.
   *
   * @param endpoint whose
   * @param actor who wants it
   * @return how many there are
   */
  public int replayDead(Endpoint endpoint, String actor) {
    return database.transact(
        handle -> {
          int due =
              handle
                  .createUpdate(
                      """
                      update outbox set state = 'PENDING', attempts = 0, next_attempt_at = :now
                      where endpoint_id = :endpoint and state = 'DEAD'""")
                  .bind("now", clock.instant())
                  .bind("endpoint", endpoint.id())
                  .execute();
          return noted(handle, endpoint, due, actor);
        });
  }

  private int noted(Handle handle, Endpoint endpoint, int due, String actor) {
    if (due > 0) {
      audit.append(
          handle,
          endpoint.communityId(),
          new Deed(actor, "webhook.replay", "webhook " + endpoint.id(), due + " messages"));
      handle.afterCommit(bell::ring);
    }
    return due;
  }

  private record Written(long id, String payload) {}

  /**
   * Puts another sentence for why into the messages about decisions, those that wait and those that
   * are kept: nobody is sent, or shown, the former one again.
   *
   * @param handle the transaction
   * @param decisionIds name the decisions; some thousands at most
   * @param sentence in place of each
   */
  public void replaceSentences(Handle handle, Collection<Long> decisionIds, String sentence) {
    if (decisionIds.isEmpty()) {
      return;
    }
    handle
        .createQuery("select id, payload from outbox where decision_id in (<ids>)")
        .bindList("ids", decisionIds)
        .map((row, context) -> new Written(row.getLong("id"), row.getString("payload")))
        .list()
        .forEach(
            written ->
                handle.execute(
                    "update outbox set payload = ? where id = ?",
                    Payload.withSentence(written.payload(), sentence),
                    written.id()));
  }

  /** Makes dead letters of all that wait for an endpoint. */
  void bury(Handle handle, long endpointId, String reason) {
    handle
        .createUpdate(
            """
            update outbox set state = 'DEAD', last_error = :reason
            where endpoint_id = :endpoint and state = 'PENDING'""")
        .bind("reason", reason)
        .bind("endpoint", endpointId)
        .execute();
  }

  /**
   * Counts what was not delivered.
   *
   * @return messages by state; none of {@link State#DELIVERED}
   */
  public Map<State, Long> countUndelivered() {
    return database.transact(
        handle -> {
          Map<State, Long> counts = new EnumMap<>(State.class);
          handle
              .createQuery(
                  """
                  select state, count(*) as messages from outbox
                  where state in ('PENDING', 'DEAD') group by state""")
              .map((row, context) -> counts.put(State.valueOf(row.getString(1)), row.getLong(2)))
              .list();
          return counts;
        });
  }

  /**
   * Deletes what nobody will ask for any more.
   *
   * @param deliveredBefore messages that were delivered before this time
   * @param writtenBefore dead letters that were written before this time
   * @return how many were deleted
   */
  public int delete(Instant deliveredBefore, Instant writtenBefore) {
    return database.transact(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from outbox
                    where (state = 'DELIVERED' and delivered_at < :delivered)
                      or (state = 'DEAD' and created_at < :written)""")
                .bind("delivered", deliveredBefore)
                .bind("written", writtenBefore)
                .execute());
  }
}
