package org.comity.training.migration.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.comity.training.migration.MigrationReport;
import org.comity.training.migration.MigrationReport.Compared;
import org.comity.training.migration.MigrationReport.Match;

/** The thresholds that the site named, as bands to paste into a policy. */
final class PolicySnippet {

  private PolicySnippet() {}

  /** YAML; a site that named no threshold gets no band, as nobody asked for any. */
  static String of(MigrationReport report) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# Bands for ").append(report.bundle()).append(" that hold the share of ");
    yaml.append(report.rows()).append(" logged comments\n# that the old thresholds held.");
    yaml.append(" A comment is held if its score is at least as high.\n");
    List<Compared> given =
        report.attributes().stream().filter(each -> given(each).size() > 0).toList();
    if (given.isEmpty()) {
      return yaml.append("# Name your thresholds with --threshold to get bands here.\n")
          .append("attributes: {}\n")
          .toString();
    }
    yaml.append("attributes:\n");
    given.forEach(each -> append(yaml, report, each));
    return yaml.toString();
  }

  private static List<Match> given(Compared each) {
    return each.matches().stream()
        .filter(Match::given)
        .sorted(Comparator.comparingDouble(Match::old))
        .toList();
  }

  /** One attribute has one hold: the lowest; the others stand beside it, for whoever wants them. */
  private static void append(StringBuilder yaml, MigrationReport report, Compared each) {
    List<Match> usable = given(each).stream().filter(match -> match.ours() != null).toList();
    for (Match match : given(each)) {
      yaml.append("  # ").append(each.name()).append(' ').append(report.oldHolds().sign());
      yaml.append(' ').append(MigrationTables.plain(match.old())).append(" held ");
      yaml.append(match.overlap().old()).append(" of ").append(each.rows());
      Double ours = match.ours();
      yaml.append(ours == null ? ": no threshold of ours equals that" : ": ours is >= ");
      yaml.append(ours == null ? "" : MigrationTables.plain(ours)).append('\n');
    }
    if (!usable.isEmpty()) {
      double hold = Objects.requireNonNull(usable.get(0).ours());
      yaml.append("  ").append(each.attribute()).append(": { hold: ");
      yaml.append(MigrationTables.plain(hold)).append(" }\n");
    }
  }
}
