package org.comity.training.migration.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.HtmlPage;
import org.comity.training.evaluation.report.Markup;
import org.comity.training.evaluation.report.TablesWriter;
import org.comity.training.migration.MigrationReport;
import org.comity.training.migration.MigrationReport.Compared;

/** A report as one page that needs nothing else. */
final class MigrationPage {

  private final Markup markup = new Markup(HtmlPage.PROLOGUE);
  private final MigrationReport report;
  private final List<FigureTable> tables;

  MigrationPage(MigrationReport report) {
    this.report = report;
    this.tables = MigrationTables.of(report);
  }

  String markup() {
    String title = "From Perspective to " + report.bundle();
    HtmlPage.begin(markup, title, HtmlPage.style());
    markup.open("body").open("header").element("h1", title);
    markup.element("p", inWords());
    navigation();
    markup.close().open("main");
    cautions();
    meaning();
    tables.forEach(table -> TablesWriter.section(markup, table));
    report.attributes().forEach(this::attribute);
    markup.close().close().close();
    return markup.finished();
  }

  private String inWords() {
    int held = report.notScored().values().stream().mapToInt(Integer::intValue).sum();
    int refused = report.refused().values().stream().mapToInt(Integer::intValue).sum();
    return String.format(
        Locale.ROOT,
        "%,d logged comments. We cannot score %,d of them (%.1f%%): they are held for a person,"
            + " whatever the threshold. The old API gave no score for %,d. All other figures are"
            + " over comments that both scored.",
        report.rows(),
        held,
        100.0 * held / Math.max(1, report.rows()),
        refused);
  }

  private void navigation() {
    markup.open("nav", "aria-label", "Sections").open("ul");
    link("meaning", "What the same share means");
    tables.forEach(table -> link(table.id(), table.title()));
    report.attributes().forEach(each -> link(id(each), each.attribute().name()));
    markup.close().close();
  }

  private void link(String id, String name) {
    markup.open("li").element("a", name, "href", "#" + id).close();
  }

  private void cautions() {
    if (report.warnings().isEmpty()) {
      return;
    }
    markup.open("section", "id", "cautions").element("h2", "Read with care");
    markup.open("ul");
    report.warnings().forEach(warning -> markup.element("li", warning));
    markup.close().close();
  }

  private void meaning() {
    markup.open("section", "id", "meaning").element("h2", "What the same share means");
    markup.element(
        "p",
        "A threshold of ours that holds the same share gives moderators as much to read as before,"
            + " on traffic such as this. It does not mean that the same comments are held: the two"
            + " are different models, and the overlap says how far they agree. Nor does it mean that"
            + " either is right: only labels tell, and where the log has none, look at what only one"
            + " of them holds before you switch.");
    markup.element(
        "p",
        "The numbers themselves mean different things, so that an old threshold must not be used as"
            + " it is. Shares shift with the traffic: another week, another site or an attack gives"
            + " other thresholds. The 95% interval says how far chance alone moves ours (the rows"
            + " drawn again 1,000 times); it knows nothing of traffic that changes.");
    markup.element(
        "p",
        "The old threshold holds scores "
            + report.oldHolds().words()
            + " it. Ours holds scores at least as high as it. Where moderators decided only on what"
            + " the old threshold had held, labels are missing for the rest: recall is then of those"
            + " alone, and flatters the old threshold.");
    markup.close();
  }

  private void attribute(Compared each) {
    markup.open("section", "id", id(each)).element("h2", each.attribute().name());
    markup.element("p", inWords(each));
    new MigrationCharts(markup, each).write();
    markup.close();
  }

  private static String inWords(Compared each) {
    String rows =
        String.format(
            Locale.ROOT, "%,d rows were scored as %s and by us.", each.rows(), each.name());
    if (each.notScored() == 0) {
      return rows;
    }
    String held =
        each.matches().stream()
            .filter(match -> match.oldHeldNotScored() > 0)
            .map(match -> match.oldHeldNotScored() + " at " + MigrationTables.plain(match.old()))
            .collect(Collectors.joining(", "));
    return rows
        + String.format(
            Locale.ROOT,
            " %,d more we cannot score and hold for a person; the old thresholds held %s of them.",
            each.notScored(),
            held.isEmpty() ? "none" : held);
  }

  /** Unlike the id of any table. */
  private static String id(Compared each) {
    return "attribute-" + each.attribute().name().toLowerCase(Locale.ROOT);
  }
}
