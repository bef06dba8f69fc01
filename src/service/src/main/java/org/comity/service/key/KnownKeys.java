package org.comity.service.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** The keys as they were read from the database, by what is kept of their secrets. */
final class KnownKeys {

  private record Entry(ApiKey key, @Nullable Instant until) {}

  private final List<ApiKey> keys = new ArrayList<>();
  private final Map<String, Entry> bySecret = new HashMap<>();

  private KnownKeys() {}

  static KnownKeys read(Database database, Instant now) {
    KnownKeys read = new KnownKeys();
    database.transact(
        handle ->
            handle
                .createQuery("select * from api_keys order by id")
                .map((row, context) -> read.add(row, now))
                .list());
    return read;
  }

  private ApiKey add(ResultSet row, Instant now) throws SQLException {
    ApiKey key = key(row);
    keys.add(key);
    bySecret.put(row.getString("secret_sha256"), new Entry(key, null));
    String previous = row.getString("previous_sha256");
    Instant until = instant(row, "previous_until");
    if (previous != null && until != null && now.isBefore(until)) {
      bySecret.put(previous, new Entry(key, until));
    }
    return key;
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    Instant created = instant(row, "created_at");
    return new ApiKey(
        row.getLong("id"),
        row.getObject("community_id", Long.class),
        row.getString("name"),
        row.getString("prefix"),
        Scope.parse(row.getString("scopes")),
        row.getInt("per_minute"),
        created == null ? Instant.EPOCH : created,
        row.getString("created_by"),
        instant(row, "expires_at"),
        instant(row, "revoked_at"),
        instant(row, "last_used_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  List<ApiKey> all() {
    return List.copyOf(keys);
  }

  /** A key by what is kept of its secret, if it opens anything now. */
  Optional<ApiKey> find(String sha256, Instant now) {
    Entry entry = bySecret.get(sha256);
    if (entry == null || (entry.until() != null && !now.isBefore(entry.until()))) {
      return Optional.empty();
    }
    return Optional.of(entry.key()).filter(key -> key.opens(now));
  }
}
