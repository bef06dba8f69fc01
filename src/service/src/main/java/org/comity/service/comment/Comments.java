package org.comity.service.comment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table of comments. */
@Singleton
public final class Comments {

  private static final RowMapper<StoredComment> ROW = ConstructorMapper.of(StoredComment.class);

  private final Clock clock = Database.CLOCK;

  /** Keeps nothing itself. */
  @Inject
  public Comments() {}

  /**
   * Looks one up.
   *
   * @param handle the transaction
   * @param communityId whose it is
   * @param externalId what the platform calls it
   * @return nothing if it is not kept
   */
  public Optional<StoredComment> find(Handle handle, long communityId, String externalId) {
    return handle
        .createQuery(
            "select * from comments where community_id = :community and external_id = :external")
        .bind("community", communityId)
        .bind("external", externalId)
        .map(ROW)
        .findOne();
  }

  /**
   * Looks one up, and keeps everyone else from changing it until the transaction ends.
   *
   * @param handle the transaction
   * @param communityId whose it is
   * @param externalId what the platform calls it
   * @return nothing if it is not kept
   */
  public Optional<StoredComment> lock(Handle handle, long communityId, String externalId) {
    return handle
        .createQuery(
            """
            select * from comments
            where community_id = :community and external_id = :external for update""")
        .bind("community", communityId)
        .bind("external", externalId)
        .map(ROW)
        .findOne();
  }

  /**
   * Looks one up by what names it here.
   *
   * @param handle the transaction
   * @param id names it in the database
   * @return nothing if it is not kept
   */
  public Optional<StoredComment> find(Handle handle, long id) {
    return handle
        .createQuery("select * from comments where id = :id")
        .bind("id", id)
        .map(ROW)
        .findOne();
  }

  /**
   * The same, and keeps everyone else from changing it until the transaction ends.
   *
   * @param handle the transaction
   * @param id names it in the database
   * @return nothing if it is not kept
   */
  public Optional<StoredComment> lock(Handle handle, long id) {
    return handle
        .createQuery("select * from comments where id = :id for update")
        .bind("id", id)
        .map(ROW)
        .findOne();
  }

  /**
   * Looks for the last one that says exactly this.
   *
   * @param handle the transaction
   * @param communityId whose it is
   * @param text as it was written
   * @return nothing if none is kept
   */
  public Optional<StoredComment> findByText(Handle handle, long communityId, String text) {
    return handle
        .createQuery(
            """
            select * from comments
            where community_id = :community and text_sha256 = :sha256 and text = :text
            order by id desc limit 1""")
        .bind("community", communityId)
        .bind("sha256", sha256(text))
        .bind("text", text)
        .map(ROW)
        .findOne();
  }

  /**
   * Stands for a text where the text itself would be too long.
   *
   * @param text any
   * @return 64 hexadecimal digits
   */
  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Keeps one for the first time.
   *
   * @param handle the transaction
   * @param comment not yet there
   * @return what names it in the database
   */
  public long insert(Handle handle, NewComment comment) {
    return handle
        .createUpdate(
            """
            insert into comments (community_id, external_id, thread_id, parent_external_id,
              author_id, text, text_sha256, language, revision, status, door, posted_at, received_at, changed_at)
            values (:communityId, :externalId, :threadId, :parentExternalId, :authorId, :text,
              :sha256, :language, 1, :status, :door, :postedAt, :now, :now)""")
        .bindMethods(comment)
        .bind("sha256", sha256(comment.text()))
        .bind("now", clock.instant())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Keeps the new text of one that is there.
   *
   * @param handle the transaction
   * @param id of the comment
   * @param edited its new text, language and status; the rest stays
   */
  public void edit(Handle handle, long id, NewComment edited) {
    handle
        .createUpdate(
            """
            update comments set text = :text, text_sha256 = :sha256, language = :language,
              status = :status, revision = revision + 1, changed_at = :now
            where id = :id""")
        .bindMethods(edited)
        .bind("sha256", sha256(edited.text()))
        .bind("id", id)
        .bind("now", clock.instant())
        .execute();
  }

  /**
   * Fills in what was not known of one when it came; the rest stays.
   *
   * @param handle the transaction
   * @param id of the comment
   * @param later its thread, its parent and its author, as far as they are known now
   */
  public void fillIn(Handle handle, long id, NewComment later) {
    handle
        .createUpdate(
            """
            update comments set thread_id = coalesce(thread_id, :threadId),
              parent_external_id = coalesce(parent_external_id, :parentExternalId),
              author_id = coalesce(author_id, :authorId)
            where id = :id""")
        .bindMethods(later)
        .bind("id", id)
        .execute();
  }

  /**
   * Says where one stands now.
   *
   * @param handle the transaction
   * @param id of the comment
   * @param status the new one
   */
  public void setStatus(Handle handle, long id, CommentStatus status) {
    handle
        .createUpdate("update comments set status = :status, changed_at = :now where id = :id")
        .bind("id", id)
        .bind("status", status)
        .bind("now", clock.instant())
        .execute();
  }

  /**
   * Forgets one, with its text and its labels.
   *
   * @param handle the transaction
   * @param id of the comment
   */
  public void delete(Handle handle, long id) {
    handle.execute("delete from comments where id = ?", id);
  }

  /**
   * Lists a community's comments, newest first.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param status only those that stand so; null for all but examples
   * @param page where to go on, and how many
   * @return at most as many as asked for
   */
  public List<StoredComment> list(
      Handle handle, long communityId, @Nullable CommentStatus status, Page page) {
    return handle
        .createQuery(
            """
            select * from comments
            where community_id = :community and id < :before
              and ((:status is null and status <> 'EXAMPLE') or status = :status)
            order by id desc
            limit :limit""")
        .bind("community", communityId)
        .bind("status", status == null ? null : status.name())
        .bind("before", page.before())
        .bind("limit", page.limit())
        .map(ROW)
        .list();
  }

  /**
   * Forgets the comments that came in before a time.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param time before which
   * @return how many
   */
  public int deleteReceivedBefore(Handle handle, long communityId, Instant time) {
    return handle
        .createUpdate(
            "delete from comments where community_id = :community and received_at < :time")
        .bind("community", communityId)
        .bind("time", time)
        .execute();
  }

  /**
   * A part of a long list, newest first.
   *
   * @param before only rows with a smaller id
   * @param limit at most so many
   */
  public record Page(long before, int limit) {}
}
