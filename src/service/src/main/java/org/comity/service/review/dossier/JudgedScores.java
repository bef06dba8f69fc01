package org.comity.service.review.dossier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Assessment.Scored;
import org.comity.service.decision.CurrentDecisions;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionObserver;
import org.comity.service.decision.DecisionSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What people decided of comments with which scores. Only what somebody decided of one comment
 * counts: many at once are chosen by their scores, so that they would only repeat those. What was
 * undone or held on does not count either.
 */
@Singleton
final class JudgedScores implements DecisionObserver {

  /** Of fewer comments nothing is said. */
  static final int FEWEST = 30;

  /** So many on each side of a score. */
  private static final int NEAREST = 100;

  /** Comments whose scores are further away are not alike. */
  private static final double WIDTH = 0.05;

  private static final String NEAR =
      """
      select count(*) as judged, coalesce(sum(case when rejected then 1 else 0 end), 0) as rejected
      from (
        (select rejected from judged_scores
          where community_id = :community and attribute = :attribute
            and score >= :score and score <= :highest and comment_id <> :comment
          order by score limit :nearest)
        union all
        (select rejected from judged_scores
          where community_id = :community and attribute = :attribute
            and score < :score and score >= :lowest and comment_id <> :comment
          order by score desc limit :nearest)) near\
      """;

  private final CurrentDecisions current;

  @Inject
  JudgedScores(CurrentDecisions current) {
    this.current = current;
  }

  @Override
  public void decided(Handle handle, Decision decision, boolean isFirst) {
    Long comment = decision.commentId();
    if (comment == null || decision.by().source() == DecisionSource.POLICY) {
      return;
    }
    handle.execute("delete from judged_scores where comment_id = ?", comment);
    if (counts(decision)) {
      scored(handle, decision, comment).ifPresent(scored -> add(handle, decision, scored));
    }
  }

  private static boolean counts(Decision decision) {
    Decision.Particulars particulars = decision.by().particulars();
    return particulars.undoes() == null
        && particulars.bulkId() == null
        && decision.verdict().kind() != Kind.HOLD;
  }

  private Optional<Scored> scored(Handle handle, Decision decision, long comment) {
    return Optional.ofNullable(current.of(handle, List.of(comment)).get(comment))
        .map(CurrentDecisions.Current::scored)
        .filter(seen -> seen.revision() == decision.revision())
        .map(Decision::assessment)
        .flatMap(
            assessment ->
                assessment instanceof Scored scored ? Optional.of(scored) : Optional.empty());
  }

  private static void add(Handle handle, Decision decision, Scored scored) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into judged_scores (comment_id, attribute, community_id, score, rejected)
            values (:comment, :attribute, :community, :score, :rejected)\
            """);
    scored
        .scores()
        .byAttribute()
        .forEach(
            (attribute, score) ->
                batch
                    .bind("comment", decision.commentId())
                    .bind("attribute", attribute.name())
                    .bind("community", decision.communityId())
                    .bind("score", score)
                    .bind("rejected", decision.verdict().kind() == Kind.REJECT)
                    .add());
    int[] unused = batch.execute();
  }

  /** What became of comments like one; null where too few were judged. */
  @Nullable Likeness of(Handle handle, Decision scored, Attribute attribute, double score) {
    return handle
        .createQuery(NEAR)
        .bind("community", scored.communityId())
        .bind("attribute", attribute.name())
        .bind("score", score)
        .bind("highest", score + WIDTH)
        .bind("lowest", score - WIDTH)
        .bind("comment", scored.commentId())
        .bind("nearest", NEAREST)
        .map(
            (row, context) ->
                new Likeness(attribute, score, row.getInt("judged"), row.getInt("rejected")))
        .findOne()
        .filter(likeness -> likeness.judged() >= FEWEST)
        .orElse(null);
  }
}
