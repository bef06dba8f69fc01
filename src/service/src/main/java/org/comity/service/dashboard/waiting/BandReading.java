package org.comity.service.dashboard.waiting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.service.account.preference.Blur;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.dashboard.comment.ScoreLine;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.waiting.Chosen.Line;
import org.comity.service.dashboard.waiting.Chosen.Notes;
import org.comity.service.dashboard.waiting.Chosen.Rejecting;
import org.comity.service.queue.chart.BandComment;
import org.comity.service.queue.chart.BandComment.Care;
import org.comity.service.queue.chart.BandComments;
import org.comity.service.queue.chart.ScoreChart;
import org.comity.service.queue.list.Excerpts;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.ScoreBand;
import org.comity.service.review.bulk.BulkReview;
import org.comity.service.review.reason.Reasons;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what is in a band. Every method waits for the database. */
@Singleton
final class BandReading {

  /** From which score another attribute is a reason to read a comment first. */
  private static final double HIGH = 0.9;

  private static final int EXCERPT = 90;

  private final Database database;
  private final ScoreChart chart;
  private final BandComments comments;
  private final Excerpts excerpts;
  private final Examples examples;
  private final Reasons reasons;
  private final Communities communities;

  @Inject
  BandReading(
      Database database,
      ScoreChart chart,
      BandComments comments,
      Excerpts excerpts,
      Examples examples,
      Reasons reasons,
      Communities communities) {
    this.database = database;
    this.chart = chart;
    this.comments = comments;
    this.excerpts = excerpts;
    this.examples = examples;
    this.reasons = reasons;
    this.communities = communities;
  }

  /** What a wish for a band leads to. */
  Chosen of(Wanted wanted, ScoreBand band, Viewer viewer) {
    Blur blur = viewer.preferences().blur();
    Moderator moderator = new Moderator(viewer.account().id(), viewer.mayLead());
    BandComments.Choice choice =
        new BandComments.Choice(
            band, wanted.filter(), wanted.isApproval(), Math.min(HIGH, blur.from()));
    return database.transact(
        handle -> {
          List<BandComment> free = comments.free(handle, moderator, choice, BulkReview.MOST);
          Map<Long, String> texts =
              excerpts.of(handle, free.stream().map(BandComment::commentId).toList(), EXCERPT);
          return new Chosen(
              wanted,
              total(chart.bins(handle, band.attribute(), wanted.filter()), band),
              comments.aside(handle, moderator, choice),
              free.stream().map(one -> line(one, wanted, blur, texts)).toList(),
              examples.of(handle, wanted.filter(), band, blur),
              rejecting(handle, wanted, viewer),
              viewer.mayDecide());
        });
  }

  /** A band begins and ends with a bin. */
  private static long total(List<Long> bins, ScoreBand band) {
    int begin = (int) Math.round(band.from() * ScoreChart.BINS);
    int end = (int) Math.round(band.to() * ScoreChart.BINS);
    return bins.subList(begin, end).stream().mapToLong(Long::longValue).sum();
  }

  private static Line line(BandComment one, Wanted wanted, Blur blur, Map<Long, String> texts) {
    Care care = one.care();
    ScoreLine own = new ScoreLine(wanted.attribute(), one.score(), false);
    List<ScoreLine> others =
        care.high().entrySet().stream()
            .map(score -> new ScoreLine(score.getKey(), score.getValue(), false))
            .sorted(Comparator.comparingDouble(ScoreLine::score).reversed())
            .toList();
    List<ScoreLine> high = others.stream().filter(other -> other.score() >= HIGH).toList();
    boolean isSeldomClear = care.appealed() || care.handed();
    boolean isSeldomFine = care.reports() > 0 || !high.isEmpty();
    String hiddenFor =
        Stream.concat(Stream.of(own), others.stream())
            .filter(score -> blur.covers(score.attribute(), score.score()))
            .map(ScoreLine::name)
            .findFirst()
            .orElse("");
    return new Line(
        one.commentId(),
        one.commentId() + "." + one.revision() + "." + one.decisionId(),
        own.percent(),
        hiddenFor.isEmpty() ? texts.getOrDefault(one.commentId(), "") : "",
        hiddenFor,
        !isSeldomClear && !(wanted.isApproval() && isSeldomFine),
        new Notes(care.appealed(), care.reports(), care.handed(), high));
  }

  private Rejecting rejecting(Handle handle, Wanted wanted, Viewer viewer) {
    Community community = onlyOne(wanted);
    return new Rejecting(
        community,
        community == null ? List.of() : reasons.offered(handle, community.id()),
        viewer.locale().getLanguage().equals("ar"));
  }

  /** Reasons are a community's own: there is one if one is looked at, or if there is but one. */
  private @Nullable Community onlyOne(Wanted wanted) {
    Collection<Community> all = communities.all();
    List<Community> meant =
        all.stream()
            .filter(it -> wanted.filter().communities().isEmpty() || wanted.hasCommunity(it.id()))
            .collect(Collectors.toList());
    return meant.size() == 1 ? meant.get(0) : null;
  }
}
