package org.comity.training.migration.report;

import java.util.List;
import java.util.Locale;
import org.comity.evaluation.Interval;
import org.comity.training.evaluation.AttributeReport.Point;
import org.comity.training.evaluation.report.Chart;
import org.comity.training.evaluation.report.Markup;
import org.comity.training.migration.MigrationReport.Compared;
import org.comity.training.migration.MigrationReport.Match;

/** The three drawings of an attribute, each a figure with a heading and a caption. */
final class MigrationCharts {

  private static final int SHADES = 5;
  private static final double RING = 4;

  private final Markup markup;
  private final Compared compared;
  private final String id;

  MigrationCharts(Markup markup, Compared compared) {
    this.markup = markup;
    this.compared = compared;
    this.id = compared.attribute().name().toLowerCase(Locale.ROOT);
  }

  void write() {
    markup.open("div", "class", "charts");
    density();
    mapping();
    overlap();
    markup.close();
  }

  private void density() {
    begin("Ours against theirs");
    Chart chart =
        chart(
            "density",
            "Scores of both",
            "How many rows have which scores.",
            "Old score",
            "Our score");
    List<List<Integer>> columns = compared.picture().density();
    int most = columns.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(1);
    double side = 1.0 / columns.size();
    for (int x = 0; x < columns.size(); x++) {
      for (int y = 0; y < columns.get(x).size(); y++) {
        int rows = columns.get(x).get(y);
        if (rows > 0) {
          chart.field(
              new Point(x * side, y * side),
              new Point((x + 1) * side, (y + 1) * side),
              "heat h" + shade(rows, most));
        }
      }
    }
    chart.diagonal().curve(compared.picture().mapping(), "other").finish();
    end(
        "Darker fields hold more rows, each shade several times the one before. The line joins"
            + " scores that hold the same share; fields far from it are comments that the two"
            + " judge differently.");
  }

  /** By the logarithm, as most comments are civil and would outshine all others. */
  private static int shade(int rows, int most) {
    double part = most == 1 ? 1 : Math.log(rows) / Math.log(most);
    return 1 + (int) Math.min(SHADES - 1.0, part * SHADES);
  }

  private void mapping() {
    begin("Which threshold of ours equals theirs");
    Chart chart =
        chart(
                "mapping",
                "Thresholds with the same share",
                "Ours for each of theirs; the table has the figures.",
                "Old threshold",
                "Our threshold")
            .diagonal()
            .curve(compared.picture().mapping());
    for (Match match : compared.matches()) {
      Double ours = match.ours();
      Interval interval = match.interval();
      if (ours != null && interval != null) {
        chart.span(match.old(), interval.low(), interval.high());
        chart.mark(new Point(match.old(), ours), RING);
      }
    }
    chart.finish();
    end(
        "Rings: the thresholds of the table, with their 95% intervals. On the dashed line both"
            + " would be the same number.");
  }

  private void overlap() {
    begin("Do they hold the same comments?");
    List<Point> points = compared.picture().overlap();
    List<Point> chance =
        compared.picture().held().stream()
            .map(point -> new Point(point.x(), byChance(point.y())))
            .toList();
    Chart chart =
        chart(
                "overlap",
                "Overlap of what both hold",
                "Overlap at each old threshold; the table has the figures.",
                "Old threshold",
                "Overlap (Jaccard)")
            .curve(points)
            .curve(chance, "guide");
    for (Match match : compared.matches()) {
      Double jaccard = match.overlap().jaccard();
      if (jaccard != null) {
        chart.mark(new Point(match.old(), jaccard), RING);
      }
    }
    chart.finish();
    end(
        "1: the very same comments. The dashed line is two scorers that know nothing of each"
            + " other.");
  }

  /** Two random sets with a share p each share p² of all and touch 2p − p². */
  private static double byChance(double share) {
    return share == 0 ? 0 : share / (2 - share);
  }

  private Chart chart(String name, String title, String says, String across, String up) {
    String of = title + ", " + compared.attribute();
    return new Chart(markup, new Chart.Words(id + "-" + name, of, says, across, up), 1);
  }

  private void begin(String heading) {
    markup.open("figure").element("h3", heading);
  }

  private void end(String caption) {
    markup.element("figcaption", caption).close();
  }
}
