package org.comity.service.door.rest.comment;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.service.comment.NewComment;
import org.comity.service.community.Community;
import org.comity.service.door.rest.request.Given;
import org.comity.service.moderation.Submission;
import org.comity.service.moderation.Writer;
import org.comity.service.scoring.Door;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment to decide on.
 *
 * @param id what the platform calls it, unique in the community
 * @param text what it says
 * @param lang a hint at its language (BCP 47)
 * @param createdAt when its author sent it
 * @param author who wrote it
 * @param threadId what the platform calls the thread
 * @param parentId what the platform calls the comment that it answers
 * @param parentText what that comment says
 * @param article the page that the thread stands under
 * @param edited whether it is a later version of a comment
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SubmittedComment", description = "A comment to decide on.")
record SubmittedComment(
    @Schema(description = "What the platform calls it; made up if missing in a POST.")
        @Nullable String id,
    @Schema(required = true, description = "What it says; may be empty.") @Nullable String text,
    @Schema(description = "A hint at its language (BCP 47).") @Nullable String lang,
    @Schema(description = "When its author sent it.") @Nullable Instant createdAt,
    @Nullable SubmittedAuthor author,
    @Schema(description = "What the platform calls the thread.") @Nullable String threadId,
    @Schema(description = "What the platform calls the comment that it answers.")
        @Nullable String parentId,
    @Schema(description = "What that comment says: words quoted from it do not count.")
        @Nullable String parentText,
    @Nullable SubmittedArticle article,
    @Schema(description = "Whether the platform knows it for a later version of a comment.")
        boolean edited) {

  private static final int MAX_TAG = 35;

  /**
   * Checks it and makes it ready to be decided on.
   *
   * @param community whose it is
   * @param name what it is called
   * @throws org.comity.service.door.rest.problem.ProblemException 422
   */
  Submission toSubmission(Community community, String name) {
    String given = Given.text("text", Given.required("text", text), NewComment.MAX_CHARACTERS);
    Comment comment =
        new Comment(
            name,
            Given.required("text", given),
            Given.text("lang", lang, MAX_TAG),
            createdAt,
            null,
            Given.id("thread_id", threadId),
            Given.id("parent_id", parentId),
            Given.text("parent_text", parentText, NewComment.MAX_CHARACTERS),
            article == null ? null : article.toArticle());
    Writer writer = author == null ? null : author.toWriter();
    return new Submission(community, Door.REST, comment, writer, edited);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "SubmittedComment[" + id + "]";
  }

  /**
   * Who wrote a comment.
   *
   * @param id what the platform calls them
   * @param name what it shows of them
   * @param staff whether they work for the site
   */
  @Schema(name = "SubmittedAuthor", description = "Who wrote it.")
  record SubmittedAuthor(
      @Schema(required = true, description = "What the platform calls them.") @Nullable String id,
      @Schema(description = "What it shows of them.") @Nullable String name,
      @Schema(description = "Whether they work for the site.") boolean staff) {

    Writer toWriter() {
      return new Writer(
          Given.required("author.id", Given.id("author.id", id)),
          Given.text("author.name", name, NewComment.MAX_ID_CHARACTERS),
          staff);
    }

    /** Without names. */
    @Override
    public String toString() {
      return "SubmittedAuthor";
    }
  }

  /**
   * The page that a thread stands under.
   *
   * @param url where it is published
   * @param title its headline
   * @param text its text
   */
  @Schema(name = "SubmittedArticle", description = "The page that the thread stands under.")
  record SubmittedArticle(@Nullable String url, @Nullable String title, @Nullable String text) {

    Article toArticle() {
      return new Article(
          Given.text("article.url", url, NewComment.MAX_CHARACTERS),
          Given.text("article.title", title, NewComment.MAX_CHARACTERS),
          Given.text("article.text", text, NewComment.MAX_CHARACTERS),
          null);
    }
  }
}
