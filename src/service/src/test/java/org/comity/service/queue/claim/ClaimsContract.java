package org.comity.service.queue.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.community.Community;
import org.comity.service.queue.Cause;
import org.comity.service.queue.MadeComments;
import org.comity.service.queue.Waiting;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueueFilter;
import org.comity.service.queue.list.QueueOrder;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.queue.list.QueuePages.Slice;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.Trait;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.queue.list.WaitingComment.Claim;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class ClaimsContract {

  private static final Moderator ANN = new Moderator(101, false);
  private static final Moderator BEN = new Moderator(102, false);
  private static final Moderator LEAD = new Moderator(103, true);
  private static final int ROWS = 500;
  private static final int PEOPLE = 8;

  @Inject MadeComments made;
  @Inject Waiting waiting;
  @Inject QueuePages pages;
  @Inject Claims claims;
  @Inject Passes passes;
  @Inject Handovers handovers;
  @Inject AuditLog audit;
  @Inject Database database;

  private Community community;
  private Wish byRisk;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community = made.community();
    byRisk = new Wish(QueueFilter.ALL.in(Set.of(community.id())), QueueOrder.RISK);
  }

  @Test
  void givesEveryoneAnotherComment() {
    long first = made.held(community, 0.9);
    long second = made.held(community, 0.8);
    assertThat(pull(ANN)).contains(first);
    assertThat(pull(BEN)).contains(second);
    assertThat(pull(LEAD)).isEmpty();
    WaitingComment seen = find(first);
    Claim claim = Objects.requireNonNull(seen.claim());
    assertThat(claim.accountId()).isEqualTo(ANN.accountId());
    assertThat(claim.until()).isBefore(Database.CLOCK.instant().plus(Claims.LASTS.plusSeconds(1)));
    assertThat(claim.until()).isAfter(Database.CLOCK.instant().plusSeconds(60));
    Wish mine = new Wish(byRisk.filter().with(Trait.MINE), QueueOrder.AGE);
    assertThat(ids(BEN, mine)).containsExactly(second);
  }

  @Test
  void prefetchesTheNextAndGivesBackWhatIsNotOnTheScreen() {
    long first = made.held(community, 0.9);
    long second = made.held(community, 0.8);
    made.held(community, 0.7);
    assertThat(pull(ANN)).contains(first);
    assertThat(pull(ANN, first)).contains(second);
    assertThat(pull(ANN)).as("a page loaded again").contains(first);
    assertThat(pull(ANN, first)).contains(second);
  }

  @Test
  void holdsNoMoreThanAFewForOnePerson() {
    Set<Long> screen = new HashSet<>();
    for (int i = 0; i <= Claims.MOST; i++) {
      made.held(community, 0.9);
    }
    for (int i = 0; i < Claims.MOST; i++) {
      screen.add(claims.pull(ANN, byRisk, screen).orElseThrow().commentId());
    }
    assertThat(screen).hasSize(Claims.MOST);
    assertThat(claims.pull(ANN, byRisk, screen)).isEmpty();
  }

  @Test
  void anotherWishSetsFreeWhatDoesNotFit() {
    long held = made.held(community, 0.9);
    long reported = made.approved(community, 0.1);
    ask(reported, Cause.REPORTED);
    assertThat(pull(ANN)).contains(held);
    Wish reports = new Wish(byRisk.filter().with(Cause.REPORTED), QueueOrder.AGE);
    assertThat(claims.pull(ANN, reports, Set.of()).map(WaitingComment::commentId))
        .contains(reported);
    assertThat(pull(BEN)).contains(held);
  }

  @Test
  void aClaimThatRanOutIsFreeAndOneThatIsRenewedIsNot() {
    long id = made.held(community, 0.9);
    assertThat(pull(ANN)).contains(id);
    expire(id);
    assertThat(claims.renew(ANN, id)).isTrue();
    assertThat(pull(BEN)).isEmpty();
    expire(id);
    assertThat(pull(BEN)).contains(id);
    assertThat(claims.renew(ANN, id)).isFalse();
    claims.release(ANN, id);
    assertThat(find(id).claim()).as("not hers to release").isNotNull();
    claims.release(BEN, id);
    assertThat(find(id).claim()).isNull();
  }

  @Test
  void takesOneFromTheListUnlessSomebodyHasIt() {
    long id = made.held(community, 0.9);
    assertThat(claims.take(ANN, id)).isTrue();
    assertThat(claims.take(ANN, id)).isTrue();
    assertThat(claims.take(BEN, id)).isFalse();
    made.decide(community, id, MadeComments.approve(), ANN.accountId());
    assertThat(claims.take(BEN, id)).isFalse();
  }

  @Test
  void whatIsPassedGoesToSomebodyElseAndIsWrittenNowhere() {
    long first = made.held(community, 0.9);
    long second = made.held(community, 0.8);
    assertThat(pull(ANN)).contains(first);
    passes.pass(ANN, first);
    passes.pass(ANN, first);
    assertThat(pull(ANN)).contains(second);
    assertThat(pull(BEN)).contains(first);
    assertThat(audited()).isEmpty();
    made.decide(community, first, MadeComments.hold(), BEN.accountId());
    claims.release(ANN, second);
    assertThat(pull(ANN)).as("decided since").contains(first);
  }

  @Test
  void whatIsPassedIsOfferedAgainInTheNextShift() {
    long id = made.held(community, 0.9);
    passes.pass(ANN, id);
    assertThat(pull(ANN)).isEmpty();
    database.transact(
        handle ->
            handle
                .createUpdate("update passes set passed_at = :then where comment_id = :id")
                .bind("then", Database.CLOCK.instant().minus(Duration.ofHours(13)))
                .bind("id", id)
                .execute());
    assertThat(pull(ANN)).contains(id);
  }

  @Test
  void whatIsHeldForAColleagueIsForEveryoneElse() {
    long id = made.held(community, 0.9);
    assertThat(pull(ANN)).contains(id);
    assertThat(handovers.hold(ANN, id, "Is this a quotation?")).isTrue();
    assertThat(pull(ANN)).isEmpty();
    assertThat(pull(BEN)).contains(id);
    assertThat(Objects.requireNonNull(find(id).handed()).note()).isEqualTo("Is this a quotation?");
    assertThat(audited()).extracting(AuditEntry::action).containsExactly("queue.hand");
    assertThat(audited()).extracting(AuditEntry::details).containsExactly("");
  }

  @Test
  void whatIsEscalatedIsForLeadsUntilAPersonDecides() {
    long id = made.held(community, 0.9);
    assertThat(handovers.escalate(ANN, id, null)).isTrue();
    assertThat(pull(ANN)).isEmpty();
    assertThat(claims.take(BEN, id)).isFalse();
    Wish escalated = new Wish(byRisk.filter().with(Trait.ESCALATED), QueueOrder.RISK);
    assertThat(ids(BEN, escalated)).containsExactly(id);
    assertThat(pull(LEAD)).contains(id);
    made.decide(community, id, MadeComments.hold(), LEAD.accountId());
    assertThat(pull(BEN)).contains(id);
    assertThat(audited()).extracting(AuditEntry::action).containsExactly("queue.escalate");
  }

  @Test
  void whatDoesNotWaitCannotBeLeftToAnybody() {
    long id = made.approved(community, 0.1);
    assertThat(handovers.hold(ANN, id, null)).isFalse();
    assertThat(handovers.escalate(ANN, id, null)).isFalse();
    assertThat(audited()).isEmpty();
  }

  @Test
  void aSecondLookIsNeverForWhoDecidedFirst() {
    long id = made.held(community, 0.9);
    made.decide(community, id, MadeComments.approve(), ANN.accountId());
    ask(id, Cause.SECOND_LOOK);
    assertThat(pull(ANN)).isEmpty();
    assertThat(claims.take(ANN, id)).isFalse();
    assertThat(pull(BEN)).contains(id);
  }

  @Test
  void manyPeopleDecideOnEveryCommentOnceAndOnNoneTwice() throws Exception {
    Set<Long> all = new HashSet<>();
    for (int i = 0; i < ROWS; i++) {
      all.add(made.held(community, 0.5 + i % 50 / 100.0));
    }
    List<Long> decided = new ArrayList<>();
    for (List<Long> part : together()) {
      decided.addAll(part);
    }
    assertThat(decided).doesNotHaveDuplicates();
    assertThat(new HashSet<>(decided)).isEqualTo(all);
    assertThat(ids(LEAD, byRisk)).isEmpty();
    assertThat(decisionsByPeople()).isEqualTo(ROWS);
  }

  private List<List<Long>> together()
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        Moderator one = new Moderator(200 + i, false);
        running.add(threads.submit(() -> shift(one)));
      }
      List<List<Long>> done = new ArrayList<>();
      for (Future<List<Long>> one : running) {
        done.add(one.get(120, TimeUnit.SECONDS));
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Decides on one while the next is there already, as the page does. */
  private List<Long> shift(Moderator one) {
    List<Long> decided = new ArrayList<>();
    Optional<Long> current = pull(one);
    while (current.isPresent()) {
      long id = current.get();
      Optional<Long> next = pull(one, id);
      made.decide(community, id, MadeComments.approve(), one.accountId());
      decided.add(id);
      current = next;
    }
    return decided;
  }

  private int decisionsByPeople() {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    "select count(*) from decisions where community_id = :id and decided_by like 'user:%'")
                .bind("id", community.id())
                .mapTo(Integer.class)
                .one());
  }

  private Optional<Long> pull(Moderator moderator, Long... onScreen) {
    return claims.pull(moderator, byRisk, Set.of(onScreen)).map(WaitingComment::commentId);
  }

  private List<Long> ids(Moderator moderator, Wish wish) {
    return database.transact(
        handle ->
            pages.page(handle, moderator, wish, Slice.first(50)).stream()
                .map(WaitingComment::commentId)
                .toList());
  }

  private WaitingComment find(long id) {
    return database.transact(handle -> pages.find(handle, id)).orElseThrow();
  }

  private void ask(long id, Cause cause) {
    database.transact(
        handle -> {
          waiting.ask(handle, id, cause);
          return null;
        });
  }

  private void expire(long id) {
    database.transact(
        handle ->
            handle
                .createUpdate("update claims set claimed_until = :then where comment_id = :id")
                .bind("then", Database.CLOCK.instant().minusSeconds(1))
                .bind("id", id)
                .execute());
  }

  private List<AuditEntry> audited() {
    return database
        .<List<AuditEntry>, RuntimeException>transact(
            handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 50))
        .stream()
        .filter(entry -> entry.action().startsWith("queue."))
        .toList();
  }
}
