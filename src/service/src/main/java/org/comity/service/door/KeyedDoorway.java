package org.comity.service.door;

import io.vertx.core.http.HttpServerRequest;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.comity.service.key.Shown;
import org.jspecify.annotations.Nullable;

/** A doorway at which the doorkeeper asks for a key before the door sees a request. */
public interface KeyedDoorway extends Doorway {

  /**
   * How a key is shown, for the header {@code WWW-Authenticate}, which every answer of status 401
   * has (RFC 9110, 15.5.2; RFC 6750, 3).
   */
  String CHALLENGE = "Bearer";

  /**
   * What a key must be good for at a path.
   *
   * @param path one where something is
   * @return null where nobody needs a key
   */
  @Nullable Scope scope(String path);

  /**
   * Finds the key of a request.
   *
   * @param request one for a path that needs a key
   * @return what it shows in the usual places, unless the door has one of its own
   */
  default Shown shown(HttpServerRequest request) {
    return Shown.of(request);
  }

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
