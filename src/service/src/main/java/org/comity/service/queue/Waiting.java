package org.comity.service.queue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.policy.Verdict.Kind;
import org.comity.service.appeal.AppealObserver;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionObserver;
import org.comity.service.decision.DecisionSource;
import org.comity.service.queue.change.QueueChanges;
import org.jdbi.v3.core.Handle;

/**
 * Puts comments before people, and takes them away again. Every method belongs to the transaction
 * of what makes a comment wait or ends it; that transaction holds a lock on the comment, or is done
 * anew where it collides ({@code Database.insist}).
 */
@Singleton
public final class Waiting implements DecisionObserver, AppealObserver {

  private static final Pattern ACCOUNT = Pattern.compile("user:([0-9]{1,18})");

  private final StandingReader standings;
  private final QueueChanges changes;

  @Inject
  Waiting(StandingReader standings, QueueChanges changes) {
    this.standings = standings;
    this.changes = changes;
  }

  /**
   * Makes a comment wait. Each report counts; other causes hold once. A second look is never
   * offered to the account that decided last before it was asked for.
   *
   * @param handle the transaction
   * @param commentId names it in the database; nothing happens if it is not kept
   * @param cause why
   */
  public void ask(Handle handle, long commentId, Cause cause) {
    change(handle, commentId, causes -> causes.with(cause));
    if (cause == Cause.SECOND_LOOK) {
      exclude(handle, commentId);
    }
  }

  /**
   * Ends a cause; the comment waits on if it has another.
   *
   * @param handle the transaction
   * @param commentId names it in the database; nothing happens if it does not wait
   * @param cause which; all reports end at once
   */
  public void settle(Handle handle, long commentId, Cause cause) {
    change(handle, commentId, causes -> causes.without(cause));
    if (cause == Cause.SECOND_LOOK) {
      WaitingRows.exclude(handle, commentId, null);
    }
  }

  /**
   * Follows a decision. What is held waits; approving and rejecting ends the waiting. A person's
   * decision answers reports and all that was drawn or chosen as well; a policy's, which an edit
   * brings, answers what was drawn or chosen of the earlier text, but not the readers who reported
   * it. An open appeal waits until it is resolved.
   */
  @Override
  public void decided(Handle handle, Decision decision, boolean isFirst) {
    Long commentId = decision.commentId();
    boolean isHeld = decision.verdict().kind() == Kind.HOLD;
    boolean isByPerson = decision.by().source() != DecisionSource.POLICY;
    // A comment that just came in waits for nothing yet, and most of them never will.
    boolean isNew = isFirst && !isByPerson;
    if (commentId == null || (isNew && !isHeld)) {
      return;
    }
    Optional<Causes> before = isNew ? Optional.empty() : WaitingRows.lock(handle, commentId);
    if (before.isEmpty()) {
      if (isHeld) {
        Causes held = Causes.NONE.with(Cause.HELD);
        put(handle, commentId, held, standings.of(handle, commentId, decision));
      }
      return;
    }
    Causes after = after(before.get(), isHeld, isByPerson);
    keep(handle, commentId, before.get(), after);
    if (!after.isNone()) {
      WaitingRows.refresh(handle, commentId, standings.of(handle, commentId, decision));
      if (isByPerson) {
        WaitingRows.lookedAt(handle, commentId);
      }
    }
  }

  private static Causes after(Causes before, boolean isHeld, boolean isByPerson) {
    if (isHeld) {
      return before.with(Cause.HELD);
    }
    Causes left =
        before
            .without(Cause.HELD)
            .without(Cause.AUDIT)
            .without(Cause.SECOND_LOOK)
            .without(Cause.LEARNING);
    return isByPerson ? left.without(Cause.REPORTED) : left;
  }

  @Override
  public void appealed(Handle handle, long commentId, boolean isOpen) {
    if (isOpen) {
      ask(handle, commentId, Cause.APPEALED);
    } else {
      settle(handle, commentId, Cause.APPEALED);
    }
  }

  private void change(Handle handle, long commentId, UnaryOperator<Causes> change) {
    Optional<Causes> before = WaitingRows.lock(handle, commentId);
    Causes after = change.apply(before.orElse(Causes.NONE));
    if (before.isPresent()) {
      keep(handle, commentId, before.get(), after);
    } else if (!after.isNone()) {
      standings
          .of(handle, commentId)
          .ifPresent(standing -> put(handle, commentId, after, standing));
    }
  }

  private void put(Handle handle, long commentId, Causes causes, Standing standing) {
    if (WaitingRows.insert(handle, commentId, causes, standing)) {
      changes.arrived(handle, commentId);
    }
  }

  private void keep(Handle handle, long commentId, Causes before, Causes after) {
    if (after.isNone()) {
      WaitingRows.delete(handle, commentId);
      changes.left(handle, commentId);
    } else if (!after.equals(before)) {
      WaitingRows.update(handle, commentId, after);
      changes.changed(handle, commentId);
    }
  }

  private static void exclude(Handle handle, long commentId) {
    WaitingRows.decidedBy(handle, commentId)
        .map(ACCOUNT::matcher)
        .filter(Matcher::matches)
        .ifPresent(
            account -> WaitingRows.exclude(handle, commentId, Long.valueOf(account.group(1))));
  }
}
