package org.comity.training.corpus.descriptor;

import org.jspecify.annotations.Nullable;

/** One record of a file before it means anything. */
@FunctionalInterface
public interface Row {

  /**
   * A cell.
   *
   * @param column the column's name; in JSON a path such as {@code author.name} or {@code
   *     revisions.-1.body}, where a negative number counts from a list's end
   * @return what stands there, as it stands there; null if nothing does
   */
  @Nullable String cell(String column);
}
