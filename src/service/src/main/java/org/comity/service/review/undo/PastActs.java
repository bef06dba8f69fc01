package org.comity.service.review.undo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.service.comment.CommentOrigins;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.PersonalDecisions;
import org.comity.service.review.bulk.Bulks;
import org.comity.service.review.undo.Undone.Obstacle;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what somebody did last. */
@Singleton
final class PastActs {

  private final Database database;
  private final DecisionLog log;
  private final PersonalDecisions own;
  private final CommentOrigins kept;
  private final Bulks bulks;

  @Inject
  PastActs(
      Database database, DecisionLog log, PersonalDecisions own, CommentOrigins kept, Bulks bulks) {
    this.database = database;
    this.log = log;
    this.own = own;
    this.kept = kept;
    this.bulks = bulks;
  }

  /** Newest first. */
  List<PastAct> last(Handle handle, String actor, int limit) {
    return Stream.concat(
            ones(handle, own.last(handle, actor, limit)),
            bulks.last(handle, actor, limit).stream().map(PastAct.Many::new))
        .sorted(Comparator.comparing(PastAct::at).reversed())
        .limit(limit)
        .toList();
  }

  /** A part of what was decided at once, oldest first. Waits for the database. */
  List<Decision> ofBulk(String bulkId, long after, int limit) {
    return database.transact(handle -> own.ofBulk(handle, bulkId, after, limit));
  }

  private Stream<PastAct> ones(Handle handle, List<Decision> decisions) {
    Set<Long> ids =
        decisions.stream()
            .map(Decision::commentId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<Long, List<Decision>> all = log.of(handle, ids);
    Set<Long> there = kept.of(handle, ids).keySet();
    return decisions.stream()
        .map(decision -> new PastAct.One(decision, obstacle(decision, all, there)));
  }

  private static @Nullable Obstacle obstacle(
      Decision decision, Map<Long, List<Decision>> all, Set<Long> there) {
    Long id = decision.commentId();
    List<Decision> decisions = id == null || !there.contains(id) ? null : all.get(id);
    return decisions == null ? Obstacle.GONE : new Standing(decisions).obstacle(decision);
  }
}
