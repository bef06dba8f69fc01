package org.comity.service.bundle.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * The table of bundles, and which community has which. What is there is never changed, only
 * removed. Every method waits for the database. Safe for use by many threads.
 */
@Singleton
public final class StoredBundles {

  private final Database database;
  private final BundleBytes bytes;
  private final BundleShelf shelf;

  /**
   * Reads nothing yet.
   *
   * @param database where they are
   * @param bytes of their files
   * @param shelf where this process has those that it needs
   */
  @Inject
  StoredBundles(Database database, BundleBytes bytes, BundleShelf shelf) {
    this.database = database;
    this.bytes = bytes;
    this.shelf = shelf;
  }

  /**
   * A bundle that was handed in for a community.
   *
   * @param communityId for which
   * @param id names it
   * @return nothing if there is none
   */
  public Optional<StoredBundle> find(long communityId, String id) {
    return list(communityId).stream().filter(bundle -> bundle.id().equals(id)).findFirst();
  }

  /**
   * The bundles that were handed in for a community.
   *
   * @param communityId for which
   * @return newest first
   */
  public List<StoredBundle> list(long communityId) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select b.* from bundles b
                    join bundle_communities c on c.bundle_id = b.id
                    where c.community_id = :community
                    order by b.received_at desc, b.id\
                    """)
                .bind("community", communityId)
                .map((row, context) -> stored(row))
                .list());
  }

  /**
   * A bundle, whichever community it was handed in for; not one that is half written.
   *
   * @param handle the transaction
   * @param id names it
   * @return nothing if there is none
   */
  Optional<StoredBundle> find(Handle handle, String id) {
    return handle
        .createQuery(
            """
            select * from bundles
            where id = :id and id in (select bundle_id from bundle_communities)\
            """)
        .bind("id", id)
        .map((row, context) -> stored(row))
        .findOne();
  }

  private static StoredBundle stored(ResultSet row) throws SQLException {
    return new StoredBundle(
        row.getString("id"),
        row.getString("sha256"),
        row.getLong("size_bytes"),
        split(row.getString("languages")),
        split(row.getString("attributes")),
        row.getString("base"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("received_by"));
  }

  private static List<String> split(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
  }

  /**
   * What a bundle's files are known by.
   *
   * @param folder of a bundle
   * @return the SHA-256 of its CHECKSUMS, in hexadecimal
   * @throws IOException if it has none
   */
  public static String sha256(Path folder) throws IOException {
    return BundleCheck.sha256(folder);
  }

  /**
   * How large a bundle is.
   *
   * @param folder of a bundle
   * @return bytes of all its files
   * @throws IOException if they cannot be read
   */
  public static long sizeBytes(Path folder) throws IOException {
    return BundleCheck.size(folder);
  }

  /** Lets a community see and promote it. */
  static void offer(Handle handle, String id, long communityId) {
    handle.execute(
        "insert into bundle_communities (bundle_id, community_id) values (?, ?)"
            + " on conflict do nothing",
        id,
        communityId);
  }

  /**
   * Whether a community has a bundle, which somebody may have removed meanwhile.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param id names the bundle
   * @return whether it was handed in for the community
   */
  public boolean isThere(Handle handle, long communityId, String id) {
    return handle
            .createQuery(
                """
            select count(*) from bundle_communities
            where bundle_id = :id and community_id = :community\
            """)
            .bind("id", id)
            .bind("community", communityId)
            .mapTo(long.class)
            .one()
        > 0;
  }

  /** Whether it ever was promoted anywhere. */
  static boolean hasScored(Handle handle, String id) {
    return handle
            .createQuery("select count(*) from promotions where bundle_id = :id")
            .bind("id", id)
            .mapTo(long.class)
            .one()
        > 0;
  }

  /** Takes it from a community; its bytes stay until they are cleared. */
  static void remove(Handle handle, String id, long communityId) {
    handle.execute(
        "delete from bundle_communities where bundle_id = ? and community_id = ?", id, communityId);
  }

  /**
   * Puts a bundle on the shelf of this process, unless it lies there.
   *
   * @param id names it
   * @param isDamaged true if what lies there could not be read, so that it is fetched in any case
   * @return its folder; nothing if there is no such bundle in the database
   * @throws IOException if it cannot be written
   */
  public Optional<Path> bring(String id, boolean isDamaged) throws IOException {
    StoredBundle stored = database.transact(handle -> find(handle, id)).orElse(null);
    if (stored == null) {
      return Optional.empty();
    }
    Path there = shelf.find(id).orElse(null);
    if (there == null || isDamaged || !stored.sha256().equals(BundleCheck.known(there))) {
      shelf.put(id, folder -> bytes.read(id, folder));
    }
    return shelf.find(id);
  }
}
