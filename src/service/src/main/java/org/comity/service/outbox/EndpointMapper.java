package org.comity.service.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.comity.service.outbox.Endpoint.Disabled;
import org.comity.service.outbox.Endpoint.Secrets;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code webhook_endpoints}. */
final class EndpointMapper implements RowMapper<Endpoint> {

  @Override
  public Endpoint map(ResultSet row, StatementContext context) throws SQLException {
    Instant created = time(row, "created_at");
    if (created == null) {
      throw new SQLException("webhook_endpoints.created_at is null");
    }
    return new Endpoint(
        row.getLong("id"),
        row.getLong("community_id"),
        row.getString("url"),
        new Secrets(
            row.getString("secret"), row.getString("previous_secret"), time(row, "previous_until")),
        Event.parse(row.getString("events")),
        created,
        row.getString("created_by"),
        disabled(row));
  }

  private static @Nullable Disabled disabled(ResultSet row) throws SQLException {
    Instant at = time(row, "disabled_at");
    return at == null ? null : new Disabled(at, row.getString("disabled_reason"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
    return read == null ? null : read.toInstant();
  }
}
