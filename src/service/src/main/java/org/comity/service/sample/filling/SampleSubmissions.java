package org.comity.service.sample.filling;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.service.community.Community;
import org.comity.service.moderation.Submission;
import org.comity.service.moderation.Writer;
import org.comity.service.sample.SampleComment;
import org.comity.service.sample.SampleThread;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a thread as a platform would hand them in: as if the last had been written just
 * now, and the others as long before it as they were.
 */
final class SampleSubmissions {

  private final Community community;
  private final SampleThread thread;
  private final Article article;
  private final Map<String, SampleComment> byId;
  private final Duration later;

  SampleSubmissions(Community community, SampleThread thread) {
    this.community = community;
    this.thread = thread;
    this.article =
        new Article(
            thread.article().url(), thread.article().title(), thread.article().text(), null);
    this.byId =
        thread.comments().stream()
            .collect(Collectors.toMap(SampleComment::id, Function.identity()));
    Instant now = Database.CLOCK.instant();
    Instant last =
        thread.comments().stream()
            .map(SampleSubmissions::time)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(now);
    this.later = Duration.between(last, now);
  }

  private static @Nullable Instant time(SampleComment comment) {
    return comment.createdAt() == null ? null : Instant.parse(comment.createdAt());
  }

  Submission of(SampleComment sample) {
    Instant time = time(sample);
    SampleComment parent = sample.parentId() == null ? null : byId.get(sample.parentId());
    Comment comment =
        new Comment(
            sample.id(),
            sample.text(),
            sample.lang(),
            time == null ? null : time.plus(later),
            sample.author(),
            thread.id(),
            sample.parentId(),
            parent == null ? null : parent.text(),
            article);
    Writer writer =
        sample.author() == null ? null : new Writer(sample.author(), sample.author(), false);
    return new Submission(community, Door.REST, comment, writer);
  }
}
