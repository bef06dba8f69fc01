package org.comity.service.bundle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.model.Bundle;
import org.comity.service.bundle.ShownBundle.Contents;
import org.comity.service.bundle.ShownBundle.Decided;
import org.comity.service.bundle.ShownBundle.Head;
import org.comity.service.bundle.ShownBundle.Use;
import org.comity.service.decision.DecisionSource;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;
import org.comity.service.store.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * All bundles that are here or have decided here. Decisions are counted over the whole log, and so
 * at most every ten minutes. Waits for the database. Safe for use by many threads.
 */
@Singleton
public final class Bundles {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** There is one count, of everything. */
  private static final String EVERYTHING = "";

  private final Database database;
  private final Champions champions;
  private final BundleShelf shelf;
  private final Remembered<String, Map<String, Decided>> decided;

  @Inject
  Bundles(Database database, Champions champions, BundleShelf shelf) {
    this.database = database;
    this.champions = champions;
    this.shelf = shelf;
    this.decided = new Remembered<>(1, PATIENCE, any -> decided());
  }

  /**
   * Lists them.
   *
   * @return the one that the service was started with first, then by id
   */
  public List<ShownBundle> list() {
    Bundle loaded = champions.started().bundle();
    Map<String, Path> folders = shelf.all();
    Map<String, List<Use>> uses = uses();
    Map<String, Decided> counts = decided.get(EVERYTHING);
    Set<String> others = new TreeSet<>(folders.keySet());
    others.addAll(uses.keySet());
    others.addAll(counts.keySet());
    others.remove(loaded.id());
    List<String> ids = new ArrayList<>(List.of(loaded.id()));
    ids.addAll(others);
    return ids.stream()
        .map(
            id ->
                new ShownBundle(
                    id,
                    id.equals(loaded.id()),
                    champions.find(id).isPresent(),
                    folders.containsKey(id),
                    says(id, loaded, folders.get(id)),
                    uses.getOrDefault(id, List.of()),
                    counts.get(id)))
        .toList();
  }

  private static @Nullable Contents says(String id, Bundle loaded, @Nullable Path folder) {
    Contents read = folder == null ? null : BundleContents.read(folder);
    if (read != null || !id.equals(loaded.id())) {
      return read;
    }
    return new Contents(
        List.copyOf(loaded.languages()),
        loaded.manifest().attributes().stream()
            .map(head -> new Head(head.attribute(), head.rows(), null))
            .toList(),
        null);
  }

  private Map<String, List<Use>> uses() {
    record Row(String bundle, Use use) {}
    return database
        .transact(
            handle ->
                handle
                    .createQuery(
                        """
                        select b.bundle_id, c.name, b.since
                        from community_bundles b join communities c on c.id = b.community_id
                        order by c.name\
                        """)
                    .map(
                        (row, context) ->
                            new Row(
                                row.getString("bundle_id"),
                                new Use(row.getString("name"), instant(row, "since"))))
                    .list())
        .stream()
        .collect(
            Collectors.groupingBy(Row::bundle, Collectors.mapping(Row::use, Collectors.toList())));
  }

  private Map<String, Decided> decided() {
    Map<String, Decided> byBundle = new HashMap<>();
    database.transact(
        handle -> {
          handle
              .createQuery(
                  """
                  select bundle_id, count(*) as n, min(decided_at) as first_at,
                    max(decided_at) as last_at
                  from decisions where source = :policy and bundle_id is not null
                  group by bundle_id\
                  """)
              .bind("policy", DecisionSource.POLICY)
              .map((row, context) -> Map.entry(row.getString("bundle_id"), decided(row)))
              .forEach(entry -> byBundle.put(entry.getKey(), entry.getValue()));
          return byBundle;
        });
    return Map.copyOf(byBundle);
  }

  private static Decided decided(ResultSet row) throws SQLException {
    return new Decided(row.getLong("n"), instant(row, "first_at"), instant(row, "last_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Lets the next question see what was decided a moment ago. */
  void forget() {
    decided.forget(EVERYTHING);
  }
}
