package org.comity.service.decision;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Priors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The table of decisions. Rows are added and read; nothing removes one, and nothing but {@link
 * Sentences} changes one.
 */
@Singleton
public final class DecisionLog {

  private final List<DecisionObserver> observers;

  /**
   * Knows whom to tell.
   *
   * @param observers all there are
   */
  @Inject
  public DecisionLog(@All List<DecisionObserver> observers) {
    this.observers = List.copyOf(observers);
  }

  /**
   * Appends a decision and tells the observers.
   *
   * @param handle the transaction
   * @param decision its id is not looked at
   * @return the same with its id
   */
  public Decision append(Handle handle, Decision decision) {
    boolean isFirst =
        decision.commentId() == null || latest(handle, decision.commentId()).isEmpty();
    long id = insert(handle, decision);
    Decision appended = decision.withId(id);
    for (DecisionObserver observer : observers) {
      observer.decided(handle, appended, isFirst);
    }
    return appended;
  }

  private static long insert(Handle handle, Decision decision) {
    Verdict verdict = decision.verdict();
    Priors priors = decision.by().priors();
    Update update =
        handle
            .createUpdate(
                """
                insert into decisions (community_id, comment_id, comment_external_id, revision,
                  verdict, discard, reasons, scores, spans, not_scored, language, policy_version,
                  bundle_id, prior, latency_micros, source, decided_by, door, decided_at, undoes,
                  bulk_id, dsa_category)
                values (:communityId, :commentId, :commentExternalId, :revision, :kind, :discard,
                  :reasons, :scores, :spans, :notScored, :language, :policyVersion, :bundleId,
                  :prior, :latencyMicros, :source, :decidedBy, :door, :decidedAt, :undoes, :bulkId,
                  :dsaCategory)\
                """)
            .bindMethods(decision)
            .bindMethods(decision.by())
            .bindMethods(decision.by().particulars())
            .bind("kind", verdict.kind())
            .bind("discard", verdict instanceof Verdict.Reject reject && reject.discard())
            .bind("reasons", DecisionColumns.reasons(verdict))
            .bind("prior", priors.isEmpty() ? null : priors.toString());
    return withAssessment(update, decision.assessment())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static Update withAssessment(Update update, @Nullable Assessment assessment) {
    Scored scored = assessment instanceof Scored it ? it : null;
    NotScored none = assessment instanceof NotScored it ? it : null;
    return update
        .bind("scores", scored == null ? null : DecisionColumns.scores(scored.scores()))
        .bind("spans", scored == null ? null : DecisionColumns.spans(scored.spans()))
        .bind("notScored", none == null ? null : none.cause().name())
        .bind(
            "language", scored != null ? scored.language() : none == null ? null : none.language());
  }

  /**
   * The last decision of a comment.
   *
   * @param handle the transaction
   * @param commentId names it in the database
   * @return nothing if there is none
   */
  public Optional<Decision> latest(Handle handle, long commentId) {
    return handle
        .createQuery("select * from decisions where comment_id = :id order by id desc limit 1")
        .bind("id", commentId)
        .map(new DecisionMapper())
        .findOne();
  }

  /**
   * The last decision that a person made on a comment, whatever a policy has said since.
   *
   * @param handle the transaction
   * @param commentId names it in the database
   * @return nothing if no person has decided
   */
  public Optional<Decision> latestByPerson(Handle handle, long commentId) {
    return handle
        .createQuery(
            """
            select * from decisions where comment_id = :id and source <> 'POLICY'
            order by id desc limit 1\
            """)
        .bind("id", commentId)
        .map(new DecisionMapper())
        .findOne();
  }

  /**
   * All decisions of a comment.
   *
   * @param handle the transaction
   * @param commentId names it in the database
   * @return the first one first
   */
  public List<Decision> of(Handle handle, long commentId) {
    return handle
        .createQuery("select * from decisions where comment_id = :id order by id")
        .bind("id", commentId)
        .map(new DecisionMapper())
        .list();
  }

  /**
   * All decisions of many comments.
   *
   * @param handle the transaction
   * @param commentIds name them in the database; some hundreds at most
   * @return by comment, the first one first
   */
  public Map<Long, List<Decision>> of(Handle handle, Collection<Long> commentIds) {
    if (commentIds.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("select * from decisions where comment_id in (<ids>) order by id")
        .bindList("ids", commentIds)
        .map(new DecisionMapper())
        .collect(groupingBy(decision -> Objects.requireNonNull(decision.commentId())));
  }

  /**
   * Looks one up.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param id names it in the database
   * @return nothing if there is none
   */
  public Optional<Decision> find(Handle handle, long communityId, long id) {
    return handle
        .createQuery("select * from decisions where community_id = :community and id = :id")
        .bind("community", communityId)
        .bind("id", id)
        .map(new DecisionMapper())
        .findOne();
  }

  /**
   * Goes through a community's decisions, oldest first.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param after only those with a larger id
   * @param limit at most so many
   * @return the decisions
   */
  public List<Decision> listAfter(Handle handle, long communityId, long after, int limit) {
    return handle
        .createQuery(
            """
            select * from decisions where community_id = :community and id > :after
            order by id limit :limit\
            """)
        .bind("community", communityId)
        .bind("after", after)
        .bind("limit", limit)
        .map(new DecisionMapper())
        .list();
  }

  /**
   * Lists a community's decisions, newest first.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param before only those with a smaller id
   * @param limit at most so many
   * @return the decisions
   */
  public List<Decision> list(Handle handle, long communityId, long before, int limit) {
    return handle
        .createQuery(
            """
            select * from decisions where community_id = :community and id < :before
            order by id desc limit :limit\
            """)
        .bind("community", communityId)
        .bind("before", before)
        .bind("limit", limit)
        .map(new DecisionMapper())
        .list();
  }
}
