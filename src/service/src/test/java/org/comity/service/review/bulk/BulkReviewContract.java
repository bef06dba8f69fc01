package org.comity.service.review.bulk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.comity.service.audit.AuditLog;
import org.comity.service.comment.CommentStatus;
import org.comity.service.review.Reviewed;
import org.comity.service.review.Reviewed.Already;
import org.comity.service.review.Reviewed.Decided;
import org.comity.service.review.Reviewed.Gone;
import org.comity.service.review.Reviewed.Overtaken;
import org.comity.service.review.ReviewedCommunity;
import org.comity.service.review.Seen;
import org.junit.jupiter.api.Test;

/** How a moderator decides on many comments at once, whatever the database. */
abstract class BulkReviewContract extends ReviewedCommunity {

  private static final int MANY = 120;

  @Inject BulkReview bulk;
  @Inject AuditLog audit;

  @Test
  void tellsWhatCameOfEach() {
    List<Seen> seen = keepMany(MANY);
    review.decide(seen.get(3), APPROVE, kim);
    review.decide(seen.get(4), REJECT, sam);
    List<Seen> all = new ArrayList<>(seen);
    all.add(new Seen(Long.MAX_VALUE, 1, 1));
    Collections.reverse(all);

    BulkReview.Result result = bulk.decide(all, REJECT, sam);
    assertThat(result.byComment()).hasSize(MANY + 1);
    assertThat(outcome(result, seen.get(3))).isEqualTo(new Overtaken(1, last("c3")));
    assertThat(outcome(result, seen.get(4))).isEqualTo(new Already(last("c4")));
    assertThat(result.byComment().get(Long.MAX_VALUE)).isEqualTo(new Gone());
    assertThat(result.byComment().values()).filteredOn(Decided.class::isInstance).hasSize(MANY - 2);
    assertThat(stored("c119").status()).isEqualTo(CommentStatus.REJECTED);
    assertThat(last("c119").by().particulars().bulkId()).isEqualTo(result.bulkId());
    assertThat(last("c4").by().particulars().bulkId()).isNull();
    assertThat(deeds()).containsExactly("bulk.decide of comments by " + sam + ": REJECT 121");
  }

  @Test
  void decidesOnceForTwoPressesAtTheSameMoment() throws Exception {
    List<Seen> seen = keepMany(MANY);
    List<Seen> backwards = new ArrayList<>(seen);
    Collections.reverse(backwards);
    ExecutorService people = Executors.newFixedThreadPool(2);
    CyclicBarrier together = new CyclicBarrier(2);
    try {
      List<Future<BulkReview.Result>> answers = new ArrayList<>();
      for (List<Seen> order : List.of(seen, backwards)) {
        answers.add(
            people.submit(
                () -> {
                  together.await();
                  return bulk.decide(order, REJECT, sam);
                }));
      }
      int decided = 0;
      for (Future<BulkReview.Result> answer : answers) {
        for (Reviewed outcome : answer.get().byComment().values()) {
          assertThat(outcome).isInstanceOfAny(Decided.class, Already.class);
          decided += outcome instanceof Decided ? 1 : 0;
        }
      }
      assertThat(decided).isEqualTo(MANY);
    } finally {
      people.shutdownNow();
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(decisions("c" + i)).hasSize(2);
    }
  }

  @Test
  void takesNoneAndTooManyForAMistake() {
    List<Seen> tooMany =
        IntStream.rangeClosed(0, BulkReview.MOST).mapToObj(i -> new Seen(i, 1, 1)).toList();
    assertThatThrownBy(() -> bulk.decide(tooMany, REJECT, sam))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Select 1 to 1000 comments; there are 1001.");
    assertThatThrownBy(() -> bulk.decide(List.of(), REJECT, sam))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Seen> keepMany(int count) {
    return IntStream.range(0, count).mapToObj(i -> keep("c" + i)).toList();
  }

  private static Reviewed outcome(BulkReview.Result result, Seen seen) {
    return requireNonNull(result.byComment().get(seen.commentId()));
  }

  private List<String> deeds() {
    return database.transact(
        handle ->
            audit.list(handle, community.id(), Long.MAX_VALUE, 20).stream()
                .filter(it -> it.action().startsWith("bulk."))
                .map(
                    it ->
                        it.action()
                            + " of "
                            + it.subject()
                            + " by "
                            + it.actor()
                            + ": "
                            + it.details())
                .toList());
  }
}
