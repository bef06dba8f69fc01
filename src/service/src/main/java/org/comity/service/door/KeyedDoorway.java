package org.comity.service.door;

import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.jspecify.annotations.Nullable;

/** A doorway at which the doorkeeper asks for a key before the door sees a request. */
public interface KeyedDoorway extends Doorway {

  /**
   * What a key must be good for at a path.
   *
   * @param path one where something is
   * @return null where nobody needs a key
   */
  @Nullable Scope scope(String path);

  /**
   * What to say to a request that may not come in.
   *
   * @param refused why
   * @return to be written as JSON, with its status
   */
  Refusal refusal(NotAdmittedException refused);

  /**
   * What is said to a request that may not come in.
   *
   * @param status the HTTP status
   * @param body to be written as JSON; never holds anything of the request
   */
  record Refusal(int status, Object body) {}
}
