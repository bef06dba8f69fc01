package org.comity.training.retraining.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.training.evaluation.report.ReportJson;

/** Writes a report: {@value #JSON} for programs, {@value #HTML} for people. */
public final class ReportFolder {

  /** The name of the file for programs. */
  public static final String JSON = "report.json";

  /** The name of the file for people: one page without script that fetches nothing. */
  public static final String HTML = "report.html";

  private ReportFolder() {}

  /**
   * Writes both files.
   *
   * @param report what to write
   * @param folder where to; made if missing
   * @throws IOException if a file cannot be written
   */
  public static void write(RetrainingReport report, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(JSON), json(report));
    Files.writeString(folder.resolve(HTML), new RetrainingPage(report).markup());
  }

  /**
   * The report for programs.
   *
   * @param report what to write
   * @return JSON, ending with a line feed
   */
  public static String json(RetrainingReport report) {
    try {
      return ReportJson.writer().writeValueAsString(report) + "\n";
    } catch (JsonProcessingException neverForRecords) {
      throw new UncheckedIOException(neverForRecords);
    }
  }
}
