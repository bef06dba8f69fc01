package org.comity.service.review.undo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.policy.Reason;
import org.comity.policy.Verdict.Kind;
import org.comity.service.appeal.Appeal;
import org.comity.service.appeal.Appeals;
import org.comity.service.appeal.Appeals.NewAppeal;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.comment.CommentStatus;
import org.comity.service.decision.CurrentDecisions;
import org.comity.service.decision.Decision;
import org.comity.service.review.Choice;
import org.comity.service.review.ReviewedCommunity;
import org.comity.service.review.Seen;
import org.comity.service.review.bulk.BulkReview;
import org.comity.service.review.undo.Undone.Obstacle;
import org.comity.service.review.undo.Undone.Refused;
import org.comity.service.review.undo.Undone.Restored;
import org.junit.jupiter.api.Test;

/** How a moderator takes back, whatever the database. */
abstract class UndoingContract extends ReviewedCommunity {

  @Inject AuditLog audit;
  @Inject Undoing undoing;
  @Inject BulkReview bulk;
  @Inject Appeals appeals;
  @Inject CurrentDecisions current;

  @Test
  void putsACommentBackToWhereItWas() {
    Decision held = decision(keep("1"));
    review.decide(now("1"), REJECT, sam);
    Decision rejected = last("1");
    Undone outcome = undoing.undo(rejected.id(), sam);

    assertThat(outcome).isEqualTo(new Restored(last("1")));
    assertThat(stored("1").status()).isEqualTo(CommentStatus.HELD);
    assertThat(last("1").by().particulars().undoes()).isEqualTo(rejected.id());
    assertThat(last("1").by().decidedBy()).isEqualTo(sam);
    assertThat(last("1").verdict().kind()).isEqualTo(Kind.HOLD);
    assertThat(last("1").verdict().reasons())
        .extracting(Reason::rule)
        .startsWith("undo")
        .endsWith(held.verdict().reasons().get(0).rule());
    assertThat(isByPerson("1")).isFalse();
  }

  @Test
  void undoesOneAfterTheOtherBackToTheFirst() {
    keep("1");
    review.decide(now("1"), APPROVE, sam);
    Decision approved = last("1");
    review.decide(now("1"), REJECT, sam);
    Decision rejected = last("1");

    assertThat(undoing.undo(approved.id(), sam)).isEqualTo(new Refused(Obstacle.DECIDED_SINCE));
    assertThat(undoing.undo(rejected.id(), sam)).isInstanceOf(Restored.class);
    assertThat(stored("1").status()).isEqualTo(CommentStatus.APPROVED);
    assertThat(undoing.undo(rejected.id(), sam)).isEqualTo(new Refused(Obstacle.UNDONE));
    assertThat(undoing.undo(approved.id(), sam)).isInstanceOf(Restored.class);
    assertThat(stored("1").status()).isEqualTo(CommentStatus.HELD);
    assertThat(decisions("1")).hasSize(5);
  }

  @Test
  void refusesWhatIsNotTheirsToUndoAnyMore() {
    keep("1");
    keep("2");
    Seen gone = keep("3");
    List.of("1", "2", "3").forEach(id -> review.decide(now(id), REJECT, sam));
    Decision first = last("1");
    Decision second = last("2");
    Decision third = last("3");
    review.decide(now("1"), APPROVE, kim);
    keep("2", RUDE + " Really.");
    database.transact(
        handle -> {
          comments.delete(handle, gone.commentId());
          return null;
        });

    assertThat(undoing.undo(first.id(), sam)).isEqualTo(new Refused(Obstacle.DECIDED_SINCE));
    assertThat(undoing.undo(second.id(), sam)).isEqualTo(new Refused(Obstacle.EDITED));
    assertThat(undoing.undo(third.id(), sam)).isEqualTo(new Refused(Obstacle.GONE));
    assertThat(undoing.undo(first.id(), kim)).isEqualTo(new Refused(Obstacle.TOO_OLD));
    assertThat(undoing.last(sam))
        .extracting(PastAct::obstacle)
        .containsExactly(Obstacle.GONE, Obstacle.EDITED, Obstacle.DECIDED_SINCE);
    assertThat(undoing.last(kim)).extracting(PastAct::obstacle).containsOnlyNulls().hasSize(1);
  }

