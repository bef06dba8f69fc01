package org.comity.service.export.training;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.DecisionSource;
import org.comity.service.export.CanonicalComment.Page;
import org.comity.service.quality.SampleKind;
import org.comity.service.split.Placed;
import org.comity.service.split.Side;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads what people judged. */
final class TrainingRows {

  /**
   * Of the present text, and decided: what is held is still a question. One subquery for both
   * tables: of two, PostgreSQL would hash each table as a whole for every page. The order begins
   * with the community, for H2 knows by that alone that the index is in order already.
   */
  private static final String JUDGED =
      """
      select c.id from comments c
      where c.community_id = :community and c.id > :after and exists (
        select 1 from labels g where g.comment_id = c.id and g.revision = c.revision
        union all
        select 1 from decisions d
        where d.comment_id = c.id and d.revision = c.revision and d.source <> 'POLICY'
          and d.verdict <> 'HOLD' and d.undoes is null)
      order by c.community_id, c.id limit :limit\
      """;

  private static final String ROWS =
      """
      select c.id, c.external_id, c.text, c.text_sha256, c.language, c.posted_at, c.revision,
        c.parent_external_id, c.author_id, a.external_id as author_external_id,
        t.external_id as thread_external_id, t.url, t.title,
        p.text as parent_text, p.author_id as parent_author_id, pa.home as parent_home,
        l.comment_id as picked
      from comments c
        left join threads t on t.id = c.thread_id
        left join authors a on a.id = c.author_id
        left join comments p on p.community_id = c.community_id
          and p.external_id = c.parent_external_id
        left join authors pa on pa.id = p.author_id
        left join learning_picks l on l.comment_id = c.id and l.revision = c.revision
      where c.id in (<ids>) order by c.id\
      """;

  private static final String VERDICTS =
      """
      select id, comment_id, revision, verdict, source, coalesce(decided_by, '') as decided_by,
        bundle_id, undoes, bulk_id, decided_at as at_time
      from decisions where comment_id in (<ids>) and source <> 'POLICY' order by id\
      """;

  private static final String ASKED =
      """
      select comment_id, revision, kind, probability, judged_verdict, judged_by,
        judged_decision_id, judged_at
      from quality_samples
      where comment_id in (<ids>) and judged_at is not null and lapsed_at is null order by id\
      """;

  private static final RowMapper<TrainingRow> ROW = (row, context) -> row(row);

  private TrainingRows() {}

  /** Names comments that people judged, or decided on and took it back. */
  static List<Long> after(Handle handle, long communityId, long after, int limit) {
    return handle
        .createQuery(JUDGED)
        .bind("community", communityId)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  /** Those that are still kept, oldest first. */
  static List<TrainingRow> of(Handle handle, List<Long> ids) {
    return handle.createQuery(ROWS).bindList("ids", ids).map(ROW).list();
  }

  static Map<Long, List<PersonalVerdict>> verdicts(Handle handle, List<Long> ids) {
    return handle
        .createQuery(VERDICTS)
        .bindList("ids", ids)
        .map((row, context) -> verdict(row))
        .list()
        .stream()
        .collect(groupingBy(PersonalVerdict::commentId));
  }

  static Map<Long, List<Asked>> asked(Handle handle, List<Long> ids) {
    return handle
        .createQuery(ASKED)
        .bindList("ids", ids)
        .map((row, context) -> asked(row))
        .list()
        .stream()
        .collect(groupingBy(Asked::commentId));
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        row.getLong("comment_id"),
        row.getInt("revision"),
        SampleKind.valueOf(row.getString("kind")),
        row.getDouble("probability"),
        Kind.valueOf(row.getString("judged_verdict")),
        row.getString("judged_by"),
        row.getObject("judged_decision_id", Long.class),
        row.getObject("judged_at", OffsetDateTime.class).toInstant());
  }

  private static PersonalVerdict verdict(ResultSet row) throws SQLException {
    return new PersonalVerdict(
        row.getLong("id"),
        row.getLong("comment_id"),
        row.getInt("revision"),
        Kind.valueOf(row.getString("verdict")),
        DecisionSource.valueOf(row.getString("source")),
        row.getString("decided_by"),
        row.getString("bundle_id"),
        row.getObject("undoes", Long.class),
        row.getString("bulk_id"),
        row.getObject("at_time", OffsetDateTime.class).toInstant());
  }

  private static TrainingRow row(ResultSet row) throws SQLException {
    String url = row.getString("url");
    String title = row.getString("title");
    return new TrainingRow(
        new Placed(
            row.getLong("id"),
            row.getString("external_id"),
            row.getString("text_sha256"),
            row.getString("thread_external_id"),
            row.getObject("author_id", Long.class),
            row.getString("author_external_id")),
        row.getString("text"),
        row.getString("language"),
        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
        row.getInt("revision"),
        parent(row),
        url == null && title == null ? null : new Page(url, title),
        row.getObject("picked") != null);
  }

  private static TrainingRow.Parent parent(ResultSet row) throws SQLException {
    return new TrainingRow.Parent(
        row.getString("parent_external_id"),
        row.getString("parent_text"),
        row.getObject("parent_author_id") != null,
        side(row.getString("parent_home")));
  }

  private static @Nullable Side side(@Nullable String name) {
    return name == null ? null : Side.valueOf(name);
  }
}
