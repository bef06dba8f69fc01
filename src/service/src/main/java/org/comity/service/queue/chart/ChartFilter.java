package org.comity.service.queue.chart;

import java.util.Set;
import org.comity.service.queue.Cause;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which of the comments that wait are drawn: those for which all of this holds.
 *
 * @param communities whose; empty for all
 * @param cause for which it waits; null for any
 * @param language what it was read as, such as {@code ar}; null for any
 */
public record ChartFilter(Set<Long> communities, @Nullable Cause cause, @Nullable String language) {

  /** All that waits. */
  public static final ChartFilter ALL = new ChartFilter(Set.of(), null, null);

  /** Copies the set. */
  public ChartFilter {
    communities = Set.copyOf(communities);
  }

  /**
   * Those of some communities.
   *
   * @param ids name them in the database; empty for all
   * @return for any cause and language
   */
  public static ChartFilter in(Set<Long> ids) {
    return new ChartFilter(ids, null, null);
  }

  /** The scores {@code s}; what waits, {@code w}, is joined only where it is asked for. */
  String rows() {
    return cause == null && language == null
        ? "waiting_scores s"
        : "waiting_scores s join waiting w on w.comment_id = s.comment_id";
  }

  /** To follow another condition. */
  String conditions() {
    StringBuilder sql = new StringBuilder();
    if (!communities.isEmpty()) {
      sql.append(" and s.community_id in (<communities>)");
    }
    if (cause != null) {
      sql.append(" and ").append(cause.condition());
    }
    if (language != null) {
      sql.append(" and w.language = :language");
    }
    return sql.toString();
  }

  Query bind(Query query) {
    if (!communities.isEmpty()) {
      query.bindList("communities", communities);
    }
    if (language != null) {
      query.bind("language", language);
    }
    return query;
  }
}
