package org.comity.service.quality.simulation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.DecisionSource;
import org.comity.service.decision.LoggedScores;
import org.comity.service.quality.SampleKind;
import org.comity.service.quality.TakenBack;
import org.comity.service.quality.simulation.History.Human;
import org.comity.service.quality.statistic.Pace;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** Reads what a simulation needs of a community. */
@Singleton
final class HistoryReader {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final int DECISIONS_FOR_PACE = 2_000;

  private final Database database;
  private final LoggedScores log;
  private final Clock clock = Database.CLOCK;

  @Inject
  HistoryReader(Database database, LoggedScores log) {
    this.database = database;
    this.log = log;
  }

  /**
   * What was read at one time.
   *
   * @param history the comments
   * @param pace of the moderators who decided last
   * @param perWeek how many decisions the policy made in the last seven days
   */
  record Material(History history, Pace pace, int perWeek) {}

  Material read(long communityId) {
    return database.transact(
        handle ->
            new Material(
                history(handle, communityId),
                pace(handle, communityId),
                perWeek(handle, communityId)));
  }

  private History history(Handle handle, long communityId) {
    Set<Long> seen = new HashSet<>();
    List<LoggedScores.Row> rows = new ArrayList<>();
    for (LoggedScores.Row row : log.newest(handle, communityId, Simulator.MOST_COMMENTS)) {
      if (seen.add(row.commentId())) {
        rows.add(row);
      }
    }
    return rows.isEmpty()
        ? new History(rows, Map.of())
        : new History(rows, humans(handle, communityId, rows));
  }

  /**
   * What a person said of an edited comment's former text says nothing of the present one; of
   * several words on the same text the last one counts.
   */
  private static Map<Long, Human> humans(
      Handle handle, long communityId, List<LoggedScores.Row> rows) {
    long oldest = rows.get(rows.size() - 1).id();
    Map<Revision, Kind> said = said(handle, communityId, oldest);
    Map<Long, Human> audited = audited(handle, communityId, oldest);
    Map<Long, Human> humans = new HashMap<>();
    for (LoggedScores.Row row : rows) {
      Kind last = said.get(new Revision(row.commentId(), row.revision()));
      Human drawn = audited.get(row.id());
      if (last != null && last != Kind.HOLD) {
        double alone = row.verdict() == Kind.HOLD ? 1 : 0;
        humans.put(row.id(), new Human(last, drawn == null ? alone : drawn.weight()));
      } else if (drawn != null) {
        humans.put(row.id(), drawn);
      }
    }
    return humans;
  }

  private record Revision(long comment, int number) {}

  /** The last word of a person on each revision that was not taken back. */
  private static Map<Revision, Kind> said(Handle handle, long communityId, long after) {
    Map<Revision, Kind> said = new HashMap<>();
    handle
        .createQuery(
            """
            select d.comment_id, d.revision, d.verdict from decisions d
            where d.community_id = :community and d.id > :after and d.source <> :policy
              and d.comment_id is not null and
            """
                + TakenBack.LEFT_OUT
                + "order by d.id")
        .setFetchSize(1_000)
        .bind("community", communityId)
        .bind("after", after)
        .bind("policy", DecisionSource.POLICY)
        .map(
            (row, context) ->
                Map.entry(
                    new Revision(row.getLong("comment_id"), row.getInt("revision")),
                    Kind.valueOf(row.getString("verdict"))))
        .forEach(entry -> said.put(entry.getKey(), entry.getValue()));
    return said;
  }

  private static Map<Long, Human> audited(Handle handle, long communityId, long oldest) {
    Map<Long, Human> audited = new HashMap<>();
    handle
        .createQuery(
            """
            select decision_id, judged_verdict, probability from quality_samples
            where community_id = :community and kind = :kind and decision_id >= :oldest
              and judged_at is not null\
            """)
        .bind("community", communityId)
        .bind("kind", SampleKind.AUDIT)
        .bind("oldest", oldest)
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong("decision_id"),
                    new Human(
                        Kind.valueOf(row.getString("judged_verdict")),
                        1 / row.getDouble("probability"))))
        .forEach(entry -> audited.put(entry.getKey(), entry.getValue()));
    return audited;
  }

  private static Pace pace(Handle handle, long communityId) {
    record Press(String by, Instant at) {}
    List<Press> newestFirst =
        handle
            .createQuery(
                """
                select d.decided_by, d.decided_at from decisions d
                where d.community_id = :community and d.source = :moderator
                  and d.decided_by is not null and
                """
                    + TakenBack.LEFT_OUT
                    + "order by d.id desc limit :limit")
            .bind("community", communityId)
            .bind("moderator", DecisionSource.MODERATOR)
            .bind("limit", DECISIONS_FOR_PACE)
            .map(
                (row, context) ->
                    new Press(
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
            .list();
    Pace.Watch watch = new Pace.Watch();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      Press press = newestFirst.get(i);
      watch.decided(press.by(), press.at());
    }
    return watch.pace();
  }

  private int perWeek(Handle handle, long communityId) {
    return handle
        .createQuery(
            """
            select count(*) from decisions
            where community_id = :community and decided_at >= :from and source = :policy\
            """)
        .bind("community", communityId)
        .bind("from", clock.instant().minus(WEEK))
        .bind("policy", DecisionSource.POLICY)
        .mapTo(Integer.class)
        .one();
  }
}
