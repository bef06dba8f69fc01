package org.comity.service.review.dossier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.comity.service.comment.Author;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.review.dossier.Surroundings.Page;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads what is around a comment: its thread, and what its author wrote elsewhere. */
@Singleton
final class Neighbourhood {

  /** So many before a comment, and so many after it. */
  static final int NEIGHBOURS = 3;

  /** So many of the author's. */
  static final int LAST = 10;

  private static final RowMapper<StoredComment> COMMENT = ConstructorMapper.of(StoredComment.class);
  private static final RowMapper<Author> AUTHOR = ConstructorMapper.of(Author.class);
  private static final RowMapper<Page> PAGE = ConstructorMapper.of(Page.class);

  private static final String AROUND =
      """
      (select * from comments where thread_id = :thread and id < :id order by id desc limit :some)
      union all
      (select * from comments where thread_id = :thread and id > :id order by id limit :some)\
      """;

  private final Comments comments;

  @Inject
  Neighbourhood(Comments comments) {
    this.comments = comments;
  }

  Surroundings around(Handle handle, StoredComment comment) {
    List<StoredComment> near = near(handle, comment);
    return new Surroundings(
        page(handle, comment.threadId()),
        parent(handle, comment),
        near.stream().filter(one -> one.id() < comment.id()).toList(),
        near.stream().filter(one -> one.id() > comment.id()).toList());
  }

  private static List<StoredComment> near(Handle handle, StoredComment comment) {
    return comment.threadId() == null
        ? List.of()
        : handle
            .createQuery(AROUND)
            .bind("thread", comment.threadId())
            .bind("id", comment.id())
            .bind("some", NEIGHBOURS)
            .map(COMMENT)
            .stream()
            .filter(one -> one.status() != CommentStatus.EXAMPLE)
            .sorted(Comparator.comparingLong(StoredComment::id))
            .toList();
  }

  private static @Nullable Page page(Handle handle, @Nullable Long thread) {
    return thread == null
        ? null
        : handle
            .createQuery("select external_id, url, title, article_text from threads where id = :id")
            .bind("id", thread)
            .map(PAGE)
            .findOne()
            .orElse(null);
  }

  private @Nullable StoredComment parent(Handle handle, StoredComment comment) {
    String parent = comment.parentExternalId();
    return parent == null
        ? null
        : comments.find(handle, comment.communityId(), parent).orElse(null);
  }

  @Nullable AuthorHistory author(Handle handle, StoredComment comment) {
    Long author = comment.authorId();
    return author == null
        ? null
        : handle
            .createQuery("select * from authors where id = :id")
            .bind("id", author)
            .map(AUTHOR)
            .findOne()
            .map(known -> new AuthorHistory(known, counts(handle, author), last(handle, comment)))
            .orElse(null);
  }

  private static Map<CommentStatus, Integer> counts(Handle handle, long author) {
    Map<CommentStatus, Integer> counts = new EnumMap<>(CommentStatus.class);
    handle
        .createQuery(
            "select status, count(*) as n from comments where author_id = :id group by status")
        .bind("id", author)
        .map((row, context) -> Map.entry(row.getString("status"), row.getInt("n")))
        .forEach(entry -> counts.put(CommentStatus.valueOf(entry.getKey()), entry.getValue()));
    return counts;
  }

  private static List<StoredComment> last(Handle handle, StoredComment comment) {
    return handle
        .createQuery(
            """
            select * from comments where author_id = :author and id <> :id
            order by id desc limit :some\
            """)
        .bind("author", comment.authorId())
        .bind("id", comment.id())
        .bind("some", LAST)
        .map(COMMENT)
        .list();
  }
}
