package org.comity.training.evaluation.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.comment.ModerationException;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables into a folder: {@value #JSON} for programs, {@value #HTML} for people. The same
 * tables give the same bytes.
 */
public final class TablesWriter {

  /** The name of the file for programs. */
  public static final String JSON = "metrics.json";

  /** The name of the file for people: one page without script that fetches nothing. */
  public static final String HTML = ReportWriter.HTML;

  private TablesWriter() {}

  /**
   * Writes both files, over earlier ones.
   *
   * @param bundle names what was measured
   * @param tables in their order
   * @param folder where to; made if missing
   * @throws ModerationException if a file cannot be written
   */
  public static void write(String bundle, List<FigureTable> tables, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(JSON), json(bundle, tables));
      Files.writeString(folder.resolve(HTML), html(bundle, tables));
    } catch (IOException e) {
      throw new ModerationException("cannot write a report to " + folder, e);
    }
  }

  static String json(String bundle, List<FigureTable> tables) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("bundle", bundle);
    tables.forEach(table -> whole.put(table.id(), rows(table)));
    try {
      return ReportJson.writer().writeValueAsString(whole) + "\n";
    } catch (JsonProcessingException neverForValues) {
      throw new UncheckedIOException(neverForValues);
    }
  }

  /** A list of objects: a column's title, in lower case with underscores, is its key. */
  private static List<Map<String, @Nullable Object>> rows(FigureTable table) {
    return table.rows().stream().map(row -> fields(table, row)).toList();
  }

  private static Map<String, @Nullable Object> fields(FigureTable table, Row row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put(key(table.first()), row.name());
    for (int column = 0; column < row.cells().size(); column++) {
      fields.put(key(table.columns().get(column)), row.cells().get(column).value());
    }
    return fields;
  }

  private static String key(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  static String html(String bundle, List<FigureTable> tables) {
    Markup markup = new Markup(HtmlPage.PROLOGUE);
    String title = "Suites run on " + bundle;
    HtmlPage.begin(markup, title, HtmlPage.style());
    markup.open("body").open("header").element("h1", title);
    markup.open("nav", "aria-label", "Tables").open("ul");
    for (FigureTable table : tables) {
      markup.open("li").element("a", table.title(), "href", "#" + table.id()).close();
    }
    markup.close().close().close().open("main");
    tables.forEach(table -> section(markup, table));
    markup.close().close().close();
    return markup.finished();
  }

  /**
   * A table in a section of its own, whose id is the table's.
   *
   * @param markup where to
   * @param table what
   */
  public static void section(Markup markup, FigureTable table) {
    markup.open("section", "id", table.id()).element("h2", table.title());
    markup.element("p", table.note());
    markup.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", table.title());
    markup.open("table").open("thead").open("tr").element("th", table.first(), "scope", "col");
    table.columns().forEach(column -> markup.element("th", column, "scope", "col"));
    markup.close().close().open("tbody");
    for (Row row : table.rows()) {
      markup.open("tr").element("th", row.name(), "scope", "row");
      row.cells().stream().map(Cell::shown).forEach(shown -> markup.element("td", shown));
      markup.close();
    }
    markup.close().close().close().close();
  }
}
