package org.comity.training.evaluation.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.comity.training.evaluation.report.FigureTable.Row;

/** Tables for the terminal. */
public final class TableText {

  private static final String BETWEEN = "  ";

  private TableText() {}

  /**
   * Prints a table with its title and note, and an empty line after it.
   *
   * @param out where to
   * @param table what
   */
  public static void print(PrintWriter out, FigureTable table) {
    List<List<String>> lines = lines(table);
    out.println(table.title());
    out.println(table.note());
    for (List<String> line : lines) {
      StringBuilder shown = new StringBuilder();
      for (int column = 0; column < line.size(); column++) {
        shown.append(column == 0 ? "" : BETWEEN);
        String gap = " ".repeat(width(lines, column) - line.get(column).length());
        shown.append(column == 0 ? line.get(column) + gap : gap + line.get(column));
      }
      out.println(shown.toString().stripTrailing());
    }
    out.println();
  }

  private static List<List<String>> lines(FigureTable table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(line(table.first(), table.columns()));
    for (Row row : table.rows()) {
      lines.add(line(row.name(), row.cells().stream().map(Cell::shown).toList()));
    }
    return lines;
  }

  private static List<String> line(String first, List<String> others) {
    List<String> line = new ArrayList<>(List.of(first));
    line.addAll(others);
    return line;
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }
}
