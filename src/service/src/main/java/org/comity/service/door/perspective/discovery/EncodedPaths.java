package org.comity.service.door.perspective.discovery;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.comity.service.door.perspective.PerspectiveDoorway;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Writes encoded paths plainly: the router compares paths as they are written. */
final class EncodedPaths {

  private static final Set<String> PATHS =
      Set.of(PerspectiveDoorway.ANALYZE, PerspectiveDoorway.SUGGEST, PerspectiveDoorway.DISCOVERY);

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  void decode(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    String path = uri.getRawPath();
    String plain = PerspectiveDoorway.plain(path);
    if (PATHS.contains(plain) && !plain.equals(path)) {
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      request.setRequestUri(uri.resolve(plain + query));
    }
  }
}
