package org.comity.service.review;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.service.appeal.Appeal;
import org.comity.service.appeal.Appeal.Outcome;
import org.comity.service.appeal.Appeals;
import org.comity.service.appeal.Appeals.Resolution;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision;
import org.comity.service.decision.Decision.Particulars;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.moderation.HumanDecisions;
import org.comity.service.moderation.HumanDecisions.Order;
import org.jdbi.v3.core.Handle;

/** Decides on appeals: the decision is the appeal's outcome, and both are kept or neither. */
@Singleton
public final class AppealDecisions {

  private final Appeals appeals;
  private final DecisionLog log;
  private final HumanDecisions people;
  private final AuditLog audit;

  @Inject
  AppealDecisions(Appeals appeals, DecisionLog log, HumanDecisions people, AuditLog audit) {
    this.appeals = appeals;
    this.log = log;
    this.people = people;
    this.audit = audit;
  }

  /**
   * A person's decision, which may be one on an appeal.
   *
   * @param verdict what is to be done with the comment; an appeal is upheld if the decision that it
   *     is against said the same, and otherwise overturned
   * @param actor who decides
   * @param door where they sit
   * @param particulars what else there is to the decision
   */
  public record Ruling(Verdict verdict, String actor, String door, Particulars particulars) {}

  /**
   * Decides on an appeal.
   *
   * @param handle the transaction, which holds a lock on the comment
   * @param comment that the appeal is about
   * @param appeal of that comment
   * @param ruling what to decide
   * @return the decision; nothing if the appeal is not open any more
   */
  public Optional<Decision> decide(
      Handle handle, StoredComment comment, Appeal appeal, Ruling ruling) {
    if (appeals.findOpen(handle, comment.id()).filter(open -> open.id() == appeal.id()).isEmpty()) {
      return Optional.empty();
    }
    Kind appealed =
        log.find(handle, appeal.communityId(), appeal.decisionId()).orElseThrow().verdict().kind();
    Outcome outcome = ruling.verdict().kind() == appealed ? Outcome.UPHELD : Outcome.OVERTURNED;
    Decision made = decide(handle, comment, ruling, DecisionSource.APPEAL);
    appeals.resolve(handle, appeal.id(), new Resolution(outcome, made.id(), ruling.actor()));
    note(handle, appeal, ruling.actor(), "appeal.resolve");
    return Optional.of(made);
  }

  /** Decides; on the open appeal, if there is one, and on nothing but the comment otherwise. */
  Decision decide(Handle handle, StoredComment comment, Ruling ruling) {
    // To hold a comment on answers nobody.
    Optional<Appeal> open =
        ruling.verdict().kind() == Kind.HOLD
            ? Optional.empty()
            : appeals.findOpen(handle, comment.id());
    return open.flatMap(appeal -> decide(handle, comment, appeal, ruling))
        .orElseGet(() -> decide(handle, comment, ruling, DecisionSource.MODERATOR));
  }

  private Decision decide(
      Handle handle, StoredComment comment, Ruling ruling, DecisionSource source) {
    Order order = new Order(ruling.verdict(), source, ruling.actor(), ruling.door());
    return people.decide(handle, comment, order, ruling.particulars());
  }

  /**
   * Takes a decision back, and opens the appeal again that it closed.
   *
   * @param handle the transaction, which holds a lock on the comment
   * @param comment as it is now
   * @param ruling what stood before; its particulars name what is taken back
   * @return the decision that says so
   */
  public Decision undo(Handle handle, StoredComment comment, Ruling ruling) {
    long undone = Objects.requireNonNull(ruling.particulars().undoes());
    Decision made = decide(handle, comment, ruling, DecisionSource.MODERATOR);
    if (appeals.reopen(handle, undone)) {
      appeals
          .findOpen(handle, comment.id())
          .ifPresent(appeal -> note(handle, appeal, ruling.actor(), "appeal.reopen"));
    }
    return made;
  }

  private void note(Handle handle, Appeal appeal, String actor, String action) {
    audit.append(handle, appeal.communityId(), new Deed(actor, action, "appeal " + appeal.id()));
  }
}
