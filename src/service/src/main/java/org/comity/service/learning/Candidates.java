package org.comity.service.learning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.comment.Article;
import org.comity.score.Scores;
import org.comity.service.decision.LoggedScores;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Comments that people may be asked about: new ones on which a policy alone has decided, or which
 * it held, and that were not drawn for the audit sample, which must stay independent of scores.
 */
@Singleton
final class Candidates {

  /** What was said longer ago is seldom what readers say now. */
  private static final Duration NEW = Duration.ofDays(7);

  private static final int NEWEST = 2_000;
  private static final int AT_ONCE = 500;

  private static final String FREE =
      """
      select c.id, c.revision, c.text, c.text_sha256, c.author_id, c.language, t.url
      from comments c left join threads t on t.id = c.thread_id
      where c.id in (<ids>) and c.community_id = :community and c.received_at >= :since
        and c.status in ('APPROVED', 'HELD', 'REJECTED')
        and not exists (select 1 from learning_picks l where l.comment_id = c.id)
        and not exists (select 1 from decisions d
          where d.comment_id = c.id and d.source <> 'POLICY')
        and not exists (select 1 from quality_samples q
          where q.comment_id = c.id and q.kind = 'AUDIT')
      order by c.id desc\
      """;

  private final LoggedScores log;
  private final Clock clock = Database.CLOCK;

  @Inject
  Candidates(LoggedScores log) {
    this.log = log;
  }

  /** The newest first. */
  List<Candidate> of(Handle handle, long communityId) {
    Map<Long, LoggedScores.Row> scored = new LinkedHashMap<>();
    for (LoggedScores.Row row : log.newest(handle, communityId, NEWEST)) {
      // Only the last decision on each is on the present text.
      LoggedScores.Row unused = scored.putIfAbsent(row.commentId(), row);
    }
    scored.values().removeIf(row -> row.scores() == null);
    List<Long> ids = List.copyOf(scored.keySet());
    List<Candidate> candidates = new ArrayList<>();
    for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
      List<Long> part = ids.subList(begin, Math.min(begin + AT_ONCE, ids.size()));
      handle
          .createQuery(FREE)
          .bindList("ids", part)
          .bind("community", communityId)
          .bind("since", clock.instant().minus(NEW))
          .map((row, context) -> candidate(row, scored.get(row.getLong("id"))))
          .stream()
          .filter(candidate -> isOfThisText(candidate, scored.get(candidate.commentId())))
          .forEach(candidates::add);
    }
    return candidates;
  }

  private static boolean isOfThisText(Candidate candidate, LoggedScores.@Nullable Row row) {
    return row != null && row.revision() == candidate.revision();
  }

  private static Candidate candidate(ResultSet row, LoggedScores.@Nullable Row scored)
      throws SQLException {
    Scores scores = scored == null ? null : scored.scores();
    return new Candidate(
        row.getLong("id"),
        row.getInt("revision"),
        row.getString("text"),
        row.getString("text_sha256"),
        row.getObject("author_id", Long.class),
        row.getString("language"),
        Article.sectionOf(row.getString("url")),
        scores == null ? new TreeMap<>() : scores.byAttribute());
  }
}
