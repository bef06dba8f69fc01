package org.comity.service.door.perspective;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Writes encoded paths plainly: the router compares paths as they are written. */
final class EncodedPaths {

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  void decode(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    String path = uri.getRawPath();
    String plain = PerspectiveDoorway.plain(path);
    boolean ours =
        plain.equals(PerspectiveDoorway.ANALYZE) || plain.equals(PerspectiveDoorway.DISCOVERY);
    if (ours && !plain.equals(path)) {
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      request.setRequestUri(uri.resolve(plain + query));
    }
  }
}
