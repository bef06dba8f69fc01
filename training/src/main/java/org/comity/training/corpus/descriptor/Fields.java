package org.comity.training.corpus.descriptor;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.training.corpus.Times;
import org.jspecify.annotations.Nullable;

/**
 * Where each field of a comment comes from; null for what the set does not have. The names are
 * those of {@link Comment} and {@link Article}.
 *
 * @param id the comment's id; null for the descriptor's name and the row's number from 0
 */
public record Fields(
    @Nullable FieldRule id,
    FieldRule text,
    @Nullable FieldRule lang,
    @Nullable FieldRule createdAt,
    @Nullable FieldRule author,
    @Nullable FieldRule threadId,
    @Nullable FieldRule parentId,
    @Nullable FieldRule parentText,
    @Nullable FieldRule articleUrl,
    @Nullable FieldRule articleTitle,
    @Nullable FieldRule articleText,
    @Nullable FieldRule articlePublishedAt,
    @Nullable FieldRule decision) {

  /** Without rules a row's text is its column of that name. */
  static final Fields PLAIN =
      new Fields(
          null,
          FieldRule.valueOf("text"),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);

  /** The text has a rule: the column {@code text} if nothing else is said. */
  public Fields {
    text = text == null ? FieldRule.valueOf("text") : text;
  }

  /**
   * The comment of a row.
   *
   * @param row the row
   * @param fallbackId its id if there is no rule for one
   * @param fallbackLang its language if there is no rule for one
   * @return the comment, with an empty text if the row has none
   */
  public Comment comment(Row row, String fallbackId, @Nullable String fallbackLang) {
    String ownId = filled(id, row);
    String ownText = text.read(row);
    String ownLang = filled(lang, row);
    return new Comment(
        ownId == null ? fallbackId : ownId,
        ownText == null ? "" : ownText,
        ownLang == null ? fallbackLang : ownLang,
        time(createdAt, row),
        filled(author, row),
        filled(threadId, row),
        filled(parentId, row),
        filled(parentText, row),
        article(row));
  }

  /**
   * What a moderator decided.
   *
   * @param row the row
   * @return the source's word for it; null if it has none
   */
  public @Nullable String decision(Row row) {
    return filled(decision, row);
  }

  private @Nullable Article article(Row row) {
    String url = filled(articleUrl, row);
    String title = filled(articleTitle, row);
    String body = filled(articleText, row);
    Instant published = time(articlePublishedAt, row);
    boolean nothing = url == null && title == null && body == null && published == null;
    return nothing ? null : new Article(url, title, body, published);
  }

  private static @Nullable String filled(@Nullable FieldRule rule, Row row) {
    String value = rule == null ? null : rule.read(row);
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable Instant time(@Nullable FieldRule rule, Row row) {
    String value = filled(rule, row);
    try {
      return value == null ? null : Times.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a time is not written as in 2017-03-13 15:11:00", e);
    }
  }
}
