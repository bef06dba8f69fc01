package org.comity.service.queue.list;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * One look into the queue, in one community or in all. It is put together of fixed conditions, so
 * that each is read off the index that serves it: the columns of an order begin with those that are
 * compared with one value, for H2 knows by that alone that an index is in order already.
 */
final class QueueSearch {

  /** More rows of a band than this are looked through in order; fewer are sorted. */
  private static final int NARROW = 2_000;

  private static final String COLUMNS =
      "select w.*, c.claimed_by, c.claimed_until, %s as order_key from ";
  private static final String CLAIMS =
      " left join claims c on c.comment_id = w.comment_id and c.claimed_until > :now where ";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private final QueueFilter filter;
  private final QueueOrder order;
  private final @Nullable Long community;
  private List<Long> ids = List.of();

  QueueSearch(QueueFilter filter, QueueOrder order, @Nullable Long community, Instant now) {
    this.filter = filter;
    this.order = order;
    this.community = community;
    values.put("now", now);
    if (community != null) {
      and("w.community_id = :community", "community", community);
    }
    filter.causes().forEach(cause -> conditions.add(cause.condition()));
    filter.traits().forEach(this::trait);
    if (filter.language() != null) {
      and("w.language = :language", "language", filter.language());
    }
    age(now);
  }

  private void and(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  private void trait(Trait trait) {
    switch (trait) {
      case UNCERTAIN -> and("w.uncertainty >= :uncertain", "uncertain", Trait.UNCERTAIN_FROM);
      case ESCALATED -> conditions.add("w.escalated_at is not null");
      case HANDED -> conditions.add("w.handed_at is not null");
      case MINE ->
          conditions.add(
              """
              w.comment_id in (
                select m.comment_id from claims m
                where m.claimed_by = :account and m.claimed_until > :now)\
              """);
    }
  }

  private void age(Instant now) {
    Duration atLeast = filter.age().atLeast();
    if (atLeast != null) {
      and("w.received_at <= :notAfter", "notAfter", now.minus(atLeast));
    }
    Duration atMost = filter.age().atMost();
    if (atMost != null) {
      and("w.received_at >= :notBefore", "notBefore", now.minus(atMost));
    }
  }

  /**
   * Whoever reads: not the second looks at what they decided, until these are a lead's to settle.
   */
  QueueSearch by(Moderator moderator) {
    conditions.add(
        """
        (w.excluded_account is null or w.excluded_account <> :account
          or w.escalated_by is not null)\
        """);
    values.put("account", moderator.accountId());
    return this;
  }

  /** Only what may be offered to somebody now. */
  QueueSearch offered(Moderator moderator, Instant shiftBegan) {
    conditions.add(
        """
        c.comment_id is null
        and (w.excluded_account is null or w.excluded_account <> :account)
        and (w.handed_by is null or w.handed_by <> :account)
        and not exists (select 1 from passes p
          where p.comment_id = w.comment_id and p.account_id = :account and p.passed_at > :shift)\
        """);
    values.put("shift", shiftBegan);
    if (!moderator.isLead()) {
      // Of escalated_at there is an index, from which H2 would read the whole queue and sort it.
      conditions.add("w.escalated_by is null");
    }
    return by(moderator);
  }

  /** Only some. */
  QueueSearch among(List<Long> commentIds) {
    conditions.add("w.comment_id in (<ids>)");
    ids = commentIds;
    return this;
  }

  List<WaitingComment> read(Handle handle, long after, int limit) {
    ScoreBand band = filter.band();
    if (band == null) {
      return run(handle, byColumn(), after, limit);
    }
    values.put("attribute", band.attribute().name());
    values.put("bandAfter", band.after());
    values.put("bandUntil", band.until());
    if (order == QueueOrder.RISK) {
      return run(handle, byScore(), Math.max(after, band.after()), limit);
    }
    return run(handle, isNarrow(handle) ? bandSorted() : bandInOrder(), after, limit);
  }

  private String column() {
    return switch (order) {
      case RISK -> "w.by_risk";
      case AGE -> "w.comment_id";
      case UNCERTAINTY -> "w.by_uncertainty";
    };
  }

  private String byColumn() {
    String first = community == null ? "" : "w.community_id, ";
    return COLUMNS.formatted(column())
        + "waiting w"
        + CLAIMS
        + column()
        + " > :after"
        + rest()
        + " order by "
        + first
        + column()
        + " limit :limit";
  }

  private String byScore() {
    return COLUMNS.formatted("s.by_score")
        + "waiting_scores s join waiting w on w.comment_id = s.comment_id"
        + CLAIMS
        + "s.attribute = :attribute and s.by_score > :after and s.by_score <= :bandUntil"
        + rest()
        + " order by s.attribute, s.by_score limit :limit";
  }

  private String bandSorted() {
    return COLUMNS.formatted(column())
        + "waiting_scores s join waiting w on w.comment_id = s.comment_id"
        + CLAIMS
        + "s.attribute = :attribute and s.by_score > :bandAfter and s.by_score <= :bandUntil and "
        + column()
        + " > :after"
        + rest()
        + " order by "
        + column()
        + " limit :limit";
  }

  private String bandInOrder() {
    conditions.add(
        """
        exists (select 1 from waiting_scores s
          where s.comment_id = w.comment_id and s.attribute = :attribute
            and s.by_score > :bandAfter and s.by_score <= :bandUntil)\
        """);
    return byColumn();
  }

  private String rest() {
    return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
  }

  private boolean isNarrow(Handle handle) {
    return handle
            .createQuery(
                """
                select count(*) from (
                  select 1 from waiting_scores where attribute = :attribute
                    and by_score > :bandAfter and by_score <= :bandUntil limit :most) narrow\
                """)
            .bindMap(values)
            .bind("most", NARROW + 1)
            .mapTo(Integer.class)
            .one()
        <= NARROW;
  }

  private List<WaitingComment> run(Handle handle, String sql, long after, int limit) {
    Query query = handle.createQuery(sql).bindMap(values).bind("after", after).bind("limit", limit);
    if (!ids.isEmpty()) {
      query.bindList("ids", ids);
    }
    return query.map(new WaitingCommentMapper()).list();
  }
}
