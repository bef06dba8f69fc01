package org.comity.service.queue;

import java.util.Map.Entry;
import java.util.Optional;
import org.comity.comment.Attribute;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The tables of what waits. */
final class WaitingRows {

  private static final String CAUSES =
      """
      held = :held, appealed = :appealed, reports = :reports, audit = :audit,
      second_look = :secondLook, learning = :learning, change_number = nextval('queue_changes')\
      """;

  private WaitingRows() {}

  /** Keeps everyone else from changing or claiming it until the transaction ends. */
  static Optional<Causes> lock(Handle handle, long commentId) {
    return handle
        .createQuery(
            """
            select held, appealed, reports, audit, second_look, learning from waiting
            where comment_id = :id for update\
            """)
        .bind("id", commentId)
        .map(
            (row, context) ->
                new Causes(
                    row.getBoolean("held"),
                    row.getBoolean("appealed"),
                    row.getInt("reports"),
                    row.getBoolean("audit"),
                    row.getBoolean("second_look"),
                    row.getBoolean("learning")))
        .findOne();
  }

  /** Nothing if the comment is gone. */
  static boolean insert(Handle handle, long commentId, Causes causes, Standing standing) {
    Update insert =
        handle
            .createUpdate(
                """
                insert into waiting (comment_id, community_id, decision_id, language, received_at,
                  risk, top_attribute, uncertainty, by_risk, by_uncertainty, held, appealed,
                  reports, audit, second_look, learning, waiting_since, change_number)
                select id, community_id, cast(:decision as bigint), language, received_at,
                  :risk, :top, :uncertainty, :byRisk, :byUncertainty, :held, :appealed, :reports,
                  :audit, :secondLook, :learning, :now, nextval('queue_changes')
                from comments where id = :id\
                """)
            .bindMethods(causes)
            .bind("decision", standing.decisionId())
            .bind("now", Database.CLOCK.instant());
    boolean isKept = ranked(insert, commentId, standing.rank()).execute() > 0;
    if (isKept) {
      addScores(handle, commentId, standing.rank());
    }
    return isKept;
  }

  static void update(Handle handle, long commentId, Causes causes) {
    handle
        .createUpdate("update waiting set " + CAUSES + " where comment_id = :id")
        .bindMethods(causes)
        .bind("id", commentId)
        .execute();
  }

  /** Another decision, and maybe another text, than when it was put in. */
  static void refresh(Handle handle, long commentId, Standing standing) {
    Update update =
        handle
            .createUpdate(
                """
                update waiting set decision_id = :decision, risk = :risk, top_attribute = :top,
                  uncertainty = :uncertainty, by_risk = :byRisk, by_uncertainty = :byUncertainty,
                  language = (select language from comments where id = :id), is_ranked = true,
                  change_number = nextval('queue_changes')
                where comment_id = :id\
                """)
            .bind("decision", standing.decisionId());
    ranked(update, commentId, standing.rank()).execute();
    handle.execute("delete from waiting_scores where comment_id = ?", commentId);
    addScores(handle, commentId, standing.rank());
  }

  /** A person has looked at it: what was handed on, claimed or passed is so no longer. */
  static void lookedAt(Handle handle, long commentId) {
    handle.execute("delete from claims where comment_id = ?", commentId);
    handle.execute("delete from passes where comment_id = ?", commentId);
    handle.execute(
        """
        update waiting set handed_by = null, handed_at = null, handed_note = null,
          escalated_by = null, escalated_at = null, escalated_note = null
        where comment_id = ?\
        """,
        commentId);
  }

  static void exclude(Handle handle, long commentId, @Nullable Long accountId) {
    handle.execute(
        "update waiting set excluded_account = ? where comment_id = ?", accountId, commentId);
  }

  /** Who decided last of all people. */
  static Optional<String> decidedBy(Handle handle, long commentId) {
    return handle
        .createQuery(
            """
            select decided_by from decisions
            where comment_id = :id and source <> 'POLICY' and decided_by is not null
            order by id desc limit 1\
            """)
        .bind("id", commentId)
        .mapTo(String.class)
        .findOne();
  }

  static void delete(Handle handle, long commentId) {
    handle.execute("delete from waiting where comment_id = ?", commentId);
  }

  private static Update ranked(Update update, long commentId, Rank rank) {
    Attribute top = rank.topAttribute();
    return update
        .bind("id", commentId)
        .bind("risk", rank.risk())
        .bind("top", top == null ? null : top.name())
        .bind("uncertainty", rank.uncertainty())
        .bind("byRisk", OrderKey.of(rank.risk(), commentId))
        .bind("byUncertainty", OrderKey.of(rank.uncertainty(), commentId));
  }

  private static void addScores(Handle handle, long commentId, Rank rank) {
    if (rank.scores().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into waiting_scores (comment_id, attribute, by_score, community_id)
            select comment_id, :attribute, :byScore, community_id from waiting
            where comment_id = :id\
            """);
    for (Entry<Attribute, Double> score : rank.scores().entrySet()) {
      batch
          .bind("attribute", score.getKey().name())
          .bind("byScore", OrderKey.of(score.getValue(), commentId))
          .bind("id", commentId)
          .add();
    }
    int[] unused = batch.execute();
  }
}
