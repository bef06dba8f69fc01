package org.comity.service.door.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.service.community.Community;
import org.comity.service.door.Fields;
import org.comity.service.door.PlatformError;
import org.comity.service.door.webhook.HookMessage.Author;
import org.comity.service.door.webhook.HookMessage.Data;
import org.comity.service.door.webhook.HookMessage.Topic;
import org.comity.service.moderation.Submission;
import org.comity.service.moderation.Writer;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Makes a submission of a message. */
final class HookSubmission {

  private static final Clock CLOCK = Database.CLOCK;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_-]{1,35}");

  private HookSubmission() {}

  /** What the comment is called. */
  static String externalId(@Nullable Data data) {
    return Fields.name("data.id", data == null ? null : data.id());
  }

  static Submission of(Community community, HookMessage message, boolean isEdit) {
    Data data = message.data();
    String id = externalId(data);
    if (data == null) {
      throw PlatformError.field("data", "is required: send the comment.");
    }
    Topic thread = data.thread();
    Comment comment =
        new Comment(
            id,
            Fields.text("data.text", data.text()),
            language(data.lang()),
            postedAt(data.createdAt(), message.timestamp()),
            null,
            thread == null ? null : Fields.optionalName("data.thread.id", thread.id()),
            Fields.optionalName("data.parent_id", data.parentId()),
            data.parentText() == null ? null : Fields.text("data.parent_text", data.parentText()),
            thread == null ? null : article(thread));
    return new Submission(community, Door.WEBHOOK, comment, writer(data.author()), isEdit);
  }

  private static @Nullable Instant postedAt(@Nullable Instant created, @Nullable Instant happened) {
    return Fields.postedAt(created == null ? happened : created, CLOCK.instant());
  }

  private static Article article(Topic thread) {
    return new Article(Fields.shown(thread.url()), Fields.shown(thread.title()), null, null);
  }

  private static @Nullable String language(@Nullable String lang) {
    if (lang == null || lang.isBlank()) {
      return null;
    }
    if (!LANGUAGE.matcher(lang).matches()) {
      throw PlatformError.field(
          "data.lang", "must be a language tag such as en or ar: correct it.");
    }
    return lang;
  }

  private static @Nullable Writer writer(@Nullable Author author) {
    String id = author == null ? null : Fields.optionalName("data.author.id", author.id());
    return id == null || author == null
        ? null
        : new Writer(id, Fields.shown(author.name()), Boolean.TRUE.equals(author.staff()));
  }
}
