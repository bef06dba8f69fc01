package org.comity.training.evaluation.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.comment.ModerationException;
import org.comity.training.evaluation.Report;

/**
 * Writes a report into a folder: {@value #JSON} for programs, {@value #HTML} for people. The same
 * report gives the same bytes. Thread-safe.
 */
public final class ReportWriter {

  /** The name of the file for programs. */
  public static final String JSON = "report.json";

  /** The name of the file for people: one page without script that fetches nothing. */
  public static final String HTML = "report.html";

  private final String css;

  /** Reads the style of the page from the class path. */
  public ReportWriter() {
    this.css = HtmlPage.style();
  }

  /**
   * Writes both files, over those of an earlier report.
   *
   * @param report what to write
   * @param folder where to; made if missing
   * @throws ModerationException if a file cannot be written
   */
  public void write(Report report, Path folder) {
    write(report, List.of(), folder);
  }

  /**
   * The same with tables of other figures, which stand on the page after the overview, and for
   * programs in {@value TablesWriter#JSON}, which is not written without tables.
   *
   * @param report what to write
   * @param tables in their order
   * @param folder where to; made if missing
   * @throws ModerationException if a file cannot be written
   */
  public void write(Report report, List<FigureTable> tables, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(JSON), json(report));
      Files.writeString(folder.resolve(HTML), html(report, tables));
      if (!tables.isEmpty()) {
        Path figures = folder.resolve(TablesWriter.JSON);
        Files.writeString(figures, TablesWriter.json(report.bundle(), tables));
      }
    } catch (IOException e) {
      throw new ModerationException("cannot write a report to " + folder, e);
    }
  }

  /**
   * The report for programs.
   *
   * @param report what to write
   * @return JSON, ending with a line feed
   */
  public String json(Report report) {
    try {
      return ReportJson.writer().writeValueAsString(report) + "\n";
    } catch (JsonProcessingException neverForRecords) {
      throw new UncheckedIOException(neverForRecords);
    }
  }

  /** The page: HTML 5 that is well-formed XML too. */
  String html(Report report) {
    return html(report, List.of());
  }

  private String html(Report report, List<FigureTable> tables) {
    return new HtmlPage(report, tables, css).markup();
  }
}
