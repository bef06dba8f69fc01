package org.comity.service.dashboard.simulator;

import java.util.ArrayList;
import java.util.List;
import org.comity.service.dashboard.drawing.BarChart;
import org.comity.service.dashboard.drawing.BarChart.Bar;
import org.comity.service.dashboard.drawing.BarChart.Mark;
import org.comity.service.dashboard.drawing.Drawing;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.Style;
import org.comity.service.dashboard.simulator.BandForm.Line;
import org.comity.service.dashboard.words.Written;
import org.comity.service.quality.simulation.ScoreCurve;
import org.comity.service.quality.simulation.ScoreCurve.Bin;

/** Draws how scores are spread, with the edges of a band across. */
final class Curves {

  /** Hundredths in a bar: 50 bars can be told apart on a phone. */
  private static final int TOGETHER = 2;

  /** Most comments have scores in the first bars, and nothing else could be seen beside them. */
  private static final int LOW = 5;

  private static final double LONGER = 1.5;
  private static final double FEWEST = 5;

  private Curves() {}

  /** How a curve is called, and in which direction it runs. */
  record Naming(SimulatorMessages words, String attribute, boolean isMirrored) {}

  static Curve draw(ScoreCurve curve, Line line, Naming naming) {
    SimulatorMessages words = naming.words();
    List<Bar> bars = bars(curve);
    double longest = longest(bars);
    double most =
        Math.min(longest, Math.max(FEWEST, LONGER * longest(bars.subList(LOW, bars.size()))));
    Drawing drawing =
        new BarChart(
                heading(line, naming),
                List.of(words.notJudged(), words.approvedByPeople(), words.rejectedByPeople()),
                bars,
                marks(line, words))
            .draw(new Style(naming.isMirrored(), Written::decimal), most);
    return new Curve(line, naming.attribute(), drawing, most < longest);
  }

  private static double longest(List<Bar> bars) {
    return bars.stream()
        .mapToDouble(bar -> bar.values().stream().mapToDouble(value -> value).sum())
        .max()
        .orElse(0);
  }

  private static Heading heading(Line line, Naming naming) {
    SimulatorMessages words = naming.words();
    return new Heading(
        "scores-" + line.attribute().replaceAll("[^A-Za-z0-9]", "-"),
        words.scores(naming.attribute()),
        words.scoresMeaning(
            naming.attribute(), Written.score(line.hold()), Written.score(line.reject())),
        words.score(),
        words.asTable());
  }

  private static List<Bar> bars(ScoreCurve curve) {
    List<Bar> bars = new ArrayList<>();
    for (int from = 0; from < curve.bins().size(); from += TOGETHER) {
      List<Bin> bins = curve.bins().subList(from, from + TOGETHER);
      double approved = bins.stream().mapToInt(Bin::approved).sum();
      double rejected = bins.stream().mapToInt(Bin::rejected).sum();
      double all = bins.stream().mapToInt(Bin::comments).sum();
      bars.add(
          new Bar(
              Written.score(bins.get(0).from()),
              List.of(all - approved - rejected, approved, rejected)));
    }
    return bars;
  }

  private static List<Mark> marks(Line line, SimulatorMessages words) {
    List<Mark> marks = new ArrayList<>();
    if (line.hold() < BandForm.NEVER) {
      marks.add(new Mark(line.hold(), words.heldMark()));
    }
    if (line.reject() < BandForm.NEVER) {
      marks.add(new Mark(line.reject(), words.rejectedMark()));
    }
    return marks;
  }
}
