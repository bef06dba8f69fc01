package org.comity.service.door.akismet;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.service.comment.Comments;
import org.comity.service.comment.NamelessComments;
import org.comity.service.comment.NewComment;
import org.comity.service.moderation.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A comment as Akismet's clients send it. They name none, so its name is made of what stays the
 * same when it is sent again: blog, page, author, time and text. The author's address on the
 * network is read nowhere.
 *
 * @param comment with its page, the context as the page's text
 * @param writer by their address for mail, else by their name; null if neither was sent
 * @param isStaff whether an administrator of the site wrote it
 * @param isTest whether it is only to be tried
 * @param kind what it is
 */
record CheckedComment(
    Comment comment, @Nullable Writer writer, boolean isStaff, boolean isTest, Kind kind) {

  /** What is checked. */
  enum Kind {
    /** Words that somebody wants to be read. */
    COMMENT,
    /** Bears one of the two names whose comments Akismet always calls spam. */
    SAMPLE,
    /** No comment and without words, such as somebody who signs up: nothing to judge. */
    NO_COMMENT
  }

  private static final String SAMPLE_NAME = "viagra-test-123";
  private static final String SAMPLE_MAIL = "akismet-guaranteed-spam@example.com";

  /** The values of {@code comment_type} that are sent for what nobody publishes. */
  private static final Set<String> NO_COMMENTS =
      Set.of("signup", "login", "contact-form", "message");

  private static final String NO_LANGUAGE = "und";

  /** As blogs and programs write times in GMT. */
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?)(?:Z|\\+00:00)?");

  /**
   * Reads one.
   *
   * @throws AkismetException if what must be there is not, or is too long
   */
  static CheckedComment read(Form form) {
    if (form.get("blog") == null) {
      throw AkismetException.missing("blog");
    }
    String name = form.get("comment_author");
    String mail = form.get("comment_author_email");
    boolean isStaff = "administrator".equals(form.get("user_role"));
    return new CheckedComment(
        comment(form, mail == null ? name : mail),
        writer(name, mail, isStaff),
        isStaff,
        Stream.of("1", "true").anyMatch(yes -> yes.equals(form.get("is_test"))),
        kind(form, name, mail));
  }

  private static Kind kind(Form form, @Nullable String name, @Nullable String mail) {
    if (SAMPLE_NAME.equals(name) || (mail != null && SAMPLE_MAIL.equalsIgnoreCase(mail.strip()))) {
      return Kind.SAMPLE;
    }
    String type = form.get("comment_type");
    boolean hasNoWords = form.get("comment_content") == null;
    return hasNoWords && type != null && NO_COMMENTS.contains(type.strip().toLowerCase(Locale.ROOT))
        ? Kind.NO_COMMENT
        : Kind.COMMENT;
  }

  private static Comment comment(Form form, @Nullable String author) {
    String text = Objects.requireNonNullElse(form.get("comment_content"), "");
    if (text.length() > NewComment.MAX_CHARACTERS) {
      throw AkismetException.tooLong("comment_content", NewComment.MAX_CHARACTERS);
    }
    String page = form.get("permalink");
    String date = form.get("comment_date_gmt");
    return new Comment(
        NamelessComments.nameOf(form.get("blog"), page, author, date, text),
        text,
        language(form.get("blog_lang")),
        date == null ? null : time(date),
        form.get("comment_author"),
        page == null ? null : shortened(page),
        null,
        null,
        article(page, form.list("comment_context")));
  }

  private static @Nullable Article article(@Nullable String page, List<String> context) {
    if (page == null) {
      return null;
    }
    String text =
        context.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    return new Article(page, null, text.isEmpty() ? null : text, null);
  }

  private static @Nullable Writer writer(
      @Nullable String name, @Nullable String mail, boolean isStaff) {
    String id = mail == null ? name : mail.strip().toLowerCase(Locale.ROOT);
    if (id == null) {
      return isStaff ? new Writer("administrator", null, true) : null;
    }
    return new Writer(shortened(id), name == null ? null : cut(name), isStaff);
  }

  /** A blog in several languages says nothing of one comment. */
  private static @Nullable String language(@Nullable String listed) {
    if (listed == null || listed.indexOf(',') >= 0) {
      return null;
    }
    String tag = Locale.forLanguageTag(listed.strip().replace('_', '-')).toLanguageTag();
    return tag.equals(NO_LANGUAGE) ? null : tag;
  }

  private static @Nullable Instant time(String written) {
    Matcher parts = TIME.matcher(written.strip());
    try {
      return parts.matches() ? Instant.parse(parts.group(1) + "T" + parts.group(2) + "Z") : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String shortened(String name) {
    return name.length() <= NewComment.MAX_ID_CHARACTERS ? name : Comments.sha256(name);
  }

  private static String cut(String name) {
    return name.length() <= NewComment.MAX_ID_CHARACTERS
        ? name
        : name.substring(0, NewComment.MAX_ID_CHARACTERS);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "CheckedComment[" + comment.id() + "]";
  }
}
