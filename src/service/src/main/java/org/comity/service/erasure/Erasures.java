package org.comity.service.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.Author;
import org.comity.service.comment.Authors;
import org.comity.service.comment.Comments;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Erases authors. Every method waits for the database. */
@Singleton
public final class Erasures {

  private static final RowMapper<ErasureReceipt> ROW = ConstructorMapper.of(ErasureReceipt.class);

  /** Theirs, and examples that were kept, without an author, of the very same texts. */
  private static final String COMMENTS =
      """
      select id from comments where author_id = :author or (
        community_id = :community and status = 'EXAMPLE' and text_sha256 in (
          select text_sha256 from comments where author_id = :author))\
      """;

  private final Database database;
  private final Authors authors;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;

  @Inject
  Erasures(Database database, Authors authors, AuditLog audit) {
    this.database = database;
    this.authors = authors;
    this.audit = audit;
  }

  /**
   * Deletes an author with all comments, labels and appeals, at once or not at all. Doing so again
   * gives the receipt of the last time, unless the author has written since.
   *
   * @param communityId where they wrote
   * @param externalId what the platform calls them
   * @param actor who wants it
   * @return the receipt; nothing if the author was never known
   */
  public Optional<ErasureReceipt> erase(long communityId, String externalId, String actor) {
    String sha256 = Comments.sha256(externalId);
    return database.transact(
        handle ->
            authors
                .find(handle, communityId, externalId)
                .map(author -> erase(handle, author, sha256, actor))
                .or(() -> last(handle, communityId, sha256)));
  }

  private ErasureReceipt erase(Handle handle, Author author, String sha256, String actor) {
    // Whoever keeps a comment of the author meanwhile waits, or is waited for.
    handle.execute("select id from authors where id = ? for update", author.id());
    ErasureReceipt receipt =
        new ErasureReceipt(
            UUID.randomUUID().toString(),
            sha256,
            count(handle, author, COMMENTS),
            count(handle, author, "select id from labels where comment_id in (" + COMMENTS + ")"),
            count(handle, author, "select id from appeals where comment_id in (" + COMMENTS + ")"),
            clock.instant());
    handle
        .createUpdate("delete from comments where id in (" + COMMENTS + ")")
        .bind("author", author.id())
        .bind("community", author.communityId())
        .execute();
    handle.execute("delete from authors where id = ?", author.id());
    keep(handle, author.communityId(), receipt, actor);
    return receipt;
  }

  private static int count(Handle handle, Author author, String rows) {
    return handle
        .createQuery("select count(*) from (" + rows + ") erased")
        .bind("author", author.id())
        .bind("community", author.communityId())
        .mapTo(Integer.class)
        .one();
  }

  private void keep(Handle handle, long communityId, ErasureReceipt receipt, String actor) {
    handle
        .createUpdate(
            """
            insert into erasures
              (id, community_id, author_sha256, comments, labels, appeals, erased_at, erased_by)
            values (:id, :community, :authorSha256, :comments, :labels, :appeals, :erasedAt, :actor)
            """)
        .bindMethods(receipt)
        .bind("community", communityId)
        .bind("actor", actor)
        .execute();
    audit.append(
        handle,
        communityId,
        new Deed(
            actor,
            "author.erase",
            "author sha256:" + receipt.authorSha256(),
            "receipt " + receipt.id() + ", " + receipt.comments() + " comments"));
  }

  private static Optional<ErasureReceipt> last(Handle handle, long communityId, String sha256) {
    return handle
        .createQuery(
            """
            select * from erasures where community_id = :community and author_sha256 = :sha256
            order by erased_at desc limit 1\
            """)
        .bind("community", communityId)
        .bind("sha256", sha256)
        .map(ROW)
        .findOne();
  }
}
