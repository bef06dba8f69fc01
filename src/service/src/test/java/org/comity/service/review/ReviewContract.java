package org.comity.service.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict.Kind;
import org.comity.service.appeal.Appeal;
import org.comity.service.appeal.Appeal.Outcome;
import org.comity.service.appeal.Appeals;
import org.comity.service.appeal.Appeals.NewAppeal;
import org.comity.service.comment.CommentStatus;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionSource;
import org.comity.service.review.Reviewed.Already;
import org.comity.service.review.Reviewed.Decided;
import org.comity.service.review.Reviewed.Gone;
import org.comity.service.review.Reviewed.Overtaken;
import org.comity.service.review.reason.FaultyReasonException;
import org.junit.jupiter.api.Test;

/** How a moderator decides, whatever the database. */
abstract class ReviewContract extends ReviewedCommunity {

  private static final int PRESSES = 8;
  private static final int ROUNDS = 10;

  @Inject Appeals appeals;

  @Test
  void decidesWithTheReasonOfTheCommunity() {
    Seen seen = keep("1");
    Choice choice = new Choice(Kind.REJECT, "group-attack", "Against a whole group.");
    Reviewed outcome = review.decide(seen, choice, sam);

    Decision decision = last("1");
    assertThat(outcome).isEqualTo(new Decided(decision));
    assertThat(stored("1").status()).isEqualTo(CommentStatus.REJECTED);
    assertThat(decision.verdict().reasons())
        .containsExactly(
            new Reason(
                "reason:group-attack",
                ReasonCode.HATE_SPEECH,
                "Against a whole group.",
                null,
                null));
    assertThat(decision.by().source()).isEqualTo(DecisionSource.MODERATOR);
    assertThat(decision.by().decidedBy()).isEqualTo(sam);
    assertThat(decision.by().bundleId()).startsWith("starter-");
    assertThat(decision.by().particulars().dsaCategory())
        .isEqualTo("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH");
    assertThat(decision.door()).isEqualTo("dashboard");
  }

  @Test
  void rejectsNothingWithoutAReasonThatIsOnTheList() {
    Seen seen = keep("1");
    Choice none = new Choice(Kind.REJECT, null, "Rude.");
    assertThatThrownBy(() -> review.decide(seen, none, sam))
        .isInstanceOf(FaultyReasonException.class)
        .hasMessage("To reject a comment, choose a reason from the list.");
    Choice unknown = new Choice(Kind.REJECT, "weather", null);
    assertThatThrownBy(() -> review.decide(seen, unknown, sam))
        .isInstanceOf(FaultyReasonException.class);
    assertThat(now("1")).isEqualTo(seen);
  }

  @Test
  void decidesOnceForTwoPresses() {
    Seen seen = keep("1");
    review.decide(seen, REJECT, sam);
    assertThat(review.decide(seen, REJECT, sam)).isEqualTo(new Already(last("1")));
    assertThat(decisions("1")).hasSize(2);
  }

  @Test
  void decidesOnceForPressesAtTheSameMoment() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String id = "c" + round;
      Seen seen = keep(id);
      List<Reviewed> outcomes = atOnce(press -> review.decide(seen, REJECT, sam));
      assertThat(outcomes).filteredOn(Decided.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(Already.class::isInstance).hasSize(PRESSES - 1);
      assertThat(decisions(id)).hasSize(2);
    }
  }

  @Test
  void letsOneOfManyPeopleDecideAtTheSameMoment() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String id = "c" + round;
      Seen seen = keep(id);
      List<Reviewed> outcomes =
          atOnce(press -> review.decide(seen, press % 2 == 0 ? APPROVE : REJECT, sam + press));
      assertThat(outcomes).filteredOn(Decided.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(Overtaken.class::isInstance)
          .hasSize(PRESSES - 1)
          .containsOnly(new Overtaken(1, last(id)));
      assertThat(decisions(id)).hasSize(2);
    }
  }

  @Test
  void changesNothingThatSomebodyElseDecidedMeanwhile() {
    Seen seen = keep("1");
    review.decide(seen, REJECT, sam);
    assertThat(review.decide(seen, REJECT, kim)).isEqualTo(new Overtaken(1, last("1")));
    assertThat(review.decide(seen, APPROVE, sam)).isEqualTo(new Overtaken(1, last("1")));
    assertThat(last("1").by().decidedBy()).isEqualTo(sam);
    assertThat(review.decide(now("1"), APPROVE, kim)).isInstanceOf(Decided.class);
  }

  @Test
  void changesNothingThatWasEditedMeanwhile() {
    Seen seen = keep("1");
    keep("1", RUDE + " Really.");
    assertThat(review.decide(seen, APPROVE, sam)).isEqualTo(new Overtaken(2, last("1")));
    assertThat(stored("1").status()).isEqualTo(CommentStatus.HELD);
  }

  @Test
  void knowsThatACommentIsGone() {
    Seen seen = keep("1");
    database.transact(
        handle -> {
          comments.delete(handle, seen.commentId());
          return null;
        });
    assertThat(review.decide(seen, APPROVE, sam)).isEqualTo(new Gone());
  }

  @Test
  void answersAnAppeal() {
    keep("1");
    review.decide(now("1"), REJECT, sam);
    Appeal upheld = appeal("1");
    review.decide(now("1"), HOLD, kim);
    assertThat(find(upheld).outcome()).isNull();
    review.decide(now("1"), REJECT, kim);
    assertThat(find(upheld).outcome()).isEqualTo(Outcome.UPHELD);
    assertThat(find(upheld).resolutionId()).isEqualTo(last("1").id());
    assertThat(last("1").by().source()).isEqualTo(DecisionSource.APPEAL);

    Appeal overturned = appeal("1");
    review.decide(now("1"), APPROVE, kim);
    assertThat(find(overturned).outcome()).isEqualTo(Outcome.OVERTURNED);
    assertThat(find(overturned).resolvedBy()).isEqualTo(kim);
    review.decide(now("1"), HOLD, kim);
    assertThat(last("1").by().source()).isEqualTo(DecisionSource.MODERATOR);
  }

  private interface Pressing {
    Reviewed press(int number);
  }

  private static List<Reviewed> atOnce(Pressing pressing) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(PRESSES);
    CyclicBarrier together = new CyclicBarrier(PRESSES);
    try {
      List<Future<Reviewed>> answers = new ArrayList<>();
      for (int i = 0; i < PRESSES; i++) {
        int number = i;
        answers.add(
            people.submit(
                () -> {
                  together.await();
                  return pressing.press(number);
                }));
      }
      List<Reviewed> outcomes = new ArrayList<>();
      for (Future<Reviewed> answer : answers) {
        outcomes.add(answer.get());
      }
      return outcomes;
    } finally {
      people.shutdownNow();
    }
  }

  private Appeal appeal(String id) {
    Seen seen = now(id);
    return database.transact(
        handle ->
            appeals.open(
                handle,
                new NewAppeal(
                    community.id(),
                    seen.commentId(),
                    seen.decisionId(),
                    "I did not mean it.",
                    "key:1")));
  }

  private Appeal find(Appeal appeal) {
    return database.transact(
        handle -> appeals.find(handle, community.id(), appeal.id()).orElseThrow());
  }
}
