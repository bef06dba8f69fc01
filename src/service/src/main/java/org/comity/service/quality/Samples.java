package org.comity.service.quality;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.Decision;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table of decisions that were drawn to be judged. */
@Singleton
public final class Samples {

  private static final RowMapper<Sample> ROW = ConstructorMapper.of(Sample.class);

  private final Clock clock = Database.CLOCK;

  @Inject
  Samples() {}

  /**
   * What was said of a decision that was drawn.
   *
   * @param verdict approve or reject
   * @param by who said it
   * @param decisionId the decision that said it; null if it was only said
   */
  public record Judgement(Kind verdict, String by, @Nullable Long decisionId) {

    /**
     * Checks the verdict.
     *
     * @throws IllegalArgumentException if it leaves the question open
     */
    public Judgement {
      if (verdict == Kind.HOLD) {
        throw new IllegalArgumentException("to hold is to ask, and judges nothing");
      }
    }
  }

  Sample add(Handle handle, long commentId, Decision decision, Draw draw) {
    long id =
        handle
            .createUpdate(
                """
                insert into quality_samples (community_id, comment_id, revision, decision_id, kind,
                  verdict, decided_by, probability, sampled_at)
                values (:communityId, :comment, :revision, :id, :kind, :verdictKind, :decidedBy,
                  :probability, :now)\
                """)
            .bindMethods(decision)
            .bind("comment", commentId)
            .bind("verdictKind", decision.verdict().kind())
            .bind("decidedBy", decision.by().decidedBy())
            .bind("kind", draw.kind())
            .bind("probability", draw.probability())
            .bind("now", clock.instant())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return find(handle, id);
  }

  private static Sample find(Handle handle, long id) {
    return handle
        .createQuery("select * from quality_samples where id = :id")
        .bind("id", id)
        .map(ROW)
        .one();
  }

  /** Drawn for what, and how likely. */
  record Draw(SampleKind kind, double probability) {}

  /**
   * What of a comment is still to be judged.
   *
   * @param handle the transaction
   * @param commentId names it in the database
   * @return at most one of each kind
   */
  public List<Sample> open(Handle handle, long commentId) {
    return handle
        .createQuery(
            """
            select * from quality_samples
            where comment_id = :comment and judged_at is null and lapsed_at is null
            order by id\
            """)
        .bind("comment", commentId)
        .map(ROW)
        .list();
  }

  /** What was judged last of a comment. */
  Optional<Sample> judged(Handle handle, long commentId, SampleKind kind) {
    return handle
        .createQuery(
            """
            select * from quality_samples
            where comment_id = :comment and kind = :kind and judged_at is not null
            order by id desc limit 1\
            """)
        .bind("comment", commentId)
        .bind("kind", kind)
        .map(ROW)
        .findOne();
  }

  /**
   * What was drawn in some time, judged or not.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param kind what for
   * @param period drawn in it
   * @return in the order in which they were drawn
   */
  public List<Sample> list(Handle handle, long communityId, SampleKind kind, Between period) {
    return handle
        .createQuery(
            """
            select * from quality_samples
            where community_id = :community and kind = :kind
              and sampled_at >= :from and sampled_at < :to
            order by id\
            """)
        .bind("community", communityId)
        .bind("kind", kind)
        .bindMethods(period)
        .map(ROW)
        .list();
  }

  /**
   * A time.
   *
   * @param from when it begins
   * @param to when it ends, exclusive
   */
  public record Between(Instant from, Instant to) {}

  /** False if it was judged or has lapsed already. */
  boolean judge(Handle handle, long id, Judgement judgement) {
    return handle
            .createUpdate(
                """
                update quality_samples set judged_verdict = :verdict, judged_by = :by,
                  judged_decision_id = :decisionId, judged_at = :now
                where id = :id and judged_at is null and lapsed_at is null\
                """)
            .bindMethods(judgement)
            .bind("now", clock.instant())
            .bind("id", id)
            .execute()
        > 0;
  }

  void lapse(Handle handle, long id) {
    handle
        .createUpdate("update quality_samples set lapsed_at = :now where id = :id")
        .bind("now", clock.instant())
        .bind("id", id)
        .execute();
  }

  /** Opens what a decision has judged; what was asked about the decision itself lapses. */
  List<Sample> withdraw(Handle handle, long decisionId) {
    List<Sample> judged =
        handle
            .createQuery("select * from quality_samples where judged_decision_id = :decision")
            .bind("decision", decisionId)
            .map(ROW)
            .list();
    handle
        .createUpdate(
            """
            update quality_samples set judged_verdict = null, judged_by = null,
              judged_decision_id = null, judged_at = null
            where judged_decision_id = :decision\
            """)
        .bind("decision", decisionId)
        .execute();
    handle
        .createUpdate(
            """
            update quality_samples set lapsed_at = :now
            where decision_id = :decision and judged_at is null and lapsed_at is null\
            """)
        .bind("now", clock.instant())
        .bind("decision", decisionId)
        .execute();
    return judged.stream().map(sample -> find(handle, sample.id())).toList();
  }
}
