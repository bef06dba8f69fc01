package org.comity.service.door.coral;

import java.util.Set;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.service.comment.Comments;
import org.comity.service.door.Fields;
import org.comity.service.markup.PlainText;
import org.comity.service.moderation.Writer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What Coral sends of a comment that it is about to publish. There is no id, no time and no name in
 * it, and nothing says whether the body is HTML or text: an administrator of Coral chooses.
 *
 * @param action {@code NEW} or {@code EDIT}
 * @param comment what was written
 * @param author who wrote it
 * @param story the page that it stands under
 * @param site a part of the tenant
 * @param tenantID whose Coral it is
 * @param tenantDomain where it is reached
 */
@Schema(name = "CoralModerationRequest")
record CoralRequest(
    @Nullable String action,
    @Nullable Body comment,
    @Nullable Author author,
    @Nullable Story story,
    @Nullable Site site,
    @Nullable String tenantID,
    @Nullable String tenantDomain) {

  private static final Set<String> STAFF = Set.of("STAFF", "MODERATOR", "ADMIN");

  /**
   * What was written.
   *
   * @param body HTML or text
   * @param parentID the comment that it answers
   */
  @Schema(name = "CoralComment")
  record Body(@Nullable String body, @Schema(nullable = true) @Nullable String parentID) {
    /** Without the text. */
    @Override
    public String toString() {
      return "Body";
    }
  }

  /**
   * Who wrote it.
   *
   * @param id names them in the tenant
   * @param role COMMENTER, MEMBER, STAFF, MODERATOR or ADMIN
   */
  @Schema(name = "CoralAuthor")
  record Author(@Nullable String id, @Nullable String role) {}

  /**
   * The page.
   *
   * @param id names it in the tenant
   * @param url its address
   */
  @Schema(name = "CoralStory")
  record Story(@Nullable String id, @Nullable String url) {}

  /**
   * A part of the tenant.
   *
   * @param id names it in the tenant
   */
  @Schema(name = "CoralSite")
  record Site(@Nullable String id) {}

  boolean isEdit() {
    return "EDIT".equals(action);
  }

  /** Who wrote it, as far as Coral says. */
  @Nullable Writer writer() {
    String id = author == null ? null : Fields.optionalName("author.id", author.id());
    return id == null || author == null
        ? null
        : new Writer(id, null, author.role() != null && STAFF.contains(author.role()));
  }

  /** The comment, under a name that we made. */
  Comment toComment() {
    String body = Fields.text("comment.body", comment == null ? null : comment.body());
    String thread = story == null ? null : Fields.optionalName("story.id", story.id());
    String parent =
        comment == null ? null : Fields.optionalName("comment.parentID", comment.parentID());
    Article article =
        story == null ? null : new Article(Fields.shown(story.url()), null, null, null);
    return new Comment(
        name(body, thread, parent),
        PlainText.ofEither(body),
        null,
        null,
        null,
        thread,
        parent,
        null,
        article);
  }

  /**
   * A name for a comment that has none: the same for the same author, page, parent and words, so
   * that a request that is sent again adds nothing. An edit has other words and so another name;
   * one that changes nothing, or takes a change back, is the comment that is known.
   */
  private String name(String body, @Nullable String thread, @Nullable String parent) {
    StringBuilder parts = new StringBuilder();
    for (String part :
        new @Nullable String[] {
          tenantID, author == null ? null : author.id(), thread, parent, body
        }) {
      // With its length before each, no part can be taken for a piece of another.
      parts.append(part == null ? -1 : part.length()).append(':').append(part);
    }
    return "coral-" + Comments.sha256(parts.toString());
  }

  /** Without anything that was written. */
  @Override
  public String toString() {
    return "CoralRequest";
  }
}
