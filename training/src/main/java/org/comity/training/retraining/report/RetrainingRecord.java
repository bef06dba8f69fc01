package org.comity.training.retraining.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.comity.training.evaluation.report.ReportJson;

/**
 * All that a challenger was made from: the same files and settings with the same Comity give the
 * same bytes. It lies in the bundle as {@value #FILE}, without a clock or a host.
 *
 * @param comity the version that did it
 * @param community whose comments
 * @param bundle the challenger's id
 * @param champion the id of the bundle that it was to replace
 * @param championSha256 of the champion's files
 * @param rowsSha256 of the exported rows
 * @param corpora open corpora that were learnt from too
 * @param mode {@code WARM} or {@code JOINT}
 * @param seed of everything random
 * @param fast whether a joint training left out the network
 */
public record RetrainingRecord(
    String comity,
    String community,
    String bundle,
    String champion,
    String championSha256,
    String rowsSha256,
    List<CorpusFileRecord> corpora,
    String mode,
    long seed,
    boolean fast) {

  /** The record's name in the bundle. */
  public static final String FILE = "retraining.json";

  /** The version of Comity that this is. */
  public static final String COMITY = "0.1.0";

  /** Copies the list. */
  public RetrainingRecord {
    corpora = List.copyOf(corpora);
  }

  /**
   * A file of an open corpus.
   *
   * @param name of the file, without its folders
   * @param sha256 of its bytes
   */
  public record CorpusFileRecord(String name, String sha256) {}

  /**
   * For the bundle.
   *
   * @return JSON, ending with a line feed
   */
  public String json() {
    try {
      return ReportJson.writer().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException neverForRecords) {
      throw new UncheckedIOException(neverForRecords);
    }
  }

  /**
   * Reads a record.
   *
   * @param json as {@link #json()} writes it
   * @return the record
   * @throws IOException if it is none
   */
  public static RetrainingRecord read(byte[] json) throws IOException {
    return new ObjectMapper().readValue(json, RetrainingRecord.class);
  }
}
