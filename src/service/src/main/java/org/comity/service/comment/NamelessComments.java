package org.comity.service.comment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Comments whose platform has them checked before it gives them a name. They get one of what they
 * hold, so that what is sent twice is kept once, and their platform's own when that becomes known.
 */
@Singleton
public final class NamelessComments {

  /** A platform names a comment as soon as it has stored it. */
  private static final Duration SOON = Duration.ofMinutes(10);

  private static final String PREFIX = "akismet-";

  private final Database database;
  private final Comments comments;
  private final Authors authors;
  private final Clock clock = Database.CLOCK;

  /**
   * Keeps nothing itself.
   *
   * @param database where the comments are
   * @param comments the table of them
   * @param authors whom they are by
   */
  @Inject
  public NamelessComments(Database database, Comments comments, Authors authors) {
    this.database = database;
    this.comments = comments;
    this.authors = authors;
  }

  /**
   * A comment's name for as long as its platform gives it none.
   *
   * @param parts what stays the same when it is sent again, in a fixed order
   * @return the same for the same parts
   */
  public static String nameOf(@Nullable String... parts) {
    // Lengths before the parts: nobody can move a word from one part to the next.
    String all =
        Stream.of(parts)
            .map(part -> part == null ? "-;" : part.length() + ";" + part)
            .collect(Collectors.joining());
    return PREFIX + Comments.sha256(all);
  }

  /**
   * What a platform says of a comment that it has stored.
   *
   * @param externalId what the platform calls it
   * @param parentExternalId what it calls the comment that this one answers
   * @param texts those of which one was checked, the likeliest first
   * @param page how the address of its page ends; null if that is not known
   * @param author the name that its author gave, by which they were known when it was checked; null
   *     if that is not known
   * @param authorId what names the author from now on; null for that name
   */
  public record Named(
      String externalId,
      @Nullable String parentExternalId,
      List<String> texts,
      @Nullable String page,
      @Nullable String author,
      @Nullable String authorId) {

    /** Copies the list. */
    public Named {
      texts = List.copyOf(texts);
    }

    /** Without the text. */
    @Override
    public String toString() {
      return "Named[" + externalId + "]";
    }
  }

  /**
   * Gives a comment that was checked some minutes ago its name, and its author theirs. Decisions
   * keep the one that they were made under. Waits for the database.
   *
   * @param communityId whose it is
   * @param named what is known of it now
   * @return the comment under its name, also when it had it before; nothing if none is meant
   */
  public Optional<StoredComment> name(long communityId, Named named) {
    return database.transact(
        handle -> {
          Optional<StoredComment> known = comments.find(handle, communityId, named.externalId());
          if (known.isPresent()) {
            return known.filter(comment -> named.texts().contains(comment.text()));
          }
          return named.texts().stream()
              .flatMap(text -> nameless(handle, communityId, named, text).stream())
              .findFirst()
              .map(id -> rename(handle, communityId, id, named));
        });
  }

  private record Candidate(long id, @Nullable String page, @Nullable String author) {

    boolean isMeant(Named named) {
      return (named.author() == null || named.author().equals(author))
          && (named.page() == null || (page != null && page.endsWith(named.page())));
    }
  }

  private Optional<Long> nameless(Handle handle, long communityId, Named named, String text) {
    List<Candidate> candidates =
        handle
            .createQuery(
                """
                select c.id as id, t.external_id as page, a.name as author
                from comments c
                  left join threads t on t.id = c.thread_id
                  left join authors a on a.id = c.author_id
                where c.community_id = :community and c.text_sha256 = :sha256 and c.text = :text
                  and c.external_id like :prefix and c.received_at > :since
                order by c.id""")
            .bind("community", communityId)
            .bind("sha256", Comments.sha256(text))
            .bind("text", text)
            .bind("prefix", PREFIX + "%")
            .bind("since", clock.instant().minus(SOON))
            .map(
                (row, context) ->
                    new Candidate(
                        row.getLong("id"), row.getString("page"), row.getString("author")))
            .list();
    return candidates.stream()
        .filter(candidate -> candidate.isMeant(named))
        .map(Candidate::id)
        .findFirst();
  }

  private StoredComment rename(Handle handle, long communityId, long id, Named named) {
    if (named.authorId() != null) {
      handle
          .createUpdate("update comments set author_id = :author where id = :id")
          .bind("author", authors.idOf(handle, communityId, named.authorId(), named.author()))
          .bind("id", id)
          .execute();
    }
    handle
        .createUpdate(
            """
            update comments set external_id = :external, parent_external_id = :parent
            where id = :id""")
        .bind("external", named.externalId())
        .bind("parent", named.parentExternalId())
        .bind("id", id)
        .execute();
    return handle
        .createQuery("select * from comments where id = :id")
        .bind("id", id)
        .map(ConstructorMapper.of(StoredComment.class))
        .one();
  }
}
