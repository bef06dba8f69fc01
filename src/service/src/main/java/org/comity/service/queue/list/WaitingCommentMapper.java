package org.comity.service.queue.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.comity.service.queue.Causes;
import org.comity.service.queue.list.WaitingComment.Claim;
import org.comity.service.queue.list.WaitingComment.Handover;
import org.comity.service.queue.list.WaitingComment.Urgency;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of the queue. */
final class WaitingCommentMapper implements RowMapper<WaitingComment> {

  @Override
  public WaitingComment map(ResultSet row, StatementContext context) throws SQLException {
    Long claimedBy = row.getObject("claimed_by", Long.class);
    return new WaitingComment(
        row.getLong("comment_id"),
        row.getLong("community_id"),
        row.getObject("decision_id", Long.class),
        row.getString("language"),
        instant(row, "received_at"),
        instant(row, "waiting_since"),
        causes(row),
        new Urgency(
            row.getDouble("risk"), row.getString("top_attribute"), row.getDouble("uncertainty")),
        handover(row, "handed"),
        handover(row, "escalated"),
        claimedBy == null ? null : new Claim(claimedBy, instant(row, "claimed_until")),
        row.getLong("order_key"));
  }

  private static Causes causes(ResultSet row) throws SQLException {
    return new Causes(
        row.getBoolean("held"),
        row.getBoolean("appealed"),
        row.getInt("reports"),
        row.getBoolean("audit"),
        row.getBoolean("second_look"),
        row.getBoolean("learning"));
  }

  private static @Nullable Handover handover(ResultSet row, String kind) throws SQLException {
    Long by = row.getObject(kind + "_by", Long.class);
    return by == null
        ? null
        : new Handover(by, instant(row, kind + "_at"), row.getString(kind + "_note"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
