package org.comity.service.comment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.policy.Facts;
import org.comity.service.store.Database;
import org.comity.service.store.StorageUnavailableException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table of authors. */
@Singleton
public final class Authors {

  private static final RowMapper<Author> ROW = ConstructorMapper.of(Author.class);

  private final Clock clock = Database.CLOCK;

  /** With the time of the machine. */
  @Inject
  public Authors() {}

  /**
   * Looks somebody up.
   *
   * @param handle the transaction
   * @param communityId where they write
   * @param externalId what the platform calls them
   * @return nothing if they are not known
   */
  public Optional<Author> find(Handle handle, long communityId, String externalId) {
    return handle
        .createQuery(
            "select * from authors where community_id = :community and external_id = :external")
        .bind("community", communityId)
        .bind("external", externalId)
        .map(ROW)
        .findOne();
  }

  /**
   * Looks somebody up, and keeps everyone else from erasing them until the transaction ends. Who
   * locks comments, too, locks their author before, and so nobody waits for each other.
   *
   * @param handle the transaction
   * @param communityId where they write
   * @param externalId what the platform calls them
   * @return nothing if they are not known
   */
  public Optional<Author> lock(Handle handle, long communityId, String externalId) {
    return handle
        .createQuery(
            """
            select * from authors
            where community_id = :community and external_id = :external for update""")
        .bind("community", communityId)
        .bind("external", externalId)
        .map(ROW)
        .findOne();
  }

  /**
   * The row of somebody, made if there is none, and locked. A name that is new is learnt.
   *
   * @param handle the transaction
   * @param communityId where they write
   * @param externalId what the platform calls them
   * @param name what it shows; null if it does not say
   * @return their id in the database
   * @throws StorageUnavailableException if they are erased at the same time, and again
   */
  public long idOf(Handle handle, long communityId, String externalId, @Nullable String name) {
    Optional<Author> known = lock(handle, communityId, externalId);
    if (known.isPresent()) {
      learn(handle, known.get(), name);
      return known.get().id();
    }
    handle
        .createUpdate(
            """
            insert into authors (community_id, external_id, name, first_seen_at)
            values (:community, :external, :name, :now) on conflict do nothing\
            """)
        .bind("community", communityId)
        .bind("external", externalId)
        .bind("name", name)
        .bind("now", clock.instant())
        .execute();
    return lock(handle, communityId, externalId)
        .orElseThrow(() -> new StorageUnavailableException("an author is being erased"))
        .id();
  }

  private static void learn(Handle handle, Author known, @Nullable String name) {
    if (name != null && !name.equals(known.name())) {
      handle.execute("update authors set name = ? where id = ?", name, known.id());
    }
  }

  /**
   * What became of many people's comments.
   *
   * @param handle the transaction
   * @param ids name them in the database; some hundreds at most
   * @return by id
   */
  public Map<Long, Facts.Author> factsOf(Handle handle, Collection<Long> ids) {
    Map<Long, Facts.Author> facts = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery("select * from authors where id in (<ids>)")
          .bindList("ids", ids)
          .map(ROW)
          .list()
          .forEach(author -> facts.put(author.id(), factsOf(handle, author)));
    }
    return facts;
  }

  /**
   * What became of somebody's comments.
   *
   * @param handle the transaction
   * @param author who
   * @return counts over the comments that are kept
   */
  public Facts.Author factsOf(Handle handle, Author author) {
    return handle
        .createQuery(
            """
            select coalesce(sum(case when status = 'APPROVED' then 1 else 0 end), 0) as approved,
              coalesce(sum(case when status = 'REJECTED' then 1 else 0 end), 0) as rejected
            from comments where author_id = :id\
            """)
        .bind("id", author.id())
        .map(
            (row, context) ->
                new Facts.Author(
                    row.getLong("approved"), row.getLong("rejected"), author.firstSeenAt()))
        .one();
  }
}
