package org.comity.service.dashboard.waiting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.policy.ThresholdBand;
import org.comity.service.community.Communities;
import org.comity.service.dashboard.waiting.Chart.Choices;
import org.comity.service.dashboard.waiting.Chart.Counts;
import org.comity.service.dashboard.waiting.Chart.Past;
import org.comity.service.dashboard.waiting.DotChart.Mark;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.queue.Cause;
import org.comity.service.queue.chart.ChartFilter;
import org.comity.service.queue.chart.ScoreChart;
import org.comity.service.queue.list.QueueCounts;
import org.comity.service.queue.list.QueueCounts.Count;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Reads what the chart shows. Every method but {@link #usual} waits for the database. */
@Singleton
final class ChartReading {

  private final Database database;
  private final ScoreChart chart;
  private final QueueCounts counts;
  private final Communities communities;
  private final Champions champions;
  private final Policies policies;

  @Inject
  ChartReading(
      Database database,
      ScoreChart chart,
      QueueCounts counts,
      Communities communities,
      Champions champions,
      Policies policies) {
    this.database = database;
    this.chart = chart;
    this.counts = counts;
    this.communities = communities;
    this.champions = champions;
    this.policies = policies;
  }

  /** The attribute to begin with. */
  Attribute usual() {
    List<Attribute> known = attributes();
    return known.isEmpty() || known.contains(Attribute.TOXICITY)
        ? Attribute.TOXICITY
        : known.get(0);
  }

  private List<Attribute> attributes() {
    return champions.attributes();
  }

  Chart of(Wanted wanted, @Nullable Past past, Locale locale) {
    List<Long> bins =
        database.transact(handle -> chart.bins(handle, wanted.attribute(), wanted.filter()));
    List<Count> counted = counts.all();
    long drawn = bins.stream().mapToLong(Long::longValue).sum();
    return new Chart(
        wanted,
        new Choices(List.copyOf(communities.all()), attributes(), languages(counted)),
        DotChart.of(bins, marks(wanted), locale),
        new Counts(
            counted.stream().mapToLong(Count::waiting).sum(),
            drawn,
            Math.max(0, lookedFor(counted, wanted.filter()) - drawn)),
        past);
  }

  private static List<String> languages(List<Count> counted) {
    return counted.stream()
        .map(Count::language)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private static long lookedFor(List<Count> counted, ChartFilter filter) {
    ToLongFunction<Count> column = column(filter.cause());
    Set<Long> ids = filter.communities();
    return counted.stream()
        .filter(count -> ids.isEmpty() || ids.contains(count.communityId()))
        .filter(count -> filter.language() == null || filter.language().equals(count.language()))
        .mapToLong(column)
        .sum();
  }

  private static ToLongFunction<Count> column(@Nullable Cause cause) {
    if (cause == null) {
      return Count::waiting;
    }
    return switch (cause) {
      case HELD -> Count::held;
      case APPEALED -> Count::appealed;
      case REPORTED -> Count::reported;
      case AUDIT -> Count::audit;
      case SECOND_LOOK -> Count::secondLook;
      case LEARNING -> Count::learning;
    };
  }

  /** What the bundle recommends and, of one community, what its own policy says. */
  private List<Mark> marks(Wanted wanted) {
    List<Mark> marks = new ArrayList<>();
    Set<Long> ids = wanted.filter().communities();
    Champion champion = ids.size() == 1 ? champions.of(ids.iterator().next()) : champions.started();
    Thresholds recommended = champion.bundle().manifest().recommended().get(wanted.attribute());
    if (recommended != null) {
      add(marks, "RECOMMENDED_HOLD", recommended.hold().score(), 0);
      if (recommended.reject() != null) {
        add(marks, "RECOMMENDED_REJECT", recommended.reject().score(), 0);
      }
    }
    if (ids.size() == 1) {
      ActivePolicy active = policies.of(ids.iterator().next());
      ThresholdBand band = active.policy().bands().get(wanted.attribute());
      if (active.version() != ActivePolicy.RECOMMENDED && band != null) {
        add(marks, "POLICY_HOLD", band.approveBelow(), active.version());
        if (band.rejectFrom() != null) {
          add(marks, "POLICY_REJECT", band.rejectFrom(), active.version());
        }
      }
    }
    return marks;
  }

  private static void add(List<Mark> marks, String kind, double score, int version) {
    marks.add(new Mark(marks.size() + 1, kind, score, version));
  }
}
