package org.comity.service.dashboard.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.service.dashboard.drawing.Drawing;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.LineChart;
import org.comity.service.dashboard.drawing.LineChart.Line;
import org.comity.service.dashboard.drawing.LineChart.Value;
import org.comity.service.dashboard.drawing.Style;
import org.comity.service.dashboard.team.TeamShown.Crossed;
import org.comity.service.dashboard.words.AttributeMessages;
import org.comity.service.dashboard.words.Written;
import org.comity.service.drift.Bounds;
import org.comity.service.drift.Bounds.Level;
import org.comity.service.drift.Drift;
import org.comity.service.drift.Drift.Change;
import org.comity.service.drift.Drift.OfLanguage;

/** Draws how scores and words of the last days differ from those before. */
final class DriftDrawings {

  /** Of more languages the page would be nothing else. */
  private static final int MOST_LANGUAGES = 2;

  private static final double PER_CENT = 100;

  private final DriftMessages said;
  private final String asTable;
  private final AttributeMessages attributes;
  private final Style style;
  private final Bounds bounds;

  /** Words of a page in a language, and what its bounds are. */
  record Words(DriftMessages said, TeamMessages page, AttributeMessages attributes) {}

  DriftDrawings(Words words, boolean isMirrored, Bounds bounds) {
    this.said = words.said();
    this.asTable = words.page().asTable();
    this.attributes = words.attributes();
    this.style = new Style(isMirrored, Written::decimal);
    this.bounds = bounds;
  }

  /** What reaches a bound, in all languages, what reaches the higher one first. */
  List<Crossed> crossed(Drift drift) {
    List<Crossed> crossed = new ArrayList<>();
    for (Level level : List.of(Level.ALERT, Level.NOTICE)) {
      for (OfLanguage of : drift.languages()) {
        of.changes().stream()
            .filter(change -> bounds.level(change.index()) == level)
            .forEach(change -> crossed.add(crossed(of, change, level)));
      }
    }
    return crossed;
  }

  private Crossed crossed(OfLanguage of, Change change, Level level) {
    boolean isWords = change.name().equals(Change.UNKNOWN_WORDS);
    String what = isWords ? said.unknown() : attributes.title(change.name());
    String where = Written.isolated(of.language());
    boolean isAlert = level == Level.ALERT;
    String bound = Written.score(isAlert ? bounds.alertFrom() : bounds.noticeFrom());
    String sentence =
        isAlert
            ? said.alert(what, where, two(change.index()), bound)
            : said.notice(what, where, two(change.index()), bound);
    return new Crossed(isAlert, sentence);
  }

  private static String two(double index) {
    return String.format(Locale.ROOT, "%.2f", index);
  }

  List<Drawing> of(Drift drift) {
    List<Drawing> drawings = new ArrayList<>();
    for (OfLanguage of : drift.languages().stream().limit(MOST_LANGUAGES).toList()) {
      if (!of.scores().isEmpty()) {
        Change most = of.scores().get(0);
        String title = said.scores(attributes.title(most.name()), of.language());
        drawings.add(draw("drift-scores-" + id(of), title, most));
      }
      String title = said.words(of.language());
      drawings.add(draw("drift-words-" + id(of), title, of.vocabulary()));
    }
    return drawings;
  }

  private static String id(OfLanguage of) {
    return of.language().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
  }

  private Drawing draw(String id, String title, Change change) {
    String index = two(change.index());
    String meaning =
        switch (bounds.level(change.index())) {
          case STEADY -> said.little(index);
          case NOTICE -> said.some(index);
          case ALERT -> said.much(index);
        };
    List<String> bins = new ArrayList<>();
    change.edges().forEach(edge -> bins.add("≤" + Written.score(edge)));
    bins.add("≤1");
    return new LineChart(
            new Heading(id, title, meaning, said.across(), asTable),
            bins,
            List.of(
                new Line(said.before(), values(change.sharesBefore())),
                new Line(said.now(), values(change.sharesNow()))))
        .draw(style);
  }

  private static List<Value> values(List<Double> shares) {
    return shares.stream().map(share -> Value.of(share * PER_CENT)).toList();
  }
}
