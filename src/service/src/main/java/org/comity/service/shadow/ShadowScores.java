package org.comity.service.shadow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.Decision;
import org.comity.service.shadow.Challenger.Judgement;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table of what champions and shadows said of the same comments. */
@Singleton
public final class ShadowScores {

  /** Of more comments of a shadow, the oldest are forgotten. */
  static final int MOST = 200_000;

  private static final int SWEPT_AT_ONCE = 1_000;
  private static final double MILLION = 1e6;
  private static final int ID_BITS = 40;

  /** Keeps nothing itself. */
  @Inject
  public ShadowScores() {}

  /** One comment on which both have spoken. */
  record Row(
      long commentId,
      long shadowId,
      long decisionId,
      int revision,
      String championId,
      Kind championVerdict,
      @Nullable Double championScore,
      Kind verdict,
      @Nullable Double score,
      long byStrength,
      Instant scoredAt) {

    static Row of(long shadowId, Decision decision, Judgement judged) {
      long comment = Objects.requireNonNull(decision.commentId());
      Kind kind = decision.verdict().kind();
      Double score = Challenger.againstIt(decision.assessment());
      double strength =
          strength(kind, judged.verdict(), score == null ? 0 : score, orNone(judged.score()));
      return new Row(
          comment,
          shadowId,
          decision.id(),
          decision.revision(),
          String.valueOf(decision.by().bundleId()),
          kind,
          score,
          judged.verdict(),
          judged.score(),
          strength == 0 ? 0 : ((long) (strength * MILLION) << ID_BITS) + comment,
          Database.CLOCK.instant());
    }

    private static double orNone(@Nullable Double score) {
      return score == null ? 0 : score;
    }
  }

  /**
   * How far two disagree: by what they would do first, and by their scores where that is alike. One
   * that approves and one that rejects disagree more than two of which either holds.
   *
   * @return above 0 and at most 1; 0 where they would do the same
   */
  static double strength(Kind champion, Kind challenger, double one, double other) {
    int steps = Math.abs(severity(champion) - severity(challenger));
    return steps == 0 ? 0 : (steps + Math.abs(one - other)) / 3;
  }

  private static int severity(Kind kind) {
    return switch (kind) {
      case APPROVE -> 0;
      case HOLD -> 1;
      case REJECT -> 2;
    };
  }

  /** What stood there of the same comments is replaced; comments that are gone are left out. */
  void write(Handle handle, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    handle
        .createUpdate("delete from shadow_scores where comment_id in (<ids>)")
        .bindList("ids", rows.stream().map(Row::commentId).distinct().toList())
        .execute();
    Map<Long, Row> last = new HashMap<>();
    rows.forEach(row -> last.merge(row.commentId(), row, ShadowScores::later));
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into shadow_scores (comment_id, shadow_id, decision_id, revision, champion_id,
              champion_verdict, champion_score, verdict, score, by_strength, scored_at)
            select id, cast(:shadowId as bigint), cast(:decisionId as bigint), revision,
              cast(:championId as varchar), cast(:championVerdict as varchar),
              cast(:championScore as double precision), cast(:verdict as varchar),
              cast(:score as double precision), cast(:byStrength as bigint),
              cast(:scoredAt as timestamp with time zone)
            from comments where id = :commentId and revision = :revision\
            """);
    last.values().forEach(row -> bind(batch, row));
    int[] unused = batch.execute();
  }

  private static void bind(PreparedBatch batch, Row row) {
    var unused =
        batch
            .bind("commentId", row.commentId())
            .bind("shadowId", row.shadowId())
            .bind("decisionId", row.decisionId())
            .bind("revision", row.revision())
            .bind("championId", row.championId())
            .bind("championVerdict", row.championVerdict())
            .bind("championScore", row.championScore())
            .bind("verdict", row.verdict())
            .bind("score", row.score())
            .bind("byStrength", row.byStrength())
            .bind("scoredAt", row.scoredAt())
            .add();
  }

  private static Row later(Row one, Row other) {
    return one.decisionId() > other.decisionId() ? one : other;
  }

  /** The decisions on these comments that the shadow has judged already. */
  Set<Long> judged(Handle handle, long shadowId, Collection<Long> commentIds) {
    if (commentIds.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        handle
            .createQuery(
                """
                select decision_id from shadow_scores
                where shadow_id = :shadow and comment_id in (<ids>)\
                """)
            .bind("shadow", shadowId)
            .bindList("ids", commentIds)
            .mapTo(Long.class)
            .list());
  }

  /**
   * On which of some comments the shadow of a community disagrees with what scored them.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param commentIds name them in the database; some hundreds at most
   * @return how far, above 0 and at most 1, by comment and for its present revision; others are
   *     missing
   */
  public Map<Long, Double> disagreements(
      Handle handle, long communityId, Collection<Long> commentIds) {
    Map<Long, Double> strengths = new HashMap<>();
    if (!commentIds.isEmpty()) {
      handle
          .createQuery(
              """
              select s.comment_id, s.by_strength from shadow_scores s
              join shadows w on w.id = s.shadow_id and w.community_id = :community
              join comments c on c.id = s.comment_id and c.revision = s.revision
              where s.comment_id in (<ids>) and s.by_strength > 0\
              """)
          .bind("community", communityId)
          .bindList("ids", commentIds)
          .map(
              (row, context) ->
                  Map.entry(row.getLong("comment_id"), strength(row.getLong("by_strength"))))
          .forEach(entry -> strengths.put(entry.getKey(), entry.getValue()));
    }
    return strengths;
  }

  private static double strength(long byStrength) {
    return (byStrength >> ID_BITS) / MILLION;
  }

  /** Deletes some rows of shadows that have ended, and of the oldest where there are too many. */
  int sweep(Handle handle) {
    int ended =
        handle
            .createUpdate(
                """
                delete from shadow_scores where comment_id in (
                  select comment_id from shadow_scores
                  where shadow_id not in (select id from shadows)
                  limit :most)\
                """)
            .bind("most", SWEPT_AT_ONCE)
            .execute();
    return ended > 0 ? ended : sweepOldest(handle);
  }

  private static int sweepOldest(Handle handle) {
    int deleted = 0;
    for (long shadow : handle.createQuery("select id from shadows").mapTo(Long.class).list()) {
      deleted +=
          handle
              .createUpdate(
                  """
                  delete from shadow_scores where comment_id in (
                    select comment_id from shadow_scores
                    where shadow_id = :shadow
                    order by comment_id desc offset :kept rows fetch next :most rows only)\
                  """)
              .bind("shadow", shadow)
              .bind("kept", MOST)
              .bind("most", SWEPT_AT_ONCE)
              .execute();
    }
    return deleted;
  }

  /** Of the columns that a disagreement has. */
  static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
