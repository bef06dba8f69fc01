package org.comity.service.dashboard.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Requests that a script of ours has made: they are answered with JSON and led nowhere. */
public final class Fetches {

  private Fetches() {}

  static boolean isOne(HttpServerRequest request) {
    return isOne(request.getHeader("X-Requested-With"), request.getHeader(HttpHeaders.ACCEPT));
  }

  /**
   * Whether a request is one.
   *
   * @param requestedWith its header X-Requested-With
   * @param accept its header Accept
   * @return false for what a browser sends by itself
   */
  public static boolean isOne(@Nullable String requestedWith, @Nullable String accept) {
    return "fetch".equals(requestedWith)
        || (accept != null && accept.startsWith("application/json"))
        || (accept != null && accept.startsWith("text/event-stream"));
  }

  static void refuse(RoutingContext exchange, int status, String fault) {
    exchange
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(new JsonObject().put("fault", fault).encode());
  }
}
