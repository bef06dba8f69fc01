package org.comity.service.queue.view;

import org.comity.service.queue.list.QueuePages.Wish;

/**
 * What somebody often looks for.
 *
 * @param id names it in the database
 * @param name what they call it, 1 to 100 UTF-16 code units
 * @param wish which comments, in which order
 */
public record SavedView(long id, String name, Wish wish) {

  /** How long a name may be, in UTF-16 code units. */
  public static final int MAX_NAME = 100;
}
