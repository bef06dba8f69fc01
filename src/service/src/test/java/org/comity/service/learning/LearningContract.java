package org.comity.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.queue.Cause;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueueFilter;
import org.comity.service.queue.list.QueueOrder;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.queue.list.QueuePages.Slice;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class LearningContract {

  private static final Moderator SOMEBODY = new Moderator(1, false);
  private static final int AT_ONCE = 4;

  @Inject LearningQueue queue;
  @Inject LearningBudgets budgets;
  @Inject LearningPicks picks;
  @Inject Communities communities;
  @Inject SampleShares shares;
  @Inject QueuePages pages;
  @Inject AuditLog audit;
  @Inject Database database;

  private Site site;
  private long community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
    community = site.community().id();
    shares.change(community, new Shares(0, 0), "user:lead");
  }

  @Test
  void asksAboutAsManyAsTheBudgetSays() {
    arrive(12);
    budgets.change(community, 5, "user:lead");
    assertThat(queue.fill(community)).isEqualTo(5);
    assertThat(queue.fill(community)).isZero();
    assertThat(asked()).hasSize(5);
    List<AuditEntry> noted =
        database.transact(handle -> audit.list(handle, community, Long.MAX_VALUE, 1));
    assertThat(noted).extracting(AuditEntry::action).containsExactly("learning.budget");
  }

  @Test
  void asksAboutNothingWithoutABudget() {
    arrive(3);
    budgets.change(community, 0, "user:lead");
    assertThat(queue.fill(community)).isZero();
    assertThatThrownBy(() -> budgets.change(community, 1_001, "user:lead"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(budgets.of(community)).isZero();
  }

  @Test
  void keepsToTheBudgetHoweverManyAsk() throws Exception {
    arrive(20);
    budgets.change(community, 7, "user:lead");
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Integer>> filled = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        filled.add(threads.submit(() -> queue.fill(community)));
      }
      int sum = 0;
      for (Future<Integer> one : filled) {
        sum += one.get();
      }
      assertThat(sum).isEqualTo(7);
    } finally {
      threads.shutdownNow();
    }
    assertThat(asked()).hasSize(7);
  }

  @Test
  void asksAgainOnAnotherDayUnlessNobodyAnswers() {
    arrive(20);
    budgets.change(community, 4, "user:lead");
    assertThat(queue.fill(community)).isEqualTo(4);
    yesterday();
    assertThat(queue.fill(community)).isZero();
    site.post("/comments/" + name(asked().get(0)) + "/decisions", Map.of("verdict", "approve"))
        .then()
        .statusCode(200);
    assertThat(asked()).hasSize(3);
    assertThat(queue.fill(community)).isEqualTo(1);
    assertThat(asked()).hasSize(4);
  }

  @Test
  void countsWhatWasAskedAboutAndAnsweredOnTheSameDay() {
    arrive(8);
    budgets.change(community, 2, "user:lead");
    assertThat(queue.fill(community)).isEqualTo(2);
    for (WaitingComment waiting : asked()) {
      site.post("/comments/" + name(waiting) + "/decisions", Map.of("verdict", "approve"));
    }
    assertThat(asked()).isEmpty();
    assertThat(queue.fill(community)).isZero();
    site.delete("/comments/c0");
    assertThat(queue.fill(community)).isZero();
  }

  @Test
  void leavesTheRandomSampleAlone() {
    shares.change(community, new Shares(1, 0), "user:lead");
    site.put("drawn", "Thank you, that was a helpful article about blorgs.");
    shares.change(community, new Shares(0, 0), "user:lead");
    site.put("free", "Thank you, that was a helpful article about zoorps.");
    queue.fill(community);
    assertThat(asked()).extracting(this::name).containsExactly("free");
  }

  @Test
  void leavesAloneWhatSomebodyDecided() {
    arrive(1);
    site.post("/comments/c0/decisions", Map.of("verdict", "approve"));
    assertThat(queue.fill(community)).isZero();
  }

  @Test
  void saysWhy() {
    site.put("words", "Blorf zimmelt quarzig vundo plimmer tresk.");
    site.put("plain", "Thank you, that was a helpful article.");
    queue.fill(community);
    List<WaitingComment> waiting = asked();
    assertThat(waiting).extracting(this::name).contains("words", "plain");
    Set<LearningReason> reasons = new HashSet<>();
    for (WaitingComment one : waiting) {
      reasons.add(database.transact(handle -> picks.reason(handle, one.commentId())).orElseThrow());
    }
    assertThat(reasons).contains(LearningReason.NEW_WORDS, LearningReason.THIN_SLICE);
  }

  @Test
  void waitsNoLongerAfterAnEdit() {
    site.put("1", "Thank you, that was a helpful article.");
    assertThat(queue.fill(community)).isEqualTo(1);
    site.put("1", "Thank you, that was a helpful article, really.");
    assertThat(asked()).isEmpty();
  }

  private void arrive(int count) {
    for (int i = 0; i < count; i++) {
      site.put("c" + i, "Thank you, number " + i + " was a helpful article.");
    }
  }

  private void yesterday() {
    database.transact(
        handle ->
            handle.execute(
                "update learning_budgets set picked_on = date '2026-01-01' where community_id = ?",
                community));
  }

  private List<WaitingComment> asked() {
    Wish wish =
        new Wish(QueueFilter.ALL.in(Set.of(community)).with(Cause.LEARNING), QueueOrder.AGE);
    return database.transact(handle -> pages.page(handle, SOMEBODY, wish, Slice.first(100)));
  }

  private String name(WaitingComment waiting) {
    return database.transact(
        handle ->
            handle
                .createQuery("select external_id from comments where id = :id")
                .bind("id", waiting.commentId())
                .mapTo(String.class)
                .one());
  }
}
