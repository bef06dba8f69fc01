package org.comity.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.comity.comment.Comment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.store.StorageUnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class DeliveriesContract {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Deliveries deliveries;
  @Inject Removal removal;
  @Inject Moderation moderation;
  @Inject Communities communities;

  private Community community;
  private final AtomicInteger done = new AtomicInteger();

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  @Test
  void doesItOnceAndAnswersTheSame() {
    Receipt first = await("1", () -> keep("c1"));
    Receipt second = await("1", () -> keep("c2"));
    assertThat(first.isRepeat()).isFalse();
    assertThat(second.isRepeat()).isTrue();
    assertThat(second.decision()).isEqualTo(first.decision()).isPresent();
    assertThat(done).hasValue(1);
  }

  @Test
  void tellsMessagesOfOtherDoorsAndCommunitiesApart() {
    await("1", () -> keep("c1"));
    deliveries
        .once(new Delivery(community.id(), Door.DISCOURSE, "1"), () -> keep("c2"))
        .await()
        .atMost(PATIENCE);
    Community other =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Other", "en", false, null));
    deliveries
        .once(new Delivery(other.id(), Door.WEBHOOK, "1"), () -> keep("c3"))
        .await()
        .atMost(PATIENCE);
    assertThat(done).hasValue(3);
  }

  @Test
  void remembersThatThereWasNothingToDecide() {
    Supplier<Uni<Optional<Decision>>> nothing =
        () -> Uni.createFrom().item(() -> Optional.<Decision>empty());
    assertThat(await("1", nothing)).isEqualTo(new Receipt(Optional.empty(), false));
    assertThat(await("1", () -> keep("c1"))).isEqualTo(new Receipt(Optional.empty(), true));
    assertThat(done).hasValue(0);
  }

  @Test
  void doesItOnceWhenManyComeAtOnce() {
    int times = 20;
    CountDownLatch allAreThere = new CountDownLatch(times);
    List<CompletableFuture<Receipt>> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(
          deliveries
              .once(
                  delivery("1"),
                  () ->
                      ScoringThreads.runOnWorker(() -> waitFor(allAreThere))
                          .flatMap(there -> keep("c1")))
              .subscribeAsCompletionStage());
      allAreThere.countDown();
    }
    List<Receipt> receipts = answers.stream().map(CompletableFuture::join).toList();
    assertThat(done).hasValue(1);
    assertThat(receipts).extracting(Receipt::decision).containsOnly(receipts.get(0).decision());
    assertThat(receipts).filteredOn(receipt -> !receipt.isRepeat()).hasSize(1);
  }

  @Test
  void forgetsWhatFailedSoThatItCanBeTriedAgain() {
    assertThatThrownBy(
            () ->
                await("1", () -> Uni.createFrom().failure(new StorageUnavailableException("away"))))
        .isInstanceOf(StorageUnavailableException.class);
    assertThat(await("1", () -> keep("c1")).isRepeat()).isFalse();
    assertThat(done).hasValue(1);
  }

  @Test
  void forgetsOldOnes() {
    await("1", () -> keep("c1"));
    deliveries.forgetBefore(Instant.now().minusSeconds(60));
    assertThat(await("1", () -> keep("c1")).isRepeat()).isTrue();
    assertThat(deliveries.forgetBefore(Instant.now().plusSeconds(60))).isPositive();
    assertThat(await("1", () -> keep("c1")).isRepeat()).isFalse();
  }

  @Test
  void removesACommentOnce() {
    await("1", () -> keep("c1"));
    assertThat(removal.remove(community.id(), Door.WEBHOOK, "c1")).isTrue();
    assertThat(removal.remove(community.id(), Door.WEBHOOK, "c1")).isFalse();
    assertThat(await("1", () -> keep("c1")).decision()).isPresent();
  }

  private Receipt await(String id, Supplier<Uni<Optional<Decision>>> work) {
    return deliveries.once(delivery(id), work).await().atMost(PATIENCE);
  }

  private Delivery delivery(String id) {
    return new Delivery(community.id(), Door.WEBHOOK, id);
  }

  private Uni<Optional<Decision>> keep(String id) {
    done.incrementAndGet();
    return moderation
        .decideAndKeep(
            new Submission(community, Door.WEBHOOK, Comment.of(id, "Thanks, a good point."), null))
        .map(outcome -> Optional.of(outcome.decision()));
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
