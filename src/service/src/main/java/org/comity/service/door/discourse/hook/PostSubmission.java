package org.comity.service.door.discourse.hook;

import java.time.Clock;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.service.community.Community;
import org.comity.service.door.Fields;
import org.comity.service.door.PlatformError;
import org.comity.service.door.discourse.hook.DiscourseEvent.Post;
import org.comity.service.markup.PlainText;
import org.comity.service.moderation.Submission;
import org.comity.service.moderation.Writer;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Makes a submission of a post. */
final class PostSubmission {

  private static final Clock CLOCK = Database.CLOCK;

  private PostSubmission() {}

  /** What the post is called everywhere else. */
  static String externalId(@Nullable Post post) {
    if (post == null || post.id() == null) {
      throw PlatformError.field(
          "post.id", "is required: send the post as Discourse's webhooks do.");
    }
    return String.valueOf(post.id());
  }

  static Submission of(Community community, Post post, DiscourseHeaders headers) {
    String topic = post.topicId() == null ? null : String.valueOf(post.topicId());
    Comment comment =
        new Comment(
            externalId(post),
            text(post),
            null,
            Fields.postedAt(post.createdAt(), CLOCK.instant()),
            null,
            topic,
            parent(post),
            null,
            topic(post, headers.forum()));
    return new Submission(community, Door.DISCOURSE, comment, writer(post), headers.isEdit());
  }

  private static String text(Post post) {
    if (post.raw() == null && post.cooked() != null) {
      return PlainText.ofHtml(Fields.text("post.cooked", post.cooked()));
    }
    return Fields.text("post.raw", post.raw());
  }

  /** Discourse names the post that is answered by topic and place only, so we do the same. */
  private static @Nullable String parent(Post post) {
    return post.replyToPostNumber() == null || post.topicId() == null
        ? null
        : post.topicId() + "#" + post.replyToPostNumber();
  }

  private static @Nullable Article topic(Post post, @Nullable String forum) {
    if (post.topicId() == null) {
      return null;
    }
    String slug = post.topicSlug() == null ? "" : "/" + post.topicSlug();
    String url = forum == null ? null : forum + "/t" + slug + "/" + post.topicId();
    return new Article(Fields.shown(url), Fields.shown(post.topicTitle()), null, null);
  }

  private static @Nullable Writer writer(Post post) {
    String id = post.userId() == null ? post.username() : String.valueOf(post.userId());
    String name = Fields.optionalName("post.username", id);
    return name == null ? null : new Writer(name, Fields.shown(post.username()), post.isByStaff());
  }
}
