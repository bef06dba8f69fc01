package org.comity.service.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.Role;
import org.comity.service.appeal.Appeal.Outcome;
import org.comity.service.appeal.Appeals;
import org.comity.service.appeal.Appeals.NewAppeal;
import org.comity.service.appeal.Appeals.Resolution;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.comment.Comments;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.decision.Decision;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.queue.change.QueueChange;
import org.comity.service.queue.change.QueueChanges;
import org.comity.service.queue.chart.ChartFilter;
import org.comity.service.queue.chart.ScoreChart;
import org.comity.service.queue.chart.ScoreChart.Dot;
import org.comity.service.queue.list.AgeBand;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueueCounts;
import org.comity.service.queue.list.QueueCounts.Count;
import org.comity.service.queue.list.QueueFilter;
import org.comity.service.queue.list.QueueOrder;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.queue.list.QueuePages.Slice;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.ScoreBand;
import org.comity.service.queue.list.Trait;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.queue.look.SecondJudgement;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class WaitingContract {

  private static final Moderator READER = new Moderator(7, false);

  @Inject MadeComments made;
  @Inject Waiting waiting;
  @Inject People people;
  @Inject SampleShares shares;
  @Inject SecondJudgement judgement;
  @Inject AuditLog audit;
  @Inject QueuePages pages;
  @Inject QueueCounts counts;
  @Inject QueueChanges changes;
  @Inject ScoreChart chart;
  @Inject Appeals appeals;
  @Inject Comments comments;
  @Inject Backfill backfill;
  @Inject Database database;

  private Community community;
  private QueueFilter here;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community = made.community();
    here = QueueFilter.ALL.in(Set.of(community.id()));
  }

  @Test
  void putsInWhatIsHeldAndNothingElse() {
    long held = made.held(community, "ar", Map.of("TOXICITY", 0.7, "INSULT", 0.9));
    made.approved(community, 0.1);

    assertThat(ids(here, QueueOrder.RISK)).containsExactly(held);
    WaitingComment found = find(held).orElseThrow();
    assertThat(found.causes()).isEqualTo(new Causes(true, false, 0, false, false, false));
    assertThat(found.language()).isEqualTo("ar");
    assertThat(found.urgency().risk()).isEqualTo(0.9);
    assertThat(found.urgency().topAttribute()).isEqualTo("INSULT");
    assertThat(found.decisionId()).isNotNull();
  }

  @Test
  void whatCouldNotBeScoredComesFirst() {
    long scored = made.held(community, 0.99);
    long unscored = made.unscored(community);
    assertThat(ids(here, QueueOrder.RISK)).containsExactly(unscored, scored);
    assertThat(ids(here, QueueOrder.UNCERTAINTY)).containsExactly(unscored, scored);
  }

  @Test
  void ordersByRiskAgeAndUncertainty() {
    long sure = made.held(community, 0.95);
    long unsure = made.held(community, 0.52);
    long middling = made.held(community, 0.7);
    assertThat(ids(here, QueueOrder.RISK)).containsExactly(sure, middling, unsure);
    assertThat(ids(here, QueueOrder.AGE)).containsExactly(sure, unsure, middling);
    assertThat(ids(here, QueueOrder.UNCERTAINTY)).containsExactly(unsure, middling, sure);
  }

  @Test
  void pagesGoOnBehindTheLastOneEvenAmongEqualScores() {
    for (int i = 0; i < 7; i++) {
      made.held(community, i < 5 ? 0.8 : 0.6);
    }
    for (QueueOrder order : QueueOrder.values()) {
      List<Long> all = ids(here, order);
      assertThat(all).hasSize(7).doesNotHaveDuplicates();
      List<WaitingComment> first = page(here, order, Slice.first(3));
      List<WaitingComment> second = page(here, order, new Slice(first.get(2).key(), 10));
      assertThat(first).extracting(WaitingComment::commentId).isEqualTo(all.subList(0, 3));
      assertThat(second).extracting(WaitingComment::commentId).isEqualTo(all.subList(3, 7));
    }
  }

  @Test
  void mergesSeveralCommunities() {
    Community other = made.community();
    long low = made.held(community, 0.5);
    long high = made.held(other, 0.9);
    long middle = made.held(community, 0.7);
    QueueFilter both = QueueFilter.ALL.in(Set.of(community.id(), other.id()));
    assertThat(ids(both, QueueOrder.RISK)).containsExactly(high, middle, low);
    assertThat(page(both, QueueOrder.RISK, Slice.first(2))).hasSize(2);
  }

  @Test
  void takesOutWhatAPersonDecides() {
    long id = made.held(community, 0.8);
    waiting(id, Cause.REPORTED);
    waiting(id, Cause.AUDIT);
    made.decide(community, id, MadeComments.approve(), 3L);
    assertThat(find(id)).isEmpty();
  }

  @Test
  void aPersonsHoldKeepsItWaitingWithTheLaterDecision() {
    long id = made.held(community, 0.8);
    Decision decision = made.decide(community, id, MadeComments.hold(), 3L);
    WaitingComment found = find(id).orElseThrow();
    assertThat(found.decisionId()).isEqualTo(decision.id());
    assertThat(found.urgency().risk()).isEqualTo(0.8);
  }

  @Test
  void anEditRefreshesTheRank() {
    long id = made.held(community, 0.8);
    made.again(id, MadeComments.hold(), 0.3);
    assertThat(find(id).orElseThrow().urgency().risk()).isEqualTo(0.3);
    ScoreBand old = new ScoreBand(Attribute.TOXICITY, 0.7, 0.9);
    assertThat(ids(here.with(old), QueueOrder.RISK)).isEmpty();
  }

  @Test
  void anEditThatThePolicyApprovesDoesNotAnswerReports() {
    long id = made.held(community, 0.8);
    waiting(id, Cause.REPORTED);
    made.again(id, MadeComments.approve(), 0.1);
    assertThat(find(id).orElseThrow().causes())
        .isEqualTo(new Causes(false, false, 1, false, false, false));
    long other = made.held(community, 0.8);
    made.again(other, MadeComments.approve(), 0.1);
    assertThat(find(other)).isEmpty();
  }

  @Test
  void anOpenAppealWaitsWhateverIsDecidedUntilItIsResolved() {
    long id = made.approved(community, 0.2);
    long first = made.decide(community, id, MadeComments.approve(), 3L).id();
    long appeal =
        database.transact(
            handle ->
                appeals
                    .open(handle, new NewAppeal(community.id(), id, first, "I disagree.", "key:1"))
                    .id());
    assertThat(find(id).orElseThrow().causes().appealed()).isTrue();
    long second = made.decide(community, id, MadeComments.approve(), 4L).id();
    assertThat(find(id)).isPresent();
    database.transact(
        handle -> appeals.resolve(handle, appeal, new Resolution(Outcome.UPHELD, second, "key:1")));
    assertThat(find(id)).isEmpty();
  }

  @Test
  void deletingACommentTakesItOut() {
    long id = made.held(community, 0.8);
    database.transact(
        handle -> {
          comments.delete(handle, id);
          return null;
        });
    assertThat(find(id)).isEmpty();
    assertThat(ids(here, QueueOrder.RISK)).isEmpty();
  }

  @Test
  void countsReportsAndEndsThemAtOnce() {
    long id = made.approved(community, 0.4);
    waiting(id, Cause.REPORTED);
    waiting(id, Cause.REPORTED);
    WaitingComment found = find(id).orElseThrow();
    assertThat(found.causes().reports()).isEqualTo(2);
    assertThat(found.urgency().risk()).isEqualTo(0.4);
    database.transact(
        handle -> {
          waiting.settle(handle, id, Cause.REPORTED);
          return null;
        });
    assertThat(find(id)).isEmpty();
  }

  @Test
  void filtersByCauseLanguageAgeAndUncertainty() {
    long arabic = made.held(community, "ar", Map.of("TOXICITY", 0.55));
    long english = made.held(community, "en", Map.of("TOXICITY", 0.95));
    waiting(english, Cause.REPORTED);
    assertThat(ids(here.with(Cause.REPORTED), QueueOrder.AGE)).containsExactly(english);
    assertThat(ids(here.with(Cause.HELD), QueueOrder.AGE)).containsExactly(arabic, english);
    assertThat(ids(here.with(Cause.AUDIT), QueueOrder.AGE)).isEmpty();
    assertThat(ids(here.with(Trait.UNCERTAIN), QueueOrder.AGE)).containsExactly(arabic);
    assertThat(ids(filter("ar", AgeBand.ANY), QueueOrder.RISK)).containsExactly(arabic);
    AgeBand old = new AgeBand(Duration.ofHours(1), null);
    AgeBand young = new AgeBand(null, Duration.ofHours(1));
    assertThat(ids(filter("ar", old), QueueOrder.RISK)).isEmpty();
    assertThat(ids(filter("ar", young), QueueOrder.RISK)).containsExactly(arabic);
  }

  private QueueFilter filter(String language, AgeBand age) {
    return new QueueFilter(here.communities(), Set.of(), Set.of(), null, language, age);
  }

  @Test
  void aBandOfScoresIsInOrderOfThatScore() {
    long low = made.held(community, "en", Map.of("INSULT", 0.2, "TOXICITY", 0.99));
    long edge = made.held(community, "en", Map.of("INSULT", 0.5, "TOXICITY", 0.9));
    long inside = made.held(community, "en", Map.of("INSULT", 0.6, "TOXICITY", 0.8));
    long end = made.held(community, "en", Map.of("INSULT", 0.7, "TOXICITY", 0.7));
    long one = made.held(community, "en", Map.of("INSULT", 1.0, "TOXICITY", 0.6));
    QueueFilter band = here.with(new ScoreBand(Attribute.INSULT, 0.5, 0.7));
    assertThat(ids(band, QueueOrder.RISK)).containsExactly(inside, edge);
    assertThat(ids(band, QueueOrder.AGE)).containsExactly(edge, inside);
    assertThat(ids(here.with(new ScoreBand(Attribute.INSULT, 0, 1)), QueueOrder.RISK))
        .containsExactly(one, end, inside, edge, low);
    assertThat(ids(here.with(new ScoreBand(Attribute.THREAT, 0, 1)), QueueOrder.RISK)).isEmpty();
  }

  @Test
  void drawsAllThatWaitsOverAScore() {
    made.held(community, 0.505);
    made.held(community, 0.5);
    made.held(community, 1.0);
    made.held(community, 0.0);
    long inside = made.held(community, 0.8);
    ChartFilter own = ChartFilter.in(Set.of(community.id()));
    List<Long> bins = database.transact(it -> chart.bins(it, Attribute.TOXICITY, own));
    assertThat(bins).hasSize(ScoreChart.BINS);
    assertThat(bins.get(50)).isEqualTo(2);
    assertThat(bins.get(99)).isEqualTo(1);
    assertThat(bins.get(0)).isEqualTo(1);
    assertThat(bins.stream().mapToLong(Long::longValue).sum()).isEqualTo(5);
    ScoreBand band = new ScoreBand(Attribute.TOXICITY, 0.7, 0.9);
    assertThat(database.<List<Dot>, RuntimeException>transact(it -> chart.dots(it, band, own, 10)))
        .containsExactly(new Dot(inside, 0.8));
  }

  @Test
  void countsByCommunityAndLanguage() {
    made.held(community, "ar", Map.of("TOXICITY", 0.6));
    long reported = made.held(community, "en", Map.of("TOXICITY", 0.6));
    made.held(community, "en", Map.of("TOXICITY", 0.6));
    waiting(reported, Cause.REPORTED);
    List<Count> own =
        database.<List<Count>, RuntimeException>transact(QueueCounts::count).stream()
            .filter(count -> count.communityId() == community.id())
            .toList();
    assertThat(own)
        .containsExactly(
            new Count(community.id(), "ar", 1, 1, 0, 0, 0, 0, 0, 0, 0, null),
            new Count(community.id(), "en", 2, 2, 0, 1, 0, 0, 0, 0, 0, null));
    assertThat(counts.all()).isNotEmpty();
  }

  @Test
  void aSecondLookIsNoWorkForWhoeverDecidedAndALeadsWhereTheTwoDisagree() {
    Moderator first = new Moderator(people.make(Role.LEAD).id(), true);
    Moderator second = new Moderator(people.make(Role.MODERATOR).id(), false);
    shares.change(community.id(), new Shares(0, 1), "user:0");
    long id = made.held(community, 0.8);
    Decision unused = made.decide(community, id, MadeComments.approve(), first.accountId());
    assertThat(seenBy(first)).isEmpty();
    assertThat(secondLooksFor(first)).isZero();
    assertThat(seenBy(second)).containsExactly(id);
    assertThat(secondLooksFor(second)).isEqualTo(1);

    assertThat(judgement.judge(second, id, Kind.REJECT)).isTrue();
    assertThat(seenBy(first)).containsExactly(id);
    assertThat(secondLooksFor(first)).isEqualTo(1);
    List<AuditEntry> noted =
        database.transact(handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 5));
    assertThat(noted)
        .extracting(AuditEntry::action)
        .contains("queue.disagree")
        .doesNotContain("queue.escalate");
  }

  private List<Long> seenBy(Moderator moderator) {
    Wish wish = new Wish(here, QueueOrder.RISK);
    List<WaitingComment> seen =
        database.transact(handle -> pages.page(handle, moderator, wish, Slice.first(50)));
    return seen.stream().map(WaitingComment::commentId).toList();
  }

  private long secondLooksFor(Moderator moderator) {
    // What was counted within the last second is given again.
    return database.<List<Count>, RuntimeException>transact(QueueCounts::count).stream()
        .filter(count -> count.communityId() == community.id())
        .filter(count -> count.isFor(moderator.accountId()))
        .mapToLong(Count::secondLook)
        .sum();
  }

  @Test
  void ranksWhatWaitedBeforeThereWasAQueue() {
    long id = made.held(community, 0.66);
    database.transact(
        handle ->
            handle.execute(
                "update waiting set is_ranked = false, risk = 1, by_risk = ? where comment_id = ?",
                id,
                id));
    assertThat(backfill.rankAll()).isPositive();
    assertThat(find(id).orElseThrow().urgency().risk()).isEqualTo(0.66);
    assertThat(backfill.rankAll()).isZero();
  }

  @Test
  void tellsWhatChangedAfterTheCommit() throws InterruptedException {
    BlockingQueue<QueueChange> heard = new LinkedBlockingQueue<>();
    Cancellable listening = changes.stream().subscribe().with(heard::add);
    try {
      long id = made.held(community, 0.8);
      assertThat(await(heard).arrived()).contains(id);
      made.decide(community, id, MadeComments.approve(), 3L);
      assertThat(await(heard).left()).contains(id);
    } finally {
      listening.cancel();
    }
  }

  @Test
  void noticesWhatAnotherProcessDid() throws InterruptedException {
    BlockingQueue<QueueChange> heard = new LinkedBlockingQueue<>();
    long id = made.held(community, 0.8);
    Cancellable listening = changes.stream().subscribe().with(heard::add);
    try {
      // The first look tells whatever it sees.
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();
      heard.clear();
      database.transact(handle -> handle.execute("delete from waiting where comment_id = ?", id));
      QueueChange told = heard.poll(10, TimeUnit.SECONDS);
      assertThat(told).isNotNull();
      assertThat(told.isElsewhere()).isTrue();
    } finally {
      listening.cancel();
    }
  }

  private static QueueChange await(BlockingQueue<QueueChange> heard) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(10);
    while (Instant.now().isBefore(end)) {
      QueueChange change = heard.poll(1, TimeUnit.SECONDS);
      if (change != null && !change.isElsewhere()) {
        return change;
      }
    }
    throw new AssertionError("nothing was told");
  }

  private void waiting(long id, Cause cause) {
    database.transact(
        handle -> {
          waiting.ask(handle, id, cause);
          return null;
        });
  }

  private Optional<WaitingComment> find(long id) {
    return database.transact(handle -> pages.find(handle, id));
  }

  private List<Long> ids(QueueFilter filter, QueueOrder order) {
    return page(filter, order, Slice.first(50)).stream().map(WaitingComment::commentId).toList();
  }

  private List<WaitingComment> page(QueueFilter filter, QueueOrder order, Slice slice) {
    return database.transact(handle -> pages.page(handle, READER, new Wish(filter, order), slice));
  }
}
