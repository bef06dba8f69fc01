package org.comity.service.door.perspective.discovery;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.comity.service.door.perspective.PerspectiveDoorway;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes encoded paths plainly: the router compares paths as they are written. The address without
 * the host is all that is read, since a request of HTTP/1.0 may name none.
 */
final class EncodedPaths {

  private static final Set<String> PATHS =
      Set.of(PerspectiveDoorway.ANALYZE, PerspectiveDoorway.SUGGEST, PerspectiveDoorway.DISCOVERY);

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  void decode(ContainerRequestContext request, HttpServerRequest asSent) {
    @Nullable String path = asSent.path();
    String plain = path == null ? "" : PerspectiveDoorway.plain(path);
    if (PATHS.contains(plain) && !plain.equals(path)) {
      String query = asSent.query() == null ? "" : "?" + asSent.query();
      request.setRequestUri(URI.create(plain + query));
    }
  }
}
