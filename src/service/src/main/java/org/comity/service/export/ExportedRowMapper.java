package org.comity.service.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of the join of comments, threads and authors. */
final class ExportedRowMapper implements RowMapper<ExportedRow> {

  @Override
  public ExportedRow map(ResultSet row, StatementContext context) throws SQLException {
    return new ExportedRow(
        row.getLong("id"),
        row.getString("external_id"),
        row.getString("text"),
        row.getString("language"),
        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
        row.getInt("revision"),
        row.getString("parent_external_id"),
        row.getString("thread_external_id"),
        row.getString("url"),
        row.getString("title"),
        row.getString("author_external_id"));
  }
}
