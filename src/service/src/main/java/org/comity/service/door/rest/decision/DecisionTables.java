package org.comity.service.door.rest.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.service.comment.Comments;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.store.Database;

/** What this room reads of the log. Every method waits for the database. */
@Singleton
final class DecisionTables {

  private final Database database;
  private final Comments comments;
  private final DecisionLog log;

  @Inject
  DecisionTables(Database database, Comments comments, DecisionLog log) {
    this.database = database;
    this.comments = comments;
    this.log = log;
  }

  /** The decisions of a comment, the first one first; nothing if it is not kept. */
  Optional<List<Decision>> of(long communityId, String comment) {
    return database.transact(
        handle ->
            comments.find(handle, communityId, comment).map(kept -> log.of(handle, kept.id())));
  }

  /** Newest first. */
  List<Decision> list(long communityId, long before, int limit) {
    return database.transact(handle -> log.list(handle, communityId, before, limit));
  }

  Optional<Decision> find(long communityId, long id) {
    return database.transact(handle -> log.find(handle, communityId, id));
  }
}
