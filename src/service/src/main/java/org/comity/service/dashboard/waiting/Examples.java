package org.comity.service.dashboard.waiting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.score.Assessment.Scored;
import org.comity.service.account.preference.Blur;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.dashboard.comment.ScoreLine;
import org.comity.service.dashboard.text.ShownText;
import org.comity.service.dashboard.waiting.Chosen.Example;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.queue.chart.ChartFilter;
import org.comity.service.queue.chart.ScoreChart;
import org.comity.service.queue.chart.ScoreChart.Dot;
import org.comity.service.queue.list.ScoreBand;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Comments from all over a band, to be read before anybody decides. */
@Singleton
final class Examples {

  private static final int SHOWN = 10;

  /** More of a band are not looked through for them. */
  private static final int MOST_DOTS = 100_000;

  private final ScoreChart chart;
  private final Comments comments;
  private final DecisionLog log;

  @Inject
  Examples(ScoreChart chart, Comments comments, DecisionLog log) {
    this.chart = chart;
    this.comments = comments;
    this.log = log;
  }

  List<Example> of(Handle handle, ChartFilter filter, ScoreBand band, Blur blur) {
    List<Dot> dots = ScoreChart.examples(chart.dots(handle, band, filter, MOST_DOTS), SHOWN);
    Map<Long, List<Decision>> decisions =
        log.of(handle, dots.stream().map(Dot::commentId).collect(Collectors.toSet()));
    return dots.stream()
        .flatMap(
            dot ->
                comments
                    .find(handle, dot.commentId())
                    .map(
                        comment ->
                            example(
                                dot,
                                comment,
                                decisions.getOrDefault(dot.commentId(), List.of()),
                                blur))
                    .stream())
        .toList();
  }

  private static Example example(
      Dot dot, StoredComment comment, List<Decision> decisions, Blur blur) {
    Optional<Scored> scored =
        decisions.stream()
            .filter(decision -> decision.revision() == comment.revision())
            .map(Decision::assessment)
            .flatMap(it -> it instanceof Scored one ? Stream.of(one) : Stream.empty())
            .reduce((earlier, later) -> later);
    String language = comment.language();
    return new Example(
        dot.commentId(),
        (int) Math.round(dot.score() * 100),
        language == null ? "" : language,
        ShownText.of(comment.text(), scored.map(Scored::spans).orElse(List.of()), List.of()),
        scored.map(one -> blurredFor(one, blur)).orElse(null));
  }

  private static @Nullable ScoreLine blurredFor(Scored scored, Blur blur) {
    return scored.scores().byAttribute().entrySet().stream()
        .map(one -> new ScoreLine(one.getKey(), one.getValue(), false))
        .filter(line -> blur.covers(line.attribute(), line.score()))
        .max(Comparator.comparingDouble(ScoreLine::score))
        .orElse(null);
  }
}
