package org.comity.service.quality.simulation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.ThresholdBand;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.simulation.HistoryReader.Material;
import org.comity.service.replay.PolicyTrials;
import org.comity.service.store.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * Asks what would have been. A community's comments are read once and answer for a minute, so that
 * a band can be moved and the answer follow; who asks first waits for the database. Safe for use by
 * many threads.
 */
@Singleton
public final class Simulator {

  /** More comments are not looked at. */
  public static final int MOST_COMMENTS = 10_000;

  private static final int MOST_COMMUNITIES = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final PolicyTrials trials;
  private final Remembered<Long, Material> read;

  @Inject
  Simulator(HistoryReader reader, PolicyTrials trials) {
    this.trials = trials;
    this.read = new Remembered<>(MOST_COMMUNITIES, PATIENCE, reader::read);
  }

  /**
   * Moves bands. Rules are not asked: this is what bands alone would do.
   *
   * @param communityId whose comments
   * @param bands what the scores of attributes lead to; the strictest counts, and a comment without
   *     a score that a band asks for is held
   * @param last how many comments at most, from 1 to {@value #MOST_COMMENTS}, the newest
   * @return what would be
   */
  public Simulation simulate(long communityId, Map<Attribute, ThresholdBand> bands, int last) {
    Material material = read.get(communityId);
    History history = material.history();
    List<Column> columns = new ArrayList<>();
    bands.forEach((attribute, band) -> columns.add(new Column(band, history.scores(attribute))));
    return simulate(material, last, row -> decide(history, columns, row));
  }

  /** One attribute's band over its scores. */
  private static final class Column {

    private final ThresholdBand band;
    private final double @Nullable [] scores;

    Column(ThresholdBand band, double @Nullable [] scores) {
      this.band = band;
      this.scores = scores;
    }

    Kind decide(int row) {
      double score = scores == null ? History.NONE : scores[row];
      return Double.isNaN(score) ? Kind.HOLD : band.of(score);
    }
  }

  private static Kind decide(History history, List<Column> columns, int row) {
    Kind strictest = history.isScored(row) ? Kind.APPROVE : Kind.HOLD;
    for (Column column : columns) {
      Kind kind = column.decide(row);
      if (kind.compareTo(strictest) > 0) {
        strictest = kind;
      }
    }
    return strictest;
  }

  /**
   * Asks a whole policy. Its rules need the comments' texts, which are read anew: that takes up to
   * some seconds, unless it has no rules.
   *
   * @param communityId whose comments
   * @param policy what to ask
   * @param last how many comments at most, from 1 to {@value #MOST_COMMENTS}, the newest
   * @return what would be
   */
  public Simulation simulate(long communityId, Policy policy, int last) {
    if (policy.rules().isEmpty()) {
      return simulate(communityId, policy.bands(), last);
    }
    Material material = read.get(communityId);
    Map<Long, Kind> decided = trials.decide(communityId, policy, last);
    return simulate(material, last, row -> decided.get(material.history().comment(row)));
  }

  private static Simulation simulate(
      Material material, int last, IntFunction<@Nullable Kind> policy) {
    History history = material.history();
    Simulation.Sum sum = new Simulation.Sum();
    for (int row = 0; row < rows(history, last); row++) {
      Kind now = policy.apply(row);
      if (now == null) {
        sum.leaveOut();
      } else {
        sum.add(history.verdict(row), now, history.human(row));
      }
    }
    return sum.result(material);
  }

  /**
   * How scores of one attribute are spread.
   *
   * @param communityId whose comments
   * @param attribute which
   * @param last how many comments at most, from 1 to {@value #MOST_COMMENTS}, the newest
   * @return counts by hundredths
   */
  public ScoreCurve curve(long communityId, Attribute attribute, int last) {
    History history = read.get(communityId).history();
    return ScoreCurve.of(history, attribute, rows(history, last));
  }

  /**
   * Which attributes the comments have scores of.
   *
   * @param communityId whose comments
   * @return in their order
   */
  public List<Attribute> attributes(long communityId) {
    return read.get(communityId).history().attributes();
  }

  /** Lets the next question see what was decided a moment ago. */
  void forget(long communityId) {
    read.forget(communityId);
  }

  private static int rows(History history, int last) {
    if (last < 1) {
      throw new IllegalArgumentException("a simulation looks at one comment at least");
    }
    return Math.min(last, history.size());
  }
}
