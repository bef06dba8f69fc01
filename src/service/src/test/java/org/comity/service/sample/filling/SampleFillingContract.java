package org.comity.service.sample.filling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.comity.comment.Comment;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.comment.Comments;
import org.comity.service.comment.Comments.Page;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.sample.filling.Progress.State;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class SampleFillingContract {

  private final String actor = "user:" + System.nanoTime();
  private static final Page ALL = new Page(Long.MAX_VALUE, 1000);

  @Inject SampleFilling filling;
  @Inject Communities communities;
  @Inject Comments comments;
  @Inject AuditLog audit;
  @Inject Moderation moderation;
  @Inject Database database;

  @AfterEach
  void takeAway() throws InterruptedException {
    untilDone();
    assertThat(filling.remove(actor)).isPresent();
  }

  @Test
  void handsThemInOnceAsAPlatformWouldAndTakesThemAway() throws InterruptedException {
    assertThat(filling.fill("Sample threads", "en", actor)).isTrue();
    assertThat(filling.fill("Sample threads", "en", actor)).as("pressed twice").isFalse();
    untilDone();

    List<StoredComment> kept = kept();
    assertThat(kept).hasSize(filling.progress().total()).hasSizeGreaterThan(140);
    assertThat(filling.kept()).isEqualTo(kept.size());
    Map<String, Long> byStatus =
        kept.stream()
            .collect(Collectors.groupingBy(it -> it.status().name(), Collectors.counting()));
    assertThat(byStatus.get("HELD")).as("wait: %s", byStatus).isGreaterThan(10);
    assertThat(byStatus.get("APPROVED")).as("pass: %s", byStatus).isGreaterThan(50);
    assertThat(kept.stream().map(StoredComment::threadId).collect(Collectors.toSet())).hasSize(8);
    assertThat(kept).anyMatch(it -> it.parentExternalId() != null);
    assertThat(kept).allMatch(it -> !it.postedAt().isAfter(Instant.now()));
    assertThat(kept.stream().map(StoredComment::postedAt).max(Instant::compareTo).orElseThrow())
        .isAfter(Instant.now().minus(Duration.ofHours(1)));

    assertThat(filling.fill("Sample threads", "en", actor)).as("all are there").isFalse();
    assertThat(deeds("samples.fill")).hasSize(1);

    assertThat(filling.remove(actor)).hasValue(kept.size());
    assertThat(kept()).isEmpty();
    assertThat(filling.kept()).isZero();
    assertThat(deeds("samples.remove"))
        .hasSize(1)
        .allMatch(it -> it.details().equals(kept.size() + " comments"));
  }

  @Test
  void leavesOtherCommentsOfTheCommunityAlone() throws InterruptedException {
    filling.fill("Sample threads", "en", actor);
    untilDone();
    Comment own = Comment.of("mine", "A comment of mine.");
    moderation
        .decideAndKeep(new Submission(community(), Door.REST, own, null))
        .await()
        .atMost(Duration.ofSeconds(30));

    assertThat(filling.remove(actor)).isPresent();

    assertThat(kept()).extracting(StoredComment::externalId).containsExactly("mine");
    database.transact(
        handle -> {
          comments.delete(handle, kept().get(0).id());
          return null;
        });
  }

  private void untilDone() throws InterruptedException {
    Instant latest = Instant.now().plusSeconds(120);
    while (filling.progress().state() == State.FILLING) {
      assertThat(Instant.now()).isBefore(latest);
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(filling.progress().state()).isEqualTo(State.RESTING);
  }

  private Community community() {
    return communities.find(SampleFilling.COMMUNITY).orElseThrow();
  }

  private List<StoredComment> kept() {
    return database.transact(handle -> comments.list(handle, community().id(), null, ALL));
  }

  private List<AuditEntry> deeds(String action) {
    return database
        .transact(handle -> audit.list(handle, community().id(), Long.MAX_VALUE, 100))
        .stream()
        .filter(it -> it.action().equals(action) && it.actor().equals(actor))
        .toList();
  }
}
