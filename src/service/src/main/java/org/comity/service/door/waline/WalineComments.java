package org.comity.service.door.waline;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.policy.Verdict;
import org.comity.service.comment.Comments;
import org.comity.service.comment.NamelessComments;
import org.comity.service.comment.NamelessComments.Named;
import org.comity.service.comment.NewComment;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Community;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.moderation.Writer;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;
import org.jspecify.annotations.Nullable;

/**
 * Takes new comments: one that was checked at the Akismet door a moment ago gets its id and its
 * parent, any other is decided on and kept. Waline does not have checked what administrators write,
 * and nothing at all where it holds every comment.
 */
@Singleton
final class WalineComments {

  private final NamelessComments nameless;
  private final Moderation moderation;

  @Inject
  WalineComments(NamelessComments nameless, Moderation moderation) {
    this.nameless = nameless;
    this.moderation = moderation;
  }

  Uni<WalineAnswer> take(Community community, WalineEvent event) {
    Comment comment = comment(event);
    Named named =
        new Named(
            comment.id(),
            comment.parentId(),
            event.comment().texts(),
            event.comment().url(),
            comment.author(),
            shortened(event.comment().authorId()));
    return ScoringThreads.runOnWorker(() -> nameless.name(community.id(), named))
        .flatMap(
            known ->
                known
                    .map(this::standing)
                    .orElseGet(() -> decided(community, comment, named.authorId())));
  }

  private Uni<WalineAnswer> standing(StoredComment known) {
    String status = known.status().name().toLowerCase(Locale.ROOT);
    return Uni.createFrom().item(WalineAnswer.of(known.externalId(), status));
  }

  private Uni<WalineAnswer> decided(
      Community community, Comment comment, @Nullable String authorId) {
    Writer writer = authorId == null ? null : new Writer(authorId, comment.author(), false);
    return moderation
        .decideAndKeep(new Submission(community, Door.WALINE, comment, writer))
        .map(outcome -> WalineAnswer.of(comment.id(), status(outcome.decision().verdict().kind())));
  }

  private static String status(Verdict.Kind kind) {
    return switch (kind) {
      case APPROVE -> "approved";
      case HOLD -> "held";
      case REJECT -> "rejected";
    };
  }

  private static Comment comment(WalineEvent event) {
    WalineEvent.Body body = event.comment();
    WalineEvent.Body parent = event.parent();
    String text = body.text();
    if (text == null) {
      throw WalineException.missing("data.comment.comment");
    }
    if (text.length() > NewComment.MAX_CHARACTERS) {
      throw new WalineException(
          413, "A comment may have " + NewComment.MAX_CHARACTERS + " characters.");
    }
    return new Comment(
        Objects.requireNonNull(body.id()),
        storable(text),
        null,
        time(body.insertedAt()),
        shortened(body.nick()),
        shortened(body.url()),
        Optional.ofNullable(body.parentId()).orElseGet(() -> parent == null ? null : parent.id()),
        parent == null ? null : parent.text(),
        body.url() == null ? null : new Article(body.url(), null, null, null));
  }

  /** A zero has no place in a text, and one of the databases would refuse it. */
  static String storable(String text) {
    return text.replace('\0', (char) 0xFFFD);
  }

  private static @Nullable String shortened(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    return name.length() <= NewComment.MAX_ID_CHARACTERS ? storable(name) : Comments.sha256(name);
  }

  private static @Nullable Instant time(@Nullable String written) {
    try {
      return written == null || written.length() > 30 ? null : Instant.parse(written);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
