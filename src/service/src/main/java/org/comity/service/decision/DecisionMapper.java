package org.comity.service.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.comity.policy.Reason;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Priors;
import org.comity.service.decision.Decision.Origin;
import org.comity.service.decision.Decision.Particulars;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of the log. */
final class DecisionMapper implements RowMapper<Decision> {

  @Override
  public Decision map(ResultSet row, StatementContext context) throws SQLException {
    Origin by =
        new Origin(
            DecisionSource.valueOf(row.getString("source")),
            row.getString("decided_by"),
            row.getObject("policy_version", Integer.class),
            row.getString("bundle_id"),
            priors(row.getString("prior")),
            row.getObject("latency_micros", Long.class),
            particulars(row));
    return new Decision(
        row.getLong("id"),
        row.getLong("community_id"),
        row.getObject("comment_id", Long.class),
        row.getString("comment_external_id"),
        row.getInt("revision"),
        verdict(row),
        assessment(row),
        by,
        row.getString("door"),
        instant(row, "decided_at"));
  }

  private static Particulars particulars(ResultSet row) throws SQLException {
    return new Particulars(
        row.getObject("undoes", Long.class),
        row.getString("bulk_id"),
        row.getString("dsa_category"));
  }

  private static Priors priors(@Nullable String prior) {
    return prior == null ? Priors.NONE : Priors.parse(prior);
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    List<Reason> reasons = DecisionColumns.reasons(row.getString("reasons"));
    return switch (Verdict.Kind.valueOf(row.getString("verdict"))) {
      case APPROVE -> new Verdict.Approve(reasons);
      case HOLD -> new Verdict.Hold(reasons);
      case REJECT -> new Verdict.Reject(reasons, row.getBoolean("discard"));
    };
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Assessment assessment(ResultSet row) throws SQLException {
    String language = row.getString("language");
    String cause = row.getString("not_scored");
    if (cause != null) {
      return new NotScored(Cause.valueOf(cause), language);
    }
    String scores = row.getString("scores");
    if (scores == null || language == null) {
      return null;
    }
    String spans = row.getString("spans");
    return new Scored(
        DecisionColumns.scores(scores),
        spans == null ? List.of() : DecisionColumns.spans(spans),
        language);
  }
}
