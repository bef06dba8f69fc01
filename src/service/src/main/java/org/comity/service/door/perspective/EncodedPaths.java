package org.comity.service.door.perspective;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Some clients write the colon and the dollar sign of Google's paths as {@code %3A} and {@code
 * %24}; the router compares paths as they are written.
 */
final class EncodedPaths {

  private static final String ANALYZE = "/v1alpha1/comments%3aanalyze";
  private static final String DISCOVERY = "/%24discovery/rest";

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  void decode(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    String path = uri.getRawPath().toLowerCase(Locale.ROOT);
    if (path.equals(ANALYZE)) {
      request.setRequestUri(withPath(uri, "/v1alpha1/comments:analyze"));
    } else if (path.equals(DISCOVERY)) {
      request.setRequestUri(withPath(uri, "/$discovery/rest"));
    }
  }

  private static URI withPath(URI uri, String path) {
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return uri.resolve(path + query);
  }
}
