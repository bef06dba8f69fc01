package org.comity.service.queue.chart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.comity.comment.Attribute;
import org.comity.service.queue.OrderKey;
import org.comity.service.queue.list.ScoreBand;
import org.jdbi.v3.core.Handle;

/** Everything that waits, by the score of an attribute. Every method waits for the database. */
@Singleton
public final class ScoreChart {

  /** How many parts of equal width [0,1] has. */
  public static final int BINS = 100;

  private static final long KEYS_OF_A_BIN = 1_000_000 / BINS * OrderKey.MILLIONTH;

  /** Keeps nothing itself. */
  @Inject
  public ScoreChart() {}

  /**
   * A comment in a band.
   *
   * @param commentId names it in the database
   * @param score in [0,1], to a millionth
   */
  public record Dot(long commentId, double score) {}

  /**
   * Counts.
   *
   * @param handle the transaction
   * @param attribute whose scores
   * @param filter which comments
   * @return {@link #BINS} counts, the first those of scores below 1/100, the last with those of 1
   */
  public List<Long> bins(Handle handle, Attribute attribute, ChartFilter filter) {
    long[] counts = new long[BINS];
    String sql =
        "select (s.by_score - :millionth) / :width as part, count(*) as dots from "
            + filter.rows()
            + " where s.attribute = :attribute"
            + filter.conditions()
            + " group by part";
    filter
        .bind(handle.createQuery(sql))
        .bind("millionth", OrderKey.MILLIONTH)
        .bind("width", KEYS_OF_A_BIN)
        .bind("attribute", attribute.name())
        .map((row, context) -> new long[] {row.getLong("part"), row.getLong("dots")})
        .forEach(bin -> counts[(int) (BINS - 1 - bin[0])] += bin[1]);
    return LongStream.of(counts).boxed().toList();
  }

  /**
   * Names the comments in a band.
   *
   * @param handle the transaction
   * @param band which
   * @param filter which comments
   * @param limit at most so many
   * @return the highest score first
   */
  public List<Dot> dots(Handle handle, ScoreBand band, ChartFilter filter, int limit) {
    String sql =
        "select s.comment_id, s.by_score from "
            + filter.rows()
            + " where s.attribute = :attribute and s.by_score > :after and s.by_score <= :until"
            + filter.conditions()
            + " order by s.attribute, s.by_score limit :limit";
    return filter
        .bind(handle.createQuery(sql))
        .bind("attribute", band.attribute().name())
        .bind("after", band.after())
        .bind("until", band.until())
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Dot(row.getLong("comment_id"), OrderKey.value(row.getLong("by_score"))))
        .list();
  }

  /**
   * Comments from all over a band: the first, the last, and others at equal steps between.
   *
   * @param dots of the band, as {@link #dots} gives them
   * @param limit at most so many, at least 1
   * @return the highest score first
   */
  public static List<Dot> examples(List<Dot> dots, int limit) {
    if (dots.size() <= limit) {
      return dots;
    }
    List<Dot> examples = new ArrayList<>(limit);
    for (int i = 0; i < limit; i++) {
      int place = limit == 1 ? 0 : (int) ((long) i * (dots.size() - 1) / (limit - 1));
      examples.add(dots.get(place));
    }
    return examples;
  }
}
