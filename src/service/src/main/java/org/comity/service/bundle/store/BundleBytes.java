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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.comity.service.bundle.store.RefusedBundleException.Cause;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * The bytes of bundles, written and removed part by part, each in a transaction of its own: for one
 * over a whole bundle an embedded database would need several times its size of the memory that
 * comments are scored with. Nobody sees a bundle before it is offered to a community; one that was
 * not is half written, and whoever writes the same bytes goes on with it. Every method waits for
 * the database. Safe for use by many threads and processes.
 */
@Singleton
final class BundleBytes {

  /** As much of a file as one row has. */
  static final int PART_BYTES = 512 * 1024;

  /** What is half written for longer was left by a process that ended. */
  private static final Duration LONGEST = Duration.ofDays(1);

  /** The row of a bundle that no community has. */
  private static final String HALF =
      """
      select id, sha256, received_at from bundles
      where id not in (select bundle_id from bundle_communities)\
      """;

  private final Database database;
  private final Clock clock = Database.CLOCK;

  @Inject
  BundleBytes(Database database) {
    this.database = database;
  }

  private record Half(String id, String sha256, Instant at) {

    static Half of(ResultSet row) throws SQLException {
      return new Half(
          row.getString("id"),
          row.getString("sha256"),
          row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
  }

  /**
   * Writes a bundle that no community has, up to its last byte.
   *
   * @throws RefusedBundleException if somebody else writes other bytes under its id meanwhile
   * @throws IOException if a file cannot be read
   */
  void write(StoredBundle bundle, Path folder) throws IOException {
    database
        .transact(handle -> half(handle, bundle.id()))
        .filter(other -> !other.sha256().equals(bundle.sha256()))
        .ifPresent(this::clear);
    database.insist(
        handle -> {
          begin(handle, bundle);
          return null;
        });
    for (Path file : BundleCheck.files(folder)) {
      writeFile(bundle, file);
    }
  }

  private static Optional<Half> half(Handle handle, String id) {
    return handle
        .createQuery(HALF + " and id = :id")
        .bind("id", id)
        .map((row, context) -> Half.of(row))
        .findOne();
  }

  private static void begin(Handle handle, StoredBundle bundle) {
    int goesOn =
        handle.execute(
            "update bundles set received_at = ?, received_by = ? where id = ? and sha256 = ?",
            bundle.receivedAt(),
            bundle.receivedBy(),
            bundle.id(),
            bundle.sha256());
    if (goesOn == 0) {
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
    }
  }

  private void writeFile(StoredBundle bundle, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Part part = new Part(file.getFileName().toString(), 0);
      byte[] bytes = in.readNBytes(PART_BYTES);
      do {
        writePart(bundle, part, bytes);
        part = new Part(part.file(), part.number() + 1);
        bytes = in.readNBytes(PART_BYTES);
      } while (bytes.length > 0);
    }
  }

  private void writePart(StoredBundle bundle, Part part, byte[] bytes) {
    database.insist(
        handle -> {
          check(handle, bundle);
          return handle.execute(
              "insert into bundle_parts values (?, ?, ?, ?) on conflict do nothing",
              bundle.id(),
              part.file(),
              part.number(),
              bytes);
        });
  }

  /**
   * Makes sure, until the transaction ends, that what is written under a bundle's id is the bundle.
   *
   * @throws RefusedBundleException if it is not
   */
  static void check(Handle handle, StoredBundle bundle) {
    boolean isOurs =
        handle
            .createQuery("select sha256 from bundles where id = :id for update")
            .bind("id", bundle.id())
            .mapTo(String.class)
            .findOne()
            .filter(bundle.sha256()::equals)
            .isPresent();
    if (!isOurs) {
      throw new RefusedBundleException(
          Cause.BUSY,
          "Another bundle of the id "
              + bundle.id()
              + " is being handed in: send this one again in some seconds.");
    }
  }

  /** Removes a bundle that no community has any more. */
  void clear(String id) {
    database.transact(handle -> half(handle, id)).ifPresent(this::clear);
  }

  /** Removes what processes left that ended while they wrote or removed a bundle. */
  void clearOld() {
    Instant before = clock.instant().minus(LONGEST);
    List<Half> halves =
        database.transact(
            handle -> handle.createQuery(HALF).map((row, context) -> Half.of(row)).list());
    halves.stream().filter(half -> half.at().isBefore(before)).forEach(this::clear);
  }

  /** Stops as soon as somebody writes it again. */
  private void clear(Half half) {
    for (Part part : parts(half.id())) {
      int removed =
          database.insist(
              handle ->
                  isStill(handle, half)
                      ? handle.execute(
                          "delete from bundle_parts where bundle_id = ? and file = ? and part = ?",
                          half.id(),
                          part.file(),
                          part.number())
                      : 0);
      if (removed == 0) {
        return;
      }
    }
    int unused =
        database.insist(
            handle ->
                isStill(handle, half)
                    ? handle.execute("delete from bundles where id = ?", half.id())
                    : 0);
  }

  private static boolean isStill(Handle handle, Half half) {
    return handle
        .createQuery(HALF + " and id = :id for update")
        .bind("id", half.id())
        .map((row, context) -> Half.of(row))
        .findOne()
        .filter(half::equals)
        .isPresent();
  }

  private record Part(String file, int number) {}

  /** Writes a bundle's files into a folder. */
  void read(String id, Path folder) throws IOException {
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
                .bind("part", part.number())
                .map((row, context) -> row.getBytes("bytes"))
                .one());
  }
}
