package org.comity.service.door.waline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comity.service.comment.NewComment;
import org.comity.service.markup.PlainText;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What Waline sends. The address on the network and the browser, which it sends too, are not read.
 *
 * @param type {@link #NEW_COMMENT} or {@link #COMMENT_STATUS}; others are ignored
 * @param data what it is about
 */
@Schema(name = "WalineEvent", description = "What Waline sends to its WEBHOOK.")
record WalineEvent(@Nullable String type, @Nullable Data data) {

  /** Waline itself says that it has stored a comment. */
  static final String NEW_COMMENT = "new_comment";

  /** The plugin says that a moderator changed a comment's status. */
  static final String COMMENT_STATUS = "comment_status";

  /**
   * What an event is about.
   *
   * @param comment the comment
   * @param reply in spite of its name, the comment that it answers
   */
  @Schema(name = "WalineEventData")
  record Data(@Nullable Body comment, @Nullable Body reply) {}

  /**
   * A comment.
   *
   * @param objectId a number or a string, as Waline's storage has it
   * @param pid names the comment that it answers
   * @param comment its text; older clients get a link to whom it answers put before it
   * @param rawComment its text as it was typed; missing in the comment that it answers
   * @param nick the name that its author gave, which anybody may give
   * @param mail the address for mail that its author gave, if any
   * @param url the path of its page
   * @param status approved, waiting or spam
   * @param insertedAt when it was written
   */
  @Schema(name = "WalineComment")
  record Body(
      @Nullable @Schema(type = SchemaType.STRING, implementation = String.class) JsonNode objectId,
      @Nullable @Schema(type = SchemaType.STRING, implementation = String.class) JsonNode pid,
      @Nullable String comment,
      @Nullable String rawComment,
      @Nullable String nick,
      @Nullable String mail,
      @Nullable String url,
      @Nullable String status,
      @Nullable String insertedAt) {

    /** What Waline calls it; null if there is nothing. */
    @Nullable String id() {
      return string(objectId);
    }

    /** What Waline calls the comment that it answers; null if there is none. */
    @Nullable String parentId() {
      return string(pid);
    }

    /** Its words as they were typed, without markup; null if there are none. */
    @Nullable String text() {
      if (isThere(rawComment)) {
        return rawComment;
      }
      return comment == null ? rawComment : PlainText.ofEither(comment);
    }

    /** Every text that may have been checked at the Akismet door. */
    List<String> texts() {
      return Stream.of(text(), rawComment, comment)
          .flatMap(Stream::ofNullable)
          .map(WalineComments::storable)
          .distinct()
          .toList();
    }

    /** What tells its author from others: the address for mail, else the name. */
    @Nullable String authorId() {
      return mail != null && isThere(mail) ? mail.strip().toLowerCase(Locale.ROOT) : nick;
    }

    private static boolean isThere(@Nullable String value) {
      return value != null && !value.isBlank();
    }

    private static @Nullable String string(@Nullable JsonNode id) {
      if (id == null || !id.isValueNode() || id.isNull() || id.isBoolean()) {
        return null;
      }
      String text = id.asText();
      return text.isBlank() || text.length() > NewComment.MAX_ID_CHARACTERS ? null : text;
    }

    /** Without the text. */
    @Override
    public String toString() {
      return "Body[" + id() + "]";
    }
  }

  /**
   * The comment that it is about.
   *
   * @throws WalineException if it lacks one with an id
   */
  Body comment() {
    if (data == null || data.comment() == null) {
      throw WalineException.missing("data.comment");
    }
    if (data.comment().id() == null) {
      throw WalineException.missing("data.comment.objectId");
    }
    return data.comment();
  }

  /** The comment that it answers, if that was sent. */
  @Nullable Body parent() {
    return data == null ? null : data.reply();
  }
}
