package org.comity.service.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.NewComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class RetentionContract {

  @Inject Communities communities;
  @Inject Comments comments;
  @Inject Retention retention;
  @Inject AuditLog audit;
  @Inject Database database;

  @Test
  void deletesWhatIsTooOldAndSaysSo() {
    Community month = communityOf(30);
    Community ever = communityOf(null);
    Instant now = Instant.now();
    keep(month);
    keep(ever);

    retention.sweep(now.plus(Duration.ofDays(29)));
    assertThat(isKept(month)).isTrue();
    assertThat(entries(month)).isEmpty();

    retention.sweep(now.plus(Duration.ofDays(31)));
    assertThat(isKept(month)).isFalse();
    assertThat(isKept(ever)).isTrue();
    assertThat(entries(month)).hasSize(1);
    assertThat(entries(month).get(0).details()).startsWith("1 comments");

    retention.sweep(now.plus(Duration.ofDays(32)));
    assertThat(entries(month)).hasSize(1);
  }

  private Community communityOf(@Nullable Integer days) {
    return communities.create(
        "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, days));
  }

  private void keep(Community community) {
    NewComment comment =
        new NewComment(
            community.id(),
            "1",
            null,
            null,
            null,
            "Thank you.",
            "en",
            CommentStatus.APPROVED,
            "rest",
            Instant.EPOCH);
    long unused = database.transact(handle -> comments.insert(handle, comment));
  }

  private boolean isKept(Community community) {
    return database.transact(handle -> comments.find(handle, community.id(), "1")).isPresent();
  }

  private List<AuditEntry> entries(Community community) {
    return database
        .transact(handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 10))
        .stream()
        .filter(entry -> entry.action().equals("retention.delete"))
        .toList();
  }
}
