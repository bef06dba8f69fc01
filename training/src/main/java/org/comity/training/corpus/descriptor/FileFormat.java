package org.comity.training.corpus.descriptor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How a file is written. In YAML the kind alone will do.
 *
 * @param kind the shape
 * @param unquoted a quotation mark means nothing: every line is a row (tsv and pairs)
 * @param columns the columns' names where the file has no header; empty where it has one
 * @param skipShort rows with too few cells are left out instead of being an error
 */
public record FileFormat(Kind kind, boolean unquoted, List<String> columns, boolean skipShort) {

  /** The shapes that there are readers for. */
  public enum Kind {
    /** Commas between cells, RFC 4180 quoting. */
    @JsonProperty("csv")
    CSV,
    /** Tabulators between cells. */
    @JsonProperty("tsv")
    TSV,
    /** One JSON object a line, of a set's own shape. */
    @JsonProperty("jsonl")
    JSONL,
    /**
     * Tabulators: an offending text, then rewritings of it; rows with columns text and side. Each
     * word of the offending text that some rewriting lacks is a TOXICITY span, whose share is that
     * of the rewritings that lack it.
     */
    @JsonProperty("pairs")
    PAIRS,
    /** Comments, annotations and spans in a table each, comma separated. */
    @JsonProperty("annotator-rows")
    ANNOTATOR_ROWS,
    /** The text of a news page with its comments. */
    @JsonProperty("saved-page")
    SAVED_PAGE,
    /** Comity's own JSON Lines. */
    @JsonProperty("canonical")
    CANONICAL
  }

  /** Copies the columns. */
  public FileFormat {
    columns = columns == null ? List.of() : List.copyOf(columns);
  }

  /**
   * The short form.
   *
   * @param kind as it is written in a descriptor, such as {@code annotator-rows}
   * @return the format with a header and quoting
   */
  public static FileFormat valueOf(String kind) {
    String constant = kind.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    return new FileFormat(Kind.valueOf(constant), false, List.of(), false);
  }
}
