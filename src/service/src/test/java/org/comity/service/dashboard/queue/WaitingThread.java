package org.comity.service.dashboard.queue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.moderation.Writer;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.scoring.Door;
import org.jspecify.annotations.Nullable;

/** Communities for tests, with comments that wait: each is new. */
@Singleton
public final class WaitingThread {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Article ARTICLE =
      new Article(
          "https://news.example/water",
          "Villages wait for water",
          "The minister said on Monday that nine villages would have water by May.",
          null);

  @Inject Moderation moderation;
  @Inject Communities communities;
  @Inject SampleShares shares;

  /** A community without comments. */
  public Community community() {
    Community made =
        communities.create(
            "test-" + UUID.randomUUID(),
            new CommunitySettings("The Daily Test", "en", false, null));
    // What is drawn by chance would come up in tests by chance.
    shares.change(made.id(), new Shares(0, 0), "user:0");
    return made;
  }

  /** A comment that comes in; rude ones wait. Its id in the database. */
  public long comment(Community community, String id, String text) {
    return comment(community, id, text, null);
  }

  /** An answer to another comment. */
  public long comment(Community community, String id, String text, @Nullable String parent) {
    return comment(
        community,
        new Comment(id, text, "en", Instant.now(), null, "t-1", parent, null, ARTICLE),
        "Sam");
  }

  /** A comment of somebody of that name. */
  public long commentBy(Community community, String name, String text) {
    return comment(
        community,
        new Comment("named", text, "en", Instant.now(), null, "t-1", null, null, ARTICLE),
        name);
  }

  private long comment(Community community, Comment comment, String name) {
    Decision decision =
        moderation
            .decideAndKeep(
                new Submission(
                    community,
                    Door.REST,
                    comment,
                    new Writer("w-" + comment.id().length(), name, false)))
            .await()
            .atMost(PATIENCE)
            .decision();
    Long kept = decision.commentId();
    if (kept == null) {
      throw new IllegalStateException("the comment was not kept");
    }
    return kept;
  }
}
