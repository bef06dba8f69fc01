package org.comity.service.queue.chart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.comment.Attribute;
import org.comity.service.queue.OrderKey;
import org.comity.service.queue.chart.BandComment.Care;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.ScoreBand;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Those of a band that can be decided on at once, and those that cannot: what somebody else has
 * before them, what was drawn to be judged with care, and what is for leads. Every method waits for
 * the database.
 */
@Singleton
public final class BandComments {

  private static final String DRAWN =
      "(w.audit = true or w.second_look = true or w.learning = true)";
  private static final String TAKEN =
      """
      exists (select 1 from claims c where c.comment_id = w.comment_id
        and c.claimed_by <> :account and c.claimed_until > :now)\
      """;
  private static final String FOR_LEADS = "(w.escalated_at is not null and :lead = false)";
  private static final String ASIDE = "(" + DRAWN + " or " + TAKEN + " or " + FOR_LEADS + ")";
  private static final String WHY =
      "case when "
          + DRAWN
          + " then 'DRAWN' when "
          + TAKEN
          + " then 'TAKEN' else 'FOR_LEADS' end as why";
  private static final String BAND =
      " where s.attribute = :attribute and s.by_score > :after and s.by_score <= :until";

  private final Clock clock = Database.CLOCK;

  /** Keeps nothing itself. */
  @Inject
  public BandComments() {}

  /** Why a comment is left out. */
  public enum Aside {
    /** Somebody else has it before them. */
    TAKEN,
    /** It was drawn, as an audit or for a second look, or chosen to be learnt from. */
    DRAWN,
    /** It was escalated, and whoever asks is no lead. */
    FOR_LEADS
  }

  /**
   * Which comments.
   *
   * @param band of scores
   * @param filter which others are left out
   * @param lowestFirst whether low scores come first
   * @param highFrom from which other scores are told, in [0,1]
   */
  public record Choice(ScoreBand band, ChartFilter filter, boolean lowestFirst, double highFrom) {}

  /**
   * Those that can be decided on.
   *
   * @param handle the transaction
   * @param moderator who wants to
   * @param choice which
   * @param limit at most so many
   * @return in the order of their scores
   */
  public List<BandComment> free(Handle handle, Moderator moderator, Choice choice, int limit) {
    String order = choice.lowestFirst() ? " desc" : "";
    String sql =
        """
        select s.comment_id, s.by_score, w.community_id, w.decision_id, w.language, w.appealed,
          w.reports, w.handed_at, w.escalated_at, t.revision
        from waiting_scores s join waiting w on w.comment_id = s.comment_id
          join comments t on t.id = s.comment_id\
        """
            + BAND
            + choice.filter().conditions()
            + " and not "
            + ASIDE
            + " order by s.attribute"
            + order
            + ", s.by_score"
            + order
            + " limit :limit";
    List<BandComment> found =
        query(handle, sql, moderator, choice)
            .bind("limit", limit)
            .map((row, context) -> comment(row))
            .list();
    Map<Long, Map<Attribute, Double>> high =
        high(handle, found.stream().map(BandComment::commentId).toList(), choice);
    return found.stream()
        .map(one -> one.with(high.getOrDefault(one.commentId(), Map.of())))
        .toList();
  }

  private static BandComment comment(ResultSet row) throws SQLException {
    return new BandComment(
        row.getLong("comment_id"),
        row.getLong("community_id"),
        OrderKey.value(row.getLong("by_score")),
        row.getInt("revision"),
        row.getLong("decision_id"),
        row.getString("language"),
        new Care(
            row.getBoolean("appealed"),
            row.getInt("reports"),
            row.getObject("handed_at") != null || row.getObject("escalated_at") != null,
            Map.of()));
  }

  private static Map<Long, Map<Attribute, Double>> high(
      Handle handle, List<Long> ids, Choice choice) {
    Map<Long, Map<Attribute, Double>> high = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery(
              """
              select comment_id, attribute, by_score from waiting_scores
              where comment_id in (<ids>) and by_score <= :until and attribute <> :but\
              """)
          .bindList("ids", ids)
          .bind("until", OrderKey.before(choice.highFrom()) + OrderKey.MILLIONTH)
          .bind("but", choice.band().attribute().name())
          .map((row, context) -> Map.entry(row.getLong("comment_id"), score(row)))
          .forEach(
              one ->
                  high.computeIfAbsent(one.getKey(), id -> new HashMap<>())
                      .put(one.getValue().getKey(), one.getValue().getValue()));
    }
    return high;
  }

  private static Map.Entry<Attribute, Double> score(ResultSet row) throws SQLException {
    return Map.entry(
        new Attribute(row.getString("attribute")), OrderKey.value(row.getLong("by_score")));
  }

  /**
   * Counts those that are left out.
   *
   * @param handle the transaction
   * @param moderator who asks
   * @param choice which
   * @return how many there are for each cause; those without any are missing
   */
  public Map<Aside, Long> aside(Handle handle, Moderator moderator, Choice choice) {
    String sql =
        "select "
            + WHY
            + ", count(*) as comments from waiting_scores s join waiting w"
            + " on w.comment_id = s.comment_id"
            + BAND
            + choice.filter().conditions()
            + " and "
            + ASIDE
            + " group by why";
    Map<Aside, Long> counts = new EnumMap<>(Aside.class);
    query(handle, sql, moderator, choice)
        .map(
            (row, context) ->
                Map.entry(Aside.valueOf(row.getString("why")), row.getLong("comments")))
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }

  /**
   * Which of some comments must be left out by now.
   *
   * @param handle the transaction
   * @param moderator who wants to decide on them
   * @param commentIds name them in the database; some hundreds at most
   * @return names those of them; what does not wait any more is not among them
   */
  public Set<Long> aside(Handle handle, Moderator moderator, Collection<Long> commentIds) {
    String sql = "select w.comment_id from waiting w where w.comment_id in (<ids>) and " + ASIDE;
    return bind(handle.createQuery(sql), moderator)
        .bindList("ids", commentIds)
        .mapTo(Long.class)
        .set();
  }

  private Query query(Handle handle, String sql, Moderator moderator, Choice choice) {
    ScoreBand band = choice.band();
    return choice
        .filter()
        .bind(bind(handle.createQuery(sql), moderator))
        .bind("attribute", band.attribute().name())
        .bind("after", band.after())
        .bind("until", band.until());
  }

  private Query bind(Query query, Moderator moderator) {
    return query
        .bind("account", moderator.accountId())
        .bind("lead", moderator.isLead())
        .bind("now", clock.instant());
  }
}
