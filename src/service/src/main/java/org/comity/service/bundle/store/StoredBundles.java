package org.comity.service.bundle.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The tables of bundles and of their files. What is there is never changed, only removed. Every
 * method waits for the database. Safe for use by many threads.
 */
@Singleton
public final class StoredBundles {

  /** As much of a file as one row has. */
  static final int PART_BYTES = 512 * 1024;

  private final Database database;
  private final BundleShelf shelf;

  /**
   * Reads nothing yet.
   *
   * @param database where they are
   * @param shelf where this process has those that it needs
   */
  @Inject
  public StoredBundles(Database database, BundleShelf shelf) {
    this.database = database;
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
   * A bundle, whichever community it was handed in for.
   *
   * @param handle the transaction
   * @param id names it
   * @return nothing if there is none
   */
  Optional<StoredBundle> find(Handle handle, String id) {
    return handle
        .createQuery("select * from bundles where id = :id")
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

  /** Keeps a bundle with all its files, in the transaction or not at all. */
  void add(Handle handle, StoredBundle bundle, Path folder) throws IOException {
    handle
        .createUpdate(
            """
            insert into bundles
              (id, sha256, size_bytes, languages, attributes, base, received_at, received_by)
            values (:id, :sha256, :sizeBytes, :languages, :attributes, :base, :at, :by)\
            """)
        .bind("id", bundle.id())
        .bind("sha256", bundle.sha256())
        .bind("sizeBytes", bundle.sizeBytes())
        .bind("languages", String.join(",", bundle.languages()))
        .bind("attributes", String.join(",", bundle.attributes()))
        .bind("base", bundle.base())
        .bind("at", bundle.receivedAt())
        .bind("by", bundle.receivedBy())
        .execute();
    for (Path file : BundleCheck.files(folder)) {
      addFile(handle, bundle.id(), file);
    }
  }

  private static void addFile(Handle handle, String id, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        PreparedBatch batch =
            handle.prepareBatch(
                "insert into bundle_parts values (:bundle, :file, :part, :bytes)")) {
      int part = 0;
      byte[] bytes = in.readNBytes(PART_BYTES);
      do {
        var unused =
            batch
                .bind("bundle", id)
                .bind("file", file.getFileName().toString())
                .bind("part", part++)
                .bind("bytes", bytes)
                .add()
                .execute();
        bytes = in.readNBytes(PART_BYTES);
      } while (bytes.length > 0);
    }
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

  /** Takes it from a community, and away if no other has it. */
  static void remove(Handle handle, String id, long communityId) {
    handle.execute(
        "delete from bundle_communities where bundle_id = ? and community_id = ?", id, communityId);
    String noOther = "(select bundle_id from bundle_communities)";
    handle.execute(
        "delete from bundle_parts where bundle_id = ? and bundle_id not in " + noOther, id);
    handle.execute("delete from bundles where id = ? and id not in " + noOther, id);
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
      shelf.put(id, folder -> write(id, folder));
    }
    return shelf.find(id);
  }

  private record Part(String file, int part) {}

  /** Part by part: a whole bundle would take more memory than the service has to spare. */
  private void write(String id, Path folder) throws IOException {
    for (Part part : parts(id)) {
      byte[] bytes = bytes(id, part);
      try (OutputStream out = append(folder.resolve(part.file()))) {
        out.write(bytes);
      }
    }
  }

  private static OutputStream append(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<Part> parts(String id) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    "select file, part from bundle_parts where bundle_id = :id order by file, part")
                .bind("id", id)
                .map((row, context) -> new Part(row.getString("file"), row.getInt("part")))
                .list());
  }

  private byte[] bytes(String id, Part part) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select bytes from bundle_parts
                    where bundle_id = :id and file = :file and part = :part\
                    """)
                .bind("id", id)
                .bind("file", part.file())
                .bind("part", part.part())
                .map((row, context) -> row.getBytes("bytes"))
                .one());
  }
}
