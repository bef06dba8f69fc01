package org.comity.service.door.rest.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision;
import org.comity.service.decision.Decision.Particulars;
import org.comity.service.decision.DecisionLog;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.moderation.HumanDecisions;
import org.comity.service.moderation.HumanDecisions.Order;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What this room reads of the log, and adds to it. Every method waits for the database. */
@Singleton
final class DecisionTables {

  private final Database database;
  private final Comments comments;
  private final DecisionLog log;
  private final HumanDecisions people;

  @Inject
  DecisionTables(Database database, Comments comments, DecisionLog log, HumanDecisions people) {
    this.database = database;
    this.comments = comments;
    this.log = log;
    this.people = people;
  }

  /** The decisions of a comment, the first one first; nothing if it is not kept. */
  Optional<List<Decision>> of(long communityId, String comment) {
    return database.transact(
        handle ->
            comments.find(handle, communityId, comment).map(kept -> log.of(handle, kept.id())));
  }

  /**
   * What a person decides of a comment; nothing if it is not kept.
   *
   * @param revision that was read; null for any
   */
  Optional<Decision> decide(
      long communityId, String comment, Order order, @Nullable Integer revision) {
    return database.insist(
        handle ->
            comments
                .lock(handle, communityId, comment)
                .map(kept -> decide(handle, kept, order, revision)));
  }

  private Decision decide(
      Handle handle, StoredComment comment, Order order, @Nullable Integer revision) {
    if (revision != null && revision != comment.revision()) {
      throw Refusals.conflict(
          "comment-edited",
          "The comment has revision "
              + comment.revision()
              + " by now: read it again, and decide on that.");
    }
    return people.decide(handle, comment, order, Particulars.NONE);
  }

  /** Newest first. */
  List<Decision> list(long communityId, long before, int limit) {
    return database.transact(handle -> log.list(handle, communityId, before, limit));
  }

  Optional<Decision> find(long communityId, long id) {
    return database.transact(handle -> log.find(handle, communityId, id));
  }
}
