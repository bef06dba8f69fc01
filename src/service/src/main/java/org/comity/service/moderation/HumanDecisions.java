package org.comity.service.moderation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.comity.policy.Verdict;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.decision.Decision.Origin;
import org.comity.service.decision.Decision.Particulars;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** What people decide of comments that are kept. Every method waits for the database. */
@Singleton
public final class HumanDecisions {

  private final Database database;
  private final Comments comments;
  private final DecisionLog log;
  private final Clock clock = Database.CLOCK;

  @Inject
  HumanDecisions(Database database, Comments comments, DecisionLog log) {
    this.database = database;
    this.comments = comments;
    this.log = log;
  }

  /**
   * Somebody's order.
   *
   * @param verdict with at least one reason
   * @param source where they sat
   * @param by who, such as {@code user:…} or {@code key:…}
   * @param door where the order came in
   */
  public record Order(Verdict verdict, DecisionSource source, String by, String door) {}

  /**
   * Decides.
   *
   * @param community whose comment it is
   * @param externalId what the platform calls the comment
   * @param order what to decide
   * @return the decision; nothing if no such comment is kept
   */
  public Optional<Decision> decide(Community community, String externalId, Order order) {
    return database.insist(handle -> decide(handle, community.id(), externalId, order));
  }

  /**
   * Decides as a part of more.
   *
   * @param handle the transaction
   * @param communityId whose comment it is
   * @param externalId what the platform calls the comment
   * @param order what to decide
   * @return the decision; nothing if no such comment is kept
   */
  public Optional<Decision> decide(
      Handle handle, long communityId, String externalId, Order order) {
    return comments
        .lock(handle, communityId, externalId)
        .map(comment -> decide(handle, comment, order, Particulars.NONE));
  }

  /**
   * Decides on a comment that was looked at.
   *
   * @param handle the transaction, which holds a lock on the comment
   * @param comment as it is now
   * @param order what to decide
   * @param particulars what else there is to it
   * @return the decision
   */
  public Decision decide(
      Handle handle, StoredComment comment, Order order, Particulars particulars) {
    comments.setStatus(handle, comment.id(), Keeping.status(order.verdict()));
    String seen =
        log.latest(handle, comment.id()).map(decision -> decision.by().bundleId()).orElse(null);
    return log.append(
        handle,
        new Decision(
            0,
            comment.communityId(),
            comment.id(),
            comment.externalId(),
            comment.revision(),
            order.verdict(),
            null,
            Origin.person(order.source(), order.by(), seen).with(particulars),
            order.door(),
            clock.instant()));
  }
}
