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
import org.comity.service.dashboard.words.AttributeMessages;
import org.comity.service.dashboard.words.Written;
import org.comity.service.drift.Drift;
import org.comity.service.drift.Drift.Change;
import org.comity.service.drift.Drift.OfLanguage;

/** Draws how scores and words of the last days differ from those before. */
final class DriftDrawings {

  /** Of more languages the page would be nothing else. */
  private static final int MOST_LANGUAGES = 2;

  private static final double PER_CENT = 100;

  private final TeamMessages words;
  private final AttributeMessages attributes;
  private final Style style;

  DriftDrawings(TeamMessages words, AttributeMessages attributes, boolean isMirrored) {
    this.words = words;
    this.attributes = attributes;
    this.style = new Style(isMirrored, Written::decimal);
  }

  List<Drawing> of(Drift drift) {
    List<Drawing> drawings = new ArrayList<>();
    for (OfLanguage of : drift.languages().stream().limit(MOST_LANGUAGES).toList()) {
      if (!of.scores().isEmpty()) {
        Change most = of.scores().get(0);
        String title = words.driftScores(attributes.title(most.name()), of.language());
        drawings.add(draw("drift-scores-" + id(of), title, most));
      }
      String title = words.driftWords(of.language());
      drawings.add(draw("drift-words-" + id(of), title, of.vocabulary()));
    }
    return drawings;
  }

  private static String id(OfLanguage of) {
    return of.language().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
  }

  private Drawing draw(String id, String title, Change change) {
    String index = String.format(Locale.ROOT, "%.2f", change.index());
    String meaning = change.isAlarming() ? words.driftMuch(index) : words.driftLittle(index);
    List<String> bins = new ArrayList<>();
    change.edges().forEach(edge -> bins.add("≤" + Written.score(edge)));
    bins.add("≤1");
    return new LineChart(
            new Heading(id, title, meaning, words.driftAcross(), words.asTable()),
            bins,
            List.of(
                new Line(words.driftBefore(), values(change.sharesBefore())),
                new Line(words.driftNow(), values(change.sharesNow()))))
        .draw(style);
  }

  private static List<Value> values(List<Double> shares) {
    return shares.stream().map(share -> Value.of(share * PER_CENT)).toList();
  }
}
