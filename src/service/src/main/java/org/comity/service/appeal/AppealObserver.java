package org.comity.service.appeal;

import org.jdbi.v3.core.Handle;

/** Somebody who must know whether a comment's appeal waits for a person. */
public interface AppealObserver {

  /**
   * Told of an appeal that was just opened, resolved or lapsed.
   *
   * @param handle the transaction in which it was; if this throws, it was not
   * @param commentId names the comment in the database
   * @param isOpen whether an appeal of it waits now
   */
  void appealed(Handle handle, long commentId, boolean isOpen);
}
