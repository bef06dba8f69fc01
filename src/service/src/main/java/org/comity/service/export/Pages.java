package org.comity.service.export;

import java.util.List;

/**
 * Rows, page by page.
 *
 * @param <T> the rows
 */
@FunctionalInterface
public interface Pages<T> {

  /**
   * The rows that follow an id, oldest first.
   *
   * @param id 0 to begin
   * @param limit at most so many
   * @return fewer than the limit at the end
   */
  List<T> after(long id, int limit);
}
