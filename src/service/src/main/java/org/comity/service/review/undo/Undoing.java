package org.comity.service.review.undo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.review.AppealDecisions;
import org.comity.service.review.bulk.Bulks;
import org.comity.service.review.bulk.Bulks.Bulk;
import org.comity.service.review.undo.Undone.Obstacle;
import org.comity.service.review.undo.Undone.Refused;
import org.comity.service.review.undo.Undone.Restored;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Takes back what somebody decided, by a decision that says again what stood before. Every method
 * waits for the database.
 */
@Singleton
public final class Undoing {

  /** How many acts can be taken back; one on many comments at once is one. */
  public static final int LAST = 50;

  private static final int IN_A_TRANSACTION = 50;

  private final Database database;
  private final Comments comments;
  private final DecisionLog log;
  private final PastActs past;
  private final AppealDecisions decisions;
  private final Bulks bulks;

  @Inject
  Undoing(
      Database database,
      Comments comments,
      DecisionLog log,
      PastActs past,
      AppealDecisions decisions,
      Bulks bulks) {
    this.database = database;
    this.comments = comments;
    this.log = log;
    this.past = past;
    this.decisions = decisions;
    this.bulks = bulks;
  }

  /**
   * What somebody did last, and whether it can be taken back.
   *
   * @param actor who, such as {@code user:3}
   * @return at most {@value #LAST}, newest first
   */
  public List<PastAct> last(String actor) {
    return database.transact(handle -> past.last(handle, actor, LAST));
  }

  /**
   * Takes one decision back that was made alone.
   *
   * @param decisionId names it
   * @param actor whose it is
   * @return what came of it
   */
  public Undone undo(long decisionId, String actor) {
    return database.insist(
        handle ->
            past.last(handle, actor, LAST).stream()
                .flatMap(act -> act instanceof PastAct.One one ? Stream.of(one) : Stream.empty())
                .filter(one -> one.decision().id() == decisionId)
                .findFirst()
                .map(one -> undo(handle, one.decision(), actor))
                .orElseGet(() -> new Refused(Obstacle.TOO_OLD)));
  }

  /**
   * Takes all back that was decided at once, some dozens in a transaction, but for the comments on
   * which somebody decided since.
   *
   * @param bulkId names what was done
   * @param actor who did it
   * @return what came of each comment; nothing if it is none of the actor's last acts
   */
  public Optional<Map<Long, Undone>> undoBulk(String bulkId, String actor) {
    return last(actor).stream()
        .flatMap(act -> act instanceof PastAct.Many many ? Stream.of(many.bulk()) : Stream.empty())
        .filter(bulk -> bulk.id().equals(bulkId))
        .findFirst()
        .map(bulk -> undoAll(bulk, actor));
  }

  private Map<Long, Undone> undoAll(Bulk bulk, String actor) {
    Map<Long, Undone> results = new LinkedHashMap<>();
    List<Decision> some = past.ofBulk(bulk.id(), 0, IN_A_TRANSACTION);
    while (!some.isEmpty()) {
      List<Decision> now = some;
      boolean isFirst = results.isEmpty();
      results.putAll(
          database.insist(
              handle -> {
                if (isFirst) {
                  bulks.noteUndo(handle, bulk, actor);
                }
                return undo(handle, now, actor);
              }));
      some = past.ofBulk(bulk.id(), some.get(some.size() - 1).id(), IN_A_TRANSACTION);
    }
    return results;
  }

  private Map<Long, Undone> undo(Handle handle, List<Decision> some, String actor) {
    Map<Long, Undone> results = new LinkedHashMap<>();
    for (Decision decision : some) {
      Long comment = decision.commentId();
      if (comment != null) {
        results.put(comment, undo(handle, decision, actor));
      }
    }
    return results;
  }

  private Undone undo(Handle handle, Decision decision, String actor) {
    Optional<StoredComment> comment =
        Optional.ofNullable(decision.commentId()).flatMap(id -> comments.lock(handle, id));
    if (comment.isEmpty()) {
      return new Refused(Obstacle.GONE);
    }
    // Read under the lock: what the list said may be over.
    Standing standing = new Standing(log.of(handle, comment.get().id()));
    Obstacle obstacle = standing.obstacle(decision);
    if (obstacle != null) {
      return new Refused(obstacle);
    }
    return new Restored(
        decisions.undo(
            handle, comment.get(), Restoring.of(decision, standing.beforeLast(), actor)));
  }
}
