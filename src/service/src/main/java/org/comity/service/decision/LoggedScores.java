package org.comity.service.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Scores;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Only the scores and verdicts of the log: for those who look at thousands of rows at once. */
@Singleton
public final class LoggedScores {

  /** Keeps nothing itself. */
  @Inject
  public LoggedScores() {}

  /**
   * What a policy decided, and by which scores.
   *
   * @param id of the decision
   * @param commentId names the comment in the database
   * @param revision of the comment
   * @param verdict what was decided
   * @param scores null where the comment could not be scored
   * @param decidedAt when
   */
  public record Row(
      long id,
      long commentId,
      int revision,
      Kind verdict,
      @Nullable Scores scores,
      Instant decidedAt) {}

  /**
   * The last decisions of policies on comments that are, or were, kept.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param limit at most so many
   * @return the newest first
   */
  public List<Row> newest(Handle handle, long communityId, int limit) {
    return handle
        .createQuery(
            """
            select id, comment_id, revision, verdict, scores, decided_at from decisions
            where community_id = :community and source = :source and comment_id is not null
            order by id desc limit :limit\
            """)
        .setFetchSize(1_000)
        .bind("community", communityId)
        .bind("source", DecisionSource.POLICY)
        .bind("limit", limit)
        .map(LoggedScores::row)
        .list();
  }

  /**
   * Reads the scores of a decision.
   *
   * @param column as the table has them
   * @return the scores
   */
  public static Scores read(String column) {
    return DecisionColumns.scores(column);
  }

  private static Row row(ResultSet row, StatementContext context) throws SQLException {
    String scores = row.getString("scores");
    return new Row(
        row.getLong("id"),
        row.getLong("comment_id"),
        row.getInt("revision"),
        Kind.valueOf(row.getString("verdict")),
        scores == null ? null : DecisionColumns.scores(scores),
        row.getObject("decided_at", OffsetDateTime.class).toInstant());
  }
}
