package org.comity.training.corpus.descriptor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a cell becomes a label. With a column alone the cell is the label, a number in [0,1].
 *
 * @param column the column to read; null for a constant
 * @param value the constant, in [0,1]; null for a column
 * @param values what each class name means, in [0,1]; a row with another one is left out, unless
 *     {@code otherwise} says what that means
 * @param otherwise the label of a class that {@code values} does not name, in [0,1]
 * @param unknown cells that say nothing of this attribute; an empty one never does unless {@code
 *     values} names it
 * @param contains the label is 1 if the cell contains this, else 0
 * @param atLeast the label is 1 if the cell is a number of at least this, else 0
 */
public record LabelRule(
    @Nullable String column,
    @Nullable Double value,
    Map<String, Double> values,
    @Nullable Double otherwise,
    List<String> unknown,
    @Nullable String contains,
    @Nullable Double atLeast) {

  /** Checks that there is a column or a constant, and ranges. */
  public LabelRule {
    if ((column == null) == (value == null)) {
      throw new IllegalArgumentException("a label needs either a column or a value");
    }
    values = values == null ? Map.of() : Map.copyOf(values);
    unknown = unknown == null ? List.of() : List.copyOf(unknown);
    if (value != null) {
      checked(value);
    }
    values.values().forEach(LabelRule::checked);
  }

  /**
   * The short form.
   *
   * @param column the column that holds the label itself
   * @return the rule
   */
  public static LabelRule valueOf(String column) {
    return new LabelRule(column, null, Map.of(), null, List.of(), null, null);
  }

  /**
   * Whether a row takes part at all.
   *
   * @param row the row
   * @return false if its class is one that the descriptor leaves out
   */
  public boolean keeps(Row row) {
    String cell = cell(row);
    return cell == null || values.isEmpty() || otherwise != null || values.containsKey(cell);
  }

  /**
   * The label of a row that takes part.
   *
   * @param row the row
   * @return a fraction in [0,1]; null if the row says nothing
   * @throws IllegalArgumentException if the cell is no such fraction; does not quote it
   */
  public @Nullable Double label(Row row) {
    if (value != null) {
      return value;
    }
    String cell = cell(row);
    if (cell == null) {
      return null;
    }
    if (contains != null) {
      return cell.contains(contains) ? 1.0 : 0.0;
    }
    if (!values.isEmpty()) {
      return values.getOrDefault(cell, otherwise);
    }
    double number = number(cell);
    return atLeast == null ? Double.valueOf(checked(number)) : (number >= atLeast ? 1.0 : 0.0);
  }

  private @Nullable String cell(Row row) {
    String cell = column == null ? null : row.cell(column);
    if (cell == null) {
      return null;
    }
    String bare = cell.strip();
    boolean silent = bare.isEmpty() && contains == null && !values.containsKey(bare);
    return silent || unknown.contains(bare) ? null : bare;
  }

  private double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("column \"" + column + "\" holds no number");
    }
  }

  private static double checked(double label) {
    if (!(label >= 0 && label <= 1)) {
      throw new IllegalArgumentException("a label is in [0,1], not " + label);
    }
    return label;
  }
}