  @Test
  void knowsTheLastFifty() {
    keep("1");
    review.decide(now("1"), APPROVE, sam);
    Decision oldest = last("1");
    for (int i = 0; i < Undoing.LAST; i++) {
      review.decide(now("1"), i % 2 == 0 ? REJECT : APPROVE, sam);
    }
    List<PastAct> acts = undoing.last(sam);
    assertThat(acts)
        .hasSize(Undoing.LAST)
        .extracting(PastAct::at)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(acts.get(0)).isEqualTo(new PastAct.One(last("1"), null));
    assertThat(undoing.undo(oldest.id(), sam)).isEqualTo(new Refused(Obstacle.TOO_OLD));
  }

  @Test
  void opensTheAppealAgainThatTheDecisionClosed() {
    Seen held = keep("1");
    long appeal =
        database.transact(
            handle ->
                appeals
                    .open(
                        handle,
                        new NewAppeal(
                            community.id(),
                            held.commentId(),
                            held.decisionId(),
                            "I did not mean it.",
                            "key:1"))
                    .id());
    review.decide(held, APPROVE, sam);
    assertThat(isOpen(held)).isFalse();
    undoing.undo(last("1").id(), sam);
    assertThat(isOpen(held)).isTrue();
    Appeal again =
        database.transact(handle -> appeals.find(handle, community.id(), appeal).orElseThrow());
    assertThat(again.resolutionId()).isNull();
  }

  @Test
  void undoesAllThatWasDecidedAtOnceButWhatSomebodyDecidedSince() {
    List<Seen> seen = IntStream.range(0, 120).mapToObj(i -> keep("c" + i)).toList();
    BulkReview.Result result = bulk.decide(seen, new Choice(Kind.REJECT, "spam", null), sam);
    review.decide(now("c7"), APPROVE, kim);
    assertThat(undoing.undoBulk(result.bulkId(), kim)).isEmpty();

    Map<Long, Undone> outcomes = undoing.undoBulk(result.bulkId(), sam).orElseThrow();
    assertThat(outcomes).hasSize(120);
    assertThat(outcomes.get(seen.get(7).commentId()))
        .isEqualTo(new Refused(Obstacle.DECIDED_SINCE));
    assertThat(outcomes.values()).filteredOn(Restored.class::isInstance).hasSize(119);
    assertThat(stored("c7").status()).isEqualTo(CommentStatus.APPROVED);
    assertThat(stored("c119").status()).isEqualTo(CommentStatus.HELD);
    assertThat(undoing.last(sam)).hasSize(1);
    PastAct.Many act = (PastAct.Many) undoing.last(sam).get(0);
    assertThat(act.bulk().decided()).isEqualTo(120);
    assertThat(act.bulk().undone()).isEqualTo(119);
    List<AuditEntry> noted =
        database.transact(handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 20));
    assertThat(noted)
        .filteredOn(it -> it.action().equals("bulk.undo"))
        .singleElement()
        .satisfies(it -> assertThat(it.actor()).isEqualTo(sam))
        .satisfies(it -> assertThat(it.details()).isEqualTo("REJECT 120"));
  }

  private Decision decision(Seen seen) {
    return database.transact(
        handle -> log.find(handle, community.id(), seen.decisionId()).orElseThrow());
  }

  private boolean isByPerson(String id) {
    long comment = stored(id).id();
    return database.transact(
        handle -> requireNonNull(current.of(handle, List.of(comment)).get(comment)).isByPerson());
  }

  private boolean isOpen(Seen seen) {
    return database.transact(handle -> appeals.isOpen(handle, seen.commentId()));
  }
}
