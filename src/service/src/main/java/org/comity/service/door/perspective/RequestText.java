package org.comity.service.door.perspective;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comity.CommentClassifier;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.service.door.perspective.AnalyzeError.ErrorType;
import org.comity.service.door.perspective.AnalyzeRequest.ArticleAndParent;
import org.comity.service.door.perspective.AnalyzeRequest.Context;
import org.comity.service.door.perspective.AnalyzeRequest.TextEntry;
import org.jspecify.annotations.Nullable;

/** Makes a comment out of the texts of a request, or says what is wrong with them. */
final class RequestText {

  /** The most bytes of UTF-8 that one text of the context may have. */
  private static final int MAX_CONTEXT_BYTES = 1024 * 1024;

  private RequestText() {}

  /**
   * Checks and converts.
   *
   * @param request the request
   * @return the comment, with the first requested language as a hint
   * @throws AnalyzeException if the text is missing or too long, or cannot be read as it is meant
   */
  static Comment toComment(AnalyzeRequest request) {
    String text = checkedText(request.comment());
    Context context = request.context();
    List<String> entries = textsOf(context == null ? null : context.entries());
    ArticleAndParent both = context == null ? null : context.articleAndParentComment();
    if (!entries.isEmpty() && both != null) {
      throw AnalyzeException.invalid(
          "Context can have either entries or article_and_parent_comment, but both fields were"
              + " populated.");
    }
    String parent = both == null ? answered(entries) : limited(both.parentComment());
    String article = both == null ? firstOfSeveral(entries) : limited(both.article());
    String hint = request.languages().isEmpty() ? null : request.languages().get(0);
    return new Comment(
        UUID.randomUUID().toString(),
        text,
        hint,
        null,
        null,
        null,
        null,
        parent,
        article == null ? null : new Article(null, null, article, null));
  }

  /**
   * The text of a comment.
   *
   * @param entry what the request holds
   * @return neither empty nor too long
   * @throws AnalyzeException if it is missing or too long, or cannot be read as it is meant
   */
  static String checkedText(@Nullable TextEntry entry) {
    String text = textOf(entry);
    if (text == null || text.isEmpty()) {
      throw AnalyzeException.of(ErrorType.COMMENT_EMPTY, "Comment must be non-empty.");
    }
    String type = entry == null ? null : entry.type();
    if ("HTML".equals(type)) {
      throw AnalyzeException.invalid("Currently, only 'PLAIN_TEXT' comments are supported");
    }
    if (type != null && !type.equals("PLAIN_TEXT") && !type.equals("TEXT_TYPE_UNSPECIFIED")) {
      throw AnalyzeException.invalid("Unknown text type");
    }
    // A char takes at least one byte, so that most long texts need no encoding to be refused.
    if (text.length() > CommentClassifier.MAX_BYTES
        || text.getBytes(StandardCharsets.UTF_8).length > CommentClassifier.MAX_BYTES) {
      throw AnalyzeException.of(ErrorType.COMMENT_TOO_LONG, "Comment text too long.");
    }
    return text;
  }

  /** The only text, or all but the first: which of them is answered, nobody says. */
  private static @Nullable String answered(List<String> texts) {
    return texts.isEmpty()
        ? null
        : String.join("\n\n", texts.size() == 1 ? texts : texts.subList(1, texts.size()));
  }

  private static @Nullable String firstOfSeveral(List<String> texts) {
    return texts.size() < 2 ? null : texts.get(0);
  }

  private static List<String> textsOf(@Nullable List<TextEntry> entries) {
    return entries == null
        ? List.of()
        : entries.stream().map(RequestText::limited).filter(Objects::nonNull).toList();
  }

  private static @Nullable String limited(@Nullable TextEntry entry) {
    String text = textOf(entry);
    if (text != null && text.getBytes(StandardCharsets.UTF_8).length > MAX_CONTEXT_BYTES) {
      throw AnalyzeException.invalid(
          "A text of the context may have " + MAX_CONTEXT_BYTES + " bytes: send less of it.");
    }
    return text;
  }

  private static @Nullable String textOf(@Nullable TextEntry entry) {
    return entry == null ? null : entry.text();
  }
}
