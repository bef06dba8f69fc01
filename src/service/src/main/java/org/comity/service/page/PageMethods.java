package org.comity.service.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Names the methods of a page to whoever sent another (RFC 9110, 15.5.6), where the framework would
 * say nothing.
 */
final class PageMethods {

  private static final int METHOD_NOT_ALLOWED = 405;
  private static final Map<String, String> ALLOWED = Map.of("/", "GET", "/setup", "GET, POST");

  @ServerResponseFilter
  void name(ContainerRequestContext request, ContainerResponseContext response) {
    @Nullable String methods = ALLOWED.get(request.getUriInfo().getPath());
    if (methods != null && response.getStatus() == METHOD_NOT_ALLOWED) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, methods);
      response.setEntity(
          "This page answers " + methods + " only.\n",
          null,
          MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
    }
  }
}
