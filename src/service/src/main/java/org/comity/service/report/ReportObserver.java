package org.comity.service.report;

import org.comity.service.comment.StoredComment;
import org.jdbi.v3.core.Handle;

/** Somebody who must know of every report, and write what follows from it with it or not at all. */
public interface ReportObserver {

  /**
   * Told of a report that was just kept.
   *
   * @param handle the transaction in which it was, which holds a lock on the comment; if this
   *     throws, there was no report
   * @param comment that was reported
   * @param reports how many readers have reported it now, at least 1
   */
  void reported(Handle handle, StoredComment comment, int reports);
}
