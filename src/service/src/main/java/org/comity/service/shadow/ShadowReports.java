package org.comity.service.shadow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.statistic.Proportion;
import org.comity.service.scoring.Champions;
import org.comity.service.shadow.ShadowReport.People;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Compares what runs in the shadow with what scores. Every method waits for the database. */
@Singleton
public final class ShadowReports {

  /** What a person said of the revision that both have judged, unless it was taken back. */
  private static final String PERSON =
      """
      (select d.verdict from decisions d
       where d.comment_id = s.comment_id and d.revision = s.revision and d.source <> 'POLICY'
         and d.undoes is null and d.verdict <> 'HOLD' and not exists (
           select 1 from decisions u where u.comment_id = d.comment_id and u.undoes = d.id)
       order by d.id desc limit 1) as person\
      """;

  private final Database database;
  private final Shadows shadows;
  private final Champions champions;

  @Inject
  ShadowReports(Database database, Shadows shadows, Champions champions) {
    this.database = database;
    this.shadows = shadows;
    this.champions = champions;
  }

  /**
   * Compares.
   *
   * @param communityId whose comments
   * @return nothing if nothing runs in the shadow
   */
  public Optional<ShadowReport> of(long communityId) {
    String champion = champions.of(communityId).id();
    return database.transact(
        handle ->
            shadows.find(handle, communityId).map(shadow -> report(handle, shadow, champion)));
  }

  private static ShadowReport report(Handle handle, Shadow shadow, String champion) {
    Map<Kind, Map<Kind, Integer>> table = new EnumMap<>(Kind.class);
    int scored = 0;
    int agreed = 0;
    for (Cell cell : cells(handle, shadow, champion)) {
      table
          .computeIfAbsent(cell.champion(), any -> new EnumMap<>(Kind.class))
          .put(cell.challenger(), cell.count());
      scored += cell.count();
      agreed += cell.champion() == cell.challenger() ? cell.count() : 0;
    }
    return new ShadowReport(
        shadow,
        champion,
        scored,
        table,
        Proportion.of(agreed, scored),
        people(handle, shadow, champion));
  }

  private record Cell(Kind champion, Kind challenger, @Nullable Kind person, int count) {}

  private static List<Cell> cells(Handle handle, Shadow shadow, String champion) {
    return handle
        .createQuery(
            """
            select champion_verdict, verdict, null as person, count(*) as n from shadow_scores
            where shadow_id = :shadow and champion_id = :champion
            group by champion_verdict, verdict\
            """)
        .bind("shadow", shadow.id())
        .bind("champion", champion)
        .map((row, context) -> cell(row))
        .list();
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        Kind.valueOf(row.getString("champion_verdict")),
        Kind.valueOf(row.getString("verdict")),
        kind(row.getString("person")),
        row.getInt("n"));
  }

  private static @Nullable Kind kind(@Nullable String name) {
    return name == null ? null : Kind.valueOf(name);
  }

  private static People people(Handle handle, Shadow shadow, String champion) {
    List<Cell> cells =
        handle
            .createQuery(
                "select champion_verdict, verdict, person, count(*) as n from ("
                    + "select s.champion_verdict, s.verdict, "
                    + PERSON
                    + " from shadow_scores s where s.shadow_id = :shadow"
                    + " and s.champion_id = :champion and s.by_strength > 0) said"
                    + " where person is not null group by champion_verdict, verdict, person")
            .bind("shadow", shadow.id())
            .bind("champion", champion)
            .map((row, context) -> cell(row))
            .list();
    int decided = 0;
    int right = 0;
    int challengerRight = 0;
    for (Cell cell : cells) {
      decided += cell.count();
      right += cell.champion() == cell.person() ? cell.count() : 0;
      challengerRight += cell.challenger() == cell.person() ? cell.count() : 0;
    }
    return new People(decided, right, challengerRight);
  }

  /**
   * The comments on which they disagree.
   *
   * @param communityId whose comments
   * @param before only those with a smaller rank
   * @param limit at most so many
   * @return the strongest first; nothing if nothing runs in the shadow
   */
  public Optional<List<Disagreement>> disagreements(long communityId, long before, int limit) {
    Part part = new Part(champions.of(communityId).id(), before, limit);
    return database.transact(
        handle ->
            shadows.find(handle, communityId).map(shadow -> disagreements(handle, shadow, part)));
  }

  private record Part(String champion, long before, int limit) {}

  private static List<Disagreement> disagreements(Handle handle, Shadow shadow, Part part) {
    return handle
        .createQuery(
            "select s.*, c.external_id, "
                + PERSON
                + " from shadow_scores s join comments c on c.id = s.comment_id"
                + " where s.shadow_id = :shadow and s.champion_id = :champion"
                + " and s.by_strength > 0 and s.by_strength < :before"
                + " order by s.by_strength desc limit :limit")
        .bind("shadow", shadow.id())
        .bind("champion", part.champion())
        .bind("before", part.before())
        .bind("limit", part.limit())
        .map((row, context) -> disagreement(row))
        .list();
  }

  private static Disagreement disagreement(ResultSet row) throws SQLException {
    return new Disagreement(
        row.getLong("by_strength"),
        row.getLong("comment_id"),
        row.getString("external_id"),
        Kind.valueOf(row.getString("champion_verdict")),
        ShadowScores.number(row, "champion_score"),
        Kind.valueOf(row.getString("verdict")),
        ShadowScores.number(row, "score"),
        kind(row.getString("person")));
  }

  /**
   * Scores of both, for a drawing.
   *
   * @param champion what spoke for a rejection, in [0,1]
   * @param challenger the same of the shadow
   * @param isAgreed whether they would do the same
   */
  public record Point(double champion, double challenger, boolean isAgreed) {}

  /**
   * The scores of the last comments that both have scored.
   *
   * @param report of which shadow
   * @param most at most so many
   * @return the newest first
   */
  public List<Point> points(ShadowReport report, int most) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select champion_score, score, by_strength from shadow_scores
                    where shadow_id = :shadow and champion_id = :champion
                      and champion_score is not null and score is not null
                    order by comment_id desc limit :most\
                    """)
                .bind("shadow", report.shadow().id())
                .bind("champion", report.champion())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Point(
                            row.getDouble("champion_score"),
                            row.getDouble("score"),
                            row.getLong("by_strength") == 0))
                .list());
  }
}
