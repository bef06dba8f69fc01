package org.comity.service.dashboard.team;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.comity.service.dashboard.drawing.BarChart.Bar;
import org.comity.service.dashboard.drawing.Drawing;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.LineChart;
import org.comity.service.dashboard.drawing.LineChart.Line;
import org.comity.service.dashboard.drawing.LineChart.Value;
import org.comity.service.dashboard.drawing.StackedChart;
import org.comity.service.dashboard.drawing.Style;
import org.comity.service.dashboard.words.Written;
import org.comity.service.quality.statistic.Spread;
import org.comity.service.quality.team.Day;

/** Draws how figures of a team changed from day to day. */
final class TeamDrawings {

  private static final double SECONDS_OF_A_MINUTE = 60;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M", Locale.ROOT);

  private TeamDrawings() {}

  static List<Drawing> of(List<Day> days, TeamMessages words, boolean isMirrored) {
    if (days.size() < 2) {
      return List.of();
    }
    Style style = new Style(isMirrored, Written::decimal);
    return List.of(volumes(days, words).draw(style), waits(days, words).draw(style));
  }

  private static StackedChart volumes(List<Day> days, TeamMessages words) {
    return new StackedChart(
        new Heading(
            "volumes", words.volumes(), words.volumesMeaning(), words.day(), words.asTable()),
        List.of(words.approved(), words.held(), words.rejected()),
        days.stream()
            .map(
                day ->
                    new Bar(
                        label(day.date()),
                        List.of(
                            (double) day.volume().approved(),
                            (double) day.volume().held(),
                            (double) day.volume().rejected())))
            .toList());
  }

  private static LineChart waits(List<Day> days, TeamMessages words) {
    return new LineChart(
        new Heading("waits", words.waits(), words.waitsMeaning(), words.day(), words.asTable()),
        days.stream().map(day -> label(day.date())).toList(),
        List.of(
            new Line(words.median(), values(days, Spread::median)),
            new Line(words.ninthDecile(), values(days, Spread::ninthDecile))));
  }

  private static List<Value> values(List<Day> days, ToDoubleFunction<Spread> which) {
    return days.stream()
        .map(
            day -> {
              Spread response = day.response();
              return response == null
                  ? Value.NONE
                  : Value.of(which.applyAsDouble(response) / SECONDS_OF_A_MINUTE);
            })
        .toList();
  }

  private static String label(LocalDate date) {
    return DAY.format(date);
  }
}
