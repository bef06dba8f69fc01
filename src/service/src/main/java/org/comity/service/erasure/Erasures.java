package org.comity.service.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.Author;
import org.comity.service.comment.Authors;
import org.comity.service.split.Homes;
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
  private final AuthorCodes codes;
  private final Traces traces;
  private final Homes homes;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;

  @Inject
  Erasures(
      Database database,
      Authors authors,
      AuthorCodes codes,
      Traces traces,
      Homes homes,
      AuditLog audit) {
    this.database = database;
    this.authors = authors;
    this.codes = codes;
    this.traces = traces;
    this.homes = homes;
    this.audit = audit;
  }

  /**
   * Deletes an author with all comments, labels and appeals, what they reported as a reader, and
   * what people said of them in decisions on those comments, at once or not at all. Doing so again
   * gives the receipt of the last time, unless the author has written since. Whoever keeps a
   * comment of theirs meanwhile waits, or is waited for.
   *
   * @param communityId where they wrote
   * @param externalId what the platform calls them
   * @param actor who wants it
   * @return the receipt; nothing if the author was never known, neither as one nor as a reader
   */
  public Optional<ErasureReceipt> erase(long communityId, String externalId, String actor) {
    return database.insist(
        handle -> {
          String code = codes.of(handle, communityId, externalId);
          boolean isReader = traces.eraseReports(handle, communityId, externalId) > 0;
          return authors
              .lock(handle, communityId, externalId)
              .map(author -> erase(handle, author, code, actor))
              .or(
                  () ->
                      isReader
                          ? Optional.of(erasedReader(handle, communityId, code, actor))
                          : last(handle, communityId, code));
        });
  }

  /** Somebody who wrote nothing, and only reported what others wrote. */
  private ErasureReceipt erasedReader(Handle handle, long communityId, String code, String actor) {
    ErasureReceipt receipt =
        new ErasureReceipt(UUID.randomUUID().toString(), code, 0, 0, 0, clock.instant());
    keep(handle, communityId, receipt, actor);
    return receipt;
  }

  private ErasureReceipt erase(Handle handle, Author author, String code, String actor) {
    List<Long> comments = lockComments(handle, author);
    ErasureReceipt receipt =
        new ErasureReceipt(
            UUID.randomUUID().toString(),
            code,
            comments.size(),
            count(handle, author, "select id from labels where comment_id in (" + COMMENTS + ")"),
            count(handle, author, "select id from appeals where comment_id in (" + COMMENTS + ")"),
            clock.instant());
    traces.erase(handle, comments);
    List<String> texts = homes.textsOf(handle, comments);
    handle
        .createUpdate("delete from comments where id in (" + COMMENTS + ")")
        .bind("author", author.id())
        .bind("community", author.communityId())
        .execute();
    handle.execute("delete from authors where id = ?", author.id());
    homes.forget(handle, author.communityId(), comments, texts);
    keep(handle, author.communityId(), receipt, actor);
    return receipt;
  }

  /** No person decides on one from now on. */
  private static List<Long> lockComments(Handle handle, Author author) {
    return handle
        .createQuery(COMMENTS + " order by id for update")
        .bind("author", author.id())
        .bind("community", author.communityId())
        .mapTo(Long.class)
        .list();
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
              (id, community_id, author_code, comments, labels, appeals, erased_at, erased_by)
            values (:id, :community, :authorCode, :comments, :labels, :appeals, :erasedAt, :actor)
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
            "author " + receipt.authorCode(),
            "receipt " + receipt.id() + ", " + receipt.comments() + " comments"));
  }

  /**
   * What was erased, newest first.
   *
   * @param handle the transaction
   * @param communityId where
   * @param since not before
   * @return all receipts
   */
  public List<ErasureReceipt> since(Handle handle, long communityId, Instant since) {
    return handle
        .createQuery(
            """
            select * from erasures where community_id = :community and erased_at >= :since
            order by erased_at desc, id\
            """)
        .bind("community", communityId)
        .bind("since", since)
        .map(ROW)
        .list();
  }

  private static Optional<ErasureReceipt> last(Handle handle, long communityId, String code) {
    return handle
        .createQuery(
            """
            select * from erasures where community_id = :community and author_code = :code
            order by erased_at desc limit 1\
            """)
        .bind("community", communityId)
        .bind("code", code)
        .map(ROW)
        .findOne();
  }
}
