package org.comity.training.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.training.evaluation.AttributeReport;
import org.comity.training.evaluation.AttributeReport.Miss;
import org.comity.training.evaluation.AttributeReport.Slice;
import org.comity.training.evaluation.Metrics;
import org.comity.training.evaluation.Report;

/** A report as one page that needs nothing else, and what all pages of ours have in common. */
public final class HtmlPage {

  /** The page may do nothing but show itself, even if an id should slip through unescaped. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  /** What stands before the first element. */
  public static final String PROLOGUE = "<!DOCTYPE html>\n";

  private final Markup markup = new Markup(PROLOGUE);
  private final Report report;
  private final List<FigureTable> tables;
  private final String css;

  HtmlPage(Report report, List<FigureTable> tables, String css) {
    this.report = report;
    this.tables = tables;
    this.css = css;
  }

  /**
   * The style of every page of ours, from the class path.
   *
   * @return CSS
   */
  public static String style() {
    try (InputStream style = HtmlPage.class.getResourceAsStream("report.css")) {
      return new String(
          Objects.requireNonNull(style, "report.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String markup() {
    begin(markup, "Evaluation of " + report.bundle(), css);
    markup.open("body");
    header();
    markup.open("main");
    overview();
    tables.forEach(table -> TablesWriter.section(markup, table));
    report.attributes().forEach(this::attribute);
    Glossary.write(markup);
    markup.close().close().close();
    return markup.finished();
  }

  /**
   * Opens a page of ours, with its head; the body comes next.
   *
   * @param markup where to
   * @param title of the page
   * @param css its style
   */
  public static void begin(Markup markup, String title, String css) {
    markup.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
    markup.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    markup.element("title", title);
    markup.element("style", css).close();
  }

  private void header() {
    markup.open("header").element("h1", "Evaluation of " + report.bundle());
    String corpora =
        report.corpora().entrySet().stream()
            .map(corpus -> corpus.getKey() + " (" + Figure.count(corpus.getValue()) + ")")
            .collect(Collectors.joining(", "));
    markup.element("p", Figure.count(report.rows()) + " labelled rows from " + corpora + ".");
    if (report.notScored() > 0) {
      markup.element(
          "p",
          Figure.count(report.notScored())
              + " of them were not scored: they are held for a person, and count here as a score"
              + " of 0.");
    }
    markup.open("nav", "aria-label", "Sections").open("ul");
    for (FigureTable table : tables) {
      markup.open("li").element("a", table.title(), "href", "#" + table.id()).close();
    }
    for (AttributeReport each : report.attributes()) {
      markup.open("li").element("a", each.attribute().name(), "href", "#" + id(each)).close();
    }
    markup.open("li").element("a", "What the figures mean", "href", "#glossary").close();
    markup.close().close().close();
  }

  private void overview() {
    markup.element("h2", "All attributes");
    MetricsTable table = new MetricsTable(markup, "Rows of all corpora together", "Attribute");
    report.attributes().forEach(each -> table.row(each.attribute().name(), each.pooled()));
    table.finish();
  }

  private void attribute(AttributeReport each) {
    markup.open("section", "id", id(each)).element("h2", each.attribute().name());
    markup.element("p", inWords(each.pooled()));
    new Charts(markup, each).write();
    slices(each, "by corpus", "Corpus", each.bySource());
    slices(each, "by language", "Language", each.byLanguage());
    slices(each, "by length of the text, in UTF-16 code units", "Length", each.byLength());
    misses(each);
    markup.close();
  }

  private static String inWords(Metrics pooled) {
    String rows =
        Figure.count(pooled.rows())
            + " rows say whether it is there; "
            + Figure.count(pooled.positives())
            + " of them ("
            + Figure.percent(pooled.baseRate())
            + ") say yes.";
    return pooled.auc() == null
        ? rows + " Without rows of both kinds nothing can be ranked."
        : rows
            + " Of one comment with it and one without, the bundle tells which is which "
            + Figure.percent(pooled.auc())
            + " of the time.";
  }

  private void slices(AttributeReport each, String caption, String first, List<Slice> slices) {
    MetricsTable table = new MetricsTable(markup, each.attribute() + " " + caption, first);
    table.all("all", each.pooled());
    slices.forEach(slice -> table.row(slice.name(), slice.metrics()));
    table.finish();
  }

  private void misses(AttributeReport each) {
    markup.open("details").element("summary", "Worst errors, by id");
    markup.open("div", "class", "pair");
    misses("Negative rows with the highest scores", each.highestNegatives());
    misses("Positive rows with the lowest scores", each.lowestPositives());
    markup.close().close();
  }

  private void misses(String caption, List<Miss> misses) {
    markup.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    markup.open("table").element("caption", caption).open("thead").open("tr");
    markup
        .element("th", "Id", "scope", "col")
        .element("th", "Corpus", "scope", "col", "class", "name");
    for (String column : List.of("Label", "Score")) {
      markup.element("th", column, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (Miss miss : misses) {
      markup
          .open("tr")
          .element("th", miss.id(), "scope", "row")
          .element("td", miss.source(), "class", "name");
      markup.element("td", Figure.three(miss.label())).element("td", Figure.three(miss.score()));
      markup.close();
    }
    markup.close().close().close();
  }

  private static String id(AttributeReport each) {
    return each.attribute().name().toLowerCase(Locale.ROOT);
  }
}
