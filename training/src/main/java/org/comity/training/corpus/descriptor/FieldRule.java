package org.comity.training.corpus.descriptor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a comment comes from. In YAML the column's name alone will do.
 *
 * @param column the column to read; null for a constant
 * @param value the constant; null for a column
 * @param replace what to replace by what, literally, in the order of the descriptor
 * @param before keep only what stands before the last occurrence of this; null for all
 * @param absent cells that mean that there is no value, such as a parent of 0
 * @param html the cell is HTML: only its text counts
 */
public record FieldRule(
    @Nullable String column,
    @Nullable String value,
    Map<String, String> replace,
    @Nullable String before,
    List<String> absent,
    boolean html) {

  /** Checks that there is a column or a constant. */
  public FieldRule {
    if ((column == null) == (value == null)) {
      throw new IllegalArgumentException("a field needs either a column or a value");
    }
    replace = replace == null ? Map.of() : replace;
    absent = absent == null ? List.of() : List.copyOf(absent);
  }

  /**
   * The short form.
   *
   * @param column the column to read as it stands
   * @return the rule
   */
  public static FieldRule valueOf(String column) {
    return new FieldRule(column, null, Map.of(), null, List.of(), false);
  }

  /**
   * The field of a row.
   *
   * @param row the row
   * @return its value; null if the row has none
   */
  public @Nullable String read(Row row) {
    String cell = column == null ? value : row.cell(column);
    if (cell == null || absent.contains(cell)) {
      return null;
    }
    for (Map.Entry<String, String> each : replace.entrySet()) {
      cell = cell.replace(each.getKey(), each.getValue());
    }
    int cut = before == null ? -1 : cell.lastIndexOf(before);
    String kept = cut < 0 ? cell : cell.substring(0, cut);
    return html ? HtmlText.of(kept) : kept;
  }
}
