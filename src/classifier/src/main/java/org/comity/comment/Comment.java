package org.comity.comment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One reader's comment, as it was written.
 *
 * @param id names the comment within its source; may be shown in logs, unlike the text
 * @param text the words, unchanged; offsets anywhere in Comity are UTF-16 code units into it
 * @param lang what the source says of its language (BCP 47): a hint, not a fact
 * @param createdAt when it was posted
 * @param author the name that the source shows
 * @param threadId the conversation that it belongs to
 * @param parentId the comment that it answers
 * @param parentText the text of the comment that it answers, where the source gives no thread
 * @param article the page that it stands under
 */
public record Comment(
    String id,
    String text,
    @Nullable String lang,
    @Nullable Instant createdAt,
    @Nullable String author,
    @Nullable String threadId,
    @Nullable String parentId,
    @Nullable String parentText,
    @Nullable Article article) {

  /** Checks that there is an id and a text; the text may be empty. */
  public Comment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }

  /**
   * A comment of which nothing is known but its words.
   *
   * @param id names it
   * @param text the words
   * @return the comment
   */
  public static Comment of(String id, String text) {
    return new Comment(id, text, null, null, null, null, null, null, null);
  }

  /**
   * The same comment with another language hint.
   *
   * @param hint a BCP 47 tag, or null for none
   * @return a copy
   */
  public Comment withLang(@Nullable String hint) {
    return new Comment(id, text, hint, createdAt, author, threadId, parentId, parentText, article);
  }

  /**
   * What its writer may have quoted: the article's title and text and the parent's text, as far as
   * they are known.
   *
   * @return texts that are not blank; often none
   */
  public List<String> quotable() {
    Stream<String> page =
        article == null
            ? Stream.empty()
            : Stream.of(article.title(), article.text()).flatMap(Stream::ofNullable);
    return Stream.concat(page, Stream.ofNullable(parentText)).filter(t -> !t.isBlank()).toList();
  }

  /** The id alone: the text is personal data and must not reach a log by accident. */
  @Override
  public String toString() {
    return "Comment[" + id + "]";
  }
}
