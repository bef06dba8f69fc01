package org.comity.service.quality;

/**
 * Decisions that somebody took back, and those that take them back: neither says what anybody
 * thinks of a comment, and neither is counted as work.
 */
public final class TakenBack {

  /** A condition that leaves both out, on rows of {@code decisions} that are called {@code d}. */
  public static final String LEFT_OUT =
      """
      d.undoes is null and not exists (
        select 1 from decisions u where u.comment_id = d.comment_id and u.undoes = d.id)
      """;

  private TakenBack() {}
}
