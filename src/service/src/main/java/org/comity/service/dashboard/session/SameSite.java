package org.comity.service.dashboard.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns requests away that would change something and that a page of another site has caused.
 * Browsers say so themselves: in {@code Sec-Fetch-Site} (W3C Fetch Metadata), or, where the
 * connection is not encrypted, in {@code Origin}, which is compared with the host that the request
 * was sent to. One that says neither is turned away, too.
 */
@Singleton
final class SameSite {

  /** Before anybody asks who it is (200). */
  private static final int BEFORE_LOGIN = 300;

  private static final int FORBIDDEN = 403;

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  void stand(@Observes Filters filters) {
    filters.register(SameSite::look, BEFORE_LOGIN);
  }

  private static void look(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (DashboardPaths.covers(exchange.normalizedPath())
        && !SAFE.contains(request.method())
        && !isFromHere(request)) {
      request.resume();
      refuse(exchange);
    } else {
      exchange.next();
    }
  }

  private static void refuse(RoutingContext exchange) {
    String fault = SessionLanguage.words(exchange.request()).fromElsewhere();
    if (Fetches.isOne(exchange.request())) {
      Fetches.refuse(exchange, FORBIDDEN, fault);
    } else {
      exchange
          .response()
          .setStatusCode(FORBIDDEN)
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
          .end(fault + "\n");
    }
  }

  private static boolean isFromHere(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null ? isFromOurHost(request) : site.equals("same-origin");
  }

  /** A proxy may have put its own name for us in the place of the browser's, and kept the other. */
  private static boolean isFromOurHost(HttpServerRequest request) {
    String from = authority(request.getHeader("Origin"));
    return from != null
        && (from.equals(lower(request.getHeader(HttpHeaders.HOST)))
            || from.equals(lower(request.getHeader("X-Forwarded-Host"))));
  }

  private static @Nullable String authority(@Nullable String origin) {
    if (origin == null) {
      return null;
    }
    try {
      return lower(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
