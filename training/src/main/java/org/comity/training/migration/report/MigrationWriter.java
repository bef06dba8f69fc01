package org.comity.training.migration.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.training.corpus.EnvironmentException;
import org.comity.training.evaluation.report.ReportJson;
import org.comity.training.migration.MigrationReport;

/**
 * Writes a report into a folder: {@value #HTML} for people, {@value #JSON} for programs and {@value
 * #POLICY} to paste. The same report gives the same bytes.
 */
public final class MigrationWriter {

  /** One page without script that fetches nothing. */
  public static final String HTML = "report.html";

  /** All figures. */
  public static final String JSON = "report.json";

  /** Bands for the thresholds that the site named. */
  public static final String POLICY = "policy.yaml";

  private MigrationWriter() {}

  /**
   * Writes all three, over those of an earlier report.
   *
   * @param report what to write
   * @param folder where to; it is there
   * @throws EnvironmentException if a file cannot be written
   */
  public static void write(MigrationReport report, Path folder) {
    try {
      Files.writeString(folder.resolve(JSON), json(report));
      Files.writeString(folder.resolve(HTML), new MigrationPage(report).markup());
      Files.writeString(folder.resolve(POLICY), PolicySnippet.of(report));
    } catch (IOException e) {
      throw new EnvironmentException("cannot write a report to " + folder, e);
    }
  }

  private static String json(MigrationReport report) {
    try {
      return ReportJson.writer().writeValueAsString(report) + "\n";
    } catch (JsonProcessingException neverForRecords) {
      throw new UncheckedIOException(neverForRecords);
    }
  }
}
