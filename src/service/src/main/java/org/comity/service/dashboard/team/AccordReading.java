package org.comity.service.dashboard.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.dashboard.drawing.Drawing;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.LineChart;
import org.comity.service.dashboard.drawing.LineChart.Line;
import org.comity.service.dashboard.drawing.LineChart.Mark;
import org.comity.service.dashboard.drawing.LineChart.Marks;
import org.comity.service.dashboard.drawing.LineChart.Value;
import org.comity.service.dashboard.drawing.Style;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.team.TeamShown.WithModel;
import org.comity.service.dashboard.words.Written;
import org.comity.service.promotion.Promotion;
import org.comity.service.promotion.Promotions;
import org.comity.service.quality.accord.Accord;
import org.comity.service.quality.accord.Accord.Decided;
import org.comity.service.quality.accord.Accords;
import org.comity.service.quality.accord.Course;
import org.comity.service.quality.accord.Course.Step;
import org.comity.service.quality.statistic.Proportion;
import org.jspecify.annotations.Nullable;

/** Draws how far model and moderators agree. Waits for the database. */
@RequestScoped
class AccordReading {

  /** More marks hide the lines. */
  private static final int MOST_PROMOTIONS = 9;

  private static final double PER_CENT = 100;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M", Locale.ROOT);

  private final Accords accords;
  private final Promotions promotions;
  private final Viewer viewer;

  @Inject
  AccordReading(Accords accords, Promotions promotions, Viewer viewer) {
    this.accords = accords;
    this.promotions = promotions;
    this.viewer = viewer;
  }

  WithModel withModel(long communityId, ZoneId zone, TeamMessages words) {
    Course course = accords.of(communityId, zone);
    if (course.accords().stream().allMatch(Accord::isEmpty)) {
      return new WithModel(null, List.of(), List.of());
    }
    List<Mark> marks = marks(communityId, course, words);
    return new WithModel(
        draw(course, new Marks(words.otherBundle(), marks), words),
        figures(course, words),
        marks.stream().map(Mark::meaning).toList());
  }

  private List<Mark> marks(long communityId, Course course, TeamMessages words) {
    List<Promotion> within =
        promotions.list(communityId, Long.MAX_VALUE, MOST_PROMOTIONS).stream()
            .filter(promotion -> !promotion.at().isBefore(course.from()))
            .sorted(Comparator.comparing(Promotion::at))
            .toList();
    List<Mark> marks = new ArrayList<>();
    for (Promotion promotion : within) {
      marks.add(
          new Mark(
              course.place(promotion.at()),
              Integer.toString(marks.size() + 1),
              words.otherBundleScores(
                  Written.time(promotion.at()), Written.isolated(promotion.bundle()))));
    }
    return marks;
  }

  private Drawing draw(Course course, Marks marks, TeamMessages words) {
    boolean isByDay = course.step() == Step.DAY;
    boolean isMirrored = viewer.language() == InterfaceLanguage.ARABIC;
    List<String> days = course.accords().stream().map(accord -> DAY.format(accord.from())).toList();
    return new LineChart(
            new Heading(
                "with-model",
                words.withModelTitle(isByDay),
                words.withModelMeaning(),
                words.withModelAcross(isByDay),
                words.asTable()),
            days,
            List.of(
                new Line(
                    words.agreedSample(),
                    course.accords().stream().map(accord -> sample(accord.sample())).toList()),
                new Line(
                    words.agreedDecided(), values(course, it -> share(it.agreed(), it.sided()))),
                new Line(
                    words.heldDecided(),
                    values(course, it -> share(it.held(), it.held() + it.sided())))),
            marks)
        .draw(new Style(isMirrored, Written::decimal));
  }

  private static Value sample(@Nullable Proportion share) {
    return share == null
        ? Value.NONE
        : new Value(share.value() * PER_CENT, share.low() * PER_CENT, share.high() * PER_CENT);
  }

  private static Value share(int some, int all) {
    return all == 0 ? Value.NONE : Value.of(PER_CENT * some / all);
  }

  private static List<Value> values(Course course, Function<Decided, Value> which) {
    return course.accords().stream().map(accord -> which.apply(accord.decided())).toList();
  }

  private static List<String> figures(Course course, TeamMessages words) {
    List<String> figures = new ArrayList<>();
    Proportion last =
        course.accords().stream()
            .map(Accord::sample)
            .filter(sample -> sample != null)
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (last != null) {
      figures.add(words.sampleFigure(new TeamWords(words).estimate(last)));
    }
    Decided all =
        course.accords().stream().map(Accord::decided).reduce(Decided.NONE, Decided::plus);
    figures.add(words.sidedFigure(Written.count(all.sided()), Written.count(all.agreed())));
    figures.add(
        words.heldFigure(
            Written.count(all.held()),
            Written.count(all.heldApproved()),
            Written.count(all.heldRejected())));
    return figures;
  }
}
