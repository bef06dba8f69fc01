package org.comity.service.door.rest;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Comments to score.
 *
 * @param comments at most {@value #MAX_COMMENTS}
 * @param attributes the attributes to answer with; all that the bundle scores if missing
 * @param explain true to say for every attribute what each word adds; for at most {@value
 *     #MAX_EXPLAINED} comments
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(description = "Comments to score.")
record ScoreRequest(
    @Schema(required = true, description = "At most 1,000 comments.", maxItems = MAX_COMMENTS)
        @Nullable List<Item> comments,
    @Schema(description = "The attributes to answer with; all that the bundle scores if missing.")
        @Nullable List<String> attributes,
    @Schema(
            description =
                "True to say for every attribute what each word adds; for at most 20 comments.")
        boolean explain) {

  /** The most comments that one request may hold. */
  static final int MAX_COMMENTS = 1_000;

  /** The most that are explained at once: an explanation is many times larger than its comment. */
  static final int MAX_EXPLAINED = 20;

  /** Without the texts. */
  @Override
  public String toString() {
    return "ScoreRequest[" + (comments == null ? 0 : comments.size()) + "]";
  }

  /**
   * One comment.
   *
   * @param id repeated in the answer
   * @param text what it says
   * @param lang a hint at its language (BCP 47)
   * @param parent the comment that it answers
   * @param article the page that it stands under
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "CommentToScore")
  record Item(
      @Schema(description = "Repeated in the answer.") @Nullable String id,
      @Schema(required = true, description = "What the comment says.") @Nullable String text,
      @Schema(description = "A hint at its language (BCP 47).") @Nullable String lang,
      @Schema(description = "The comment that it answers.") @Nullable Parent parent,
      @Schema(description = "The page that it stands under.") @Nullable Page article) {

    /**
     * The comment as the classifier takes it.
     *
     * @param given the text, known not to be missing
     * @param position names a comment that came without an id
     */
    Comment toComment(String given, int position) {
      return new Comment(
          id == null ? "#" + position : id,
          given,
          lang,
          null,
          null,
          null,
          null,
          parent == null ? null : parent.text(),
          article == null
              ? null
              : new Article(article.url(), article.title(), article.text(), null));
    }

    /** Without the text. */
    @Override
    public String toString() {
      return "Item[" + id + "]";
    }
  }

  /**
   * The comment that another answers.
   *
   * @param text what it says
   */
  @Schema(name = "ParentComment")
  record Parent(@Nullable String text) {
    /** Without the text. */
    @Override
    public String toString() {
      return "Parent";
    }
  }

  /**
   * The article that a comment stands under.
   *
   * @param url where it is published
   * @param title its headline
   * @param text its text
   */
  @Schema(name = "ArticlePage")
  record Page(@Nullable String url, @Nullable String title, @Nullable String text) {}
}
