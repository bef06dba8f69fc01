package org.comity.service.dashboard.session;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * What a browser keeps for us while its reader logs in elsewhere: a cookie like that of a session
 * and encrypted like it, but sent when another site leads back here, and for a few minutes only.
 */
@Singleton
public final class PendingLogin {

  private static final String NAME = "comity-login";
  private static final String PATH = OwnPage.LOGIN;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final SessionSecret secret;
  private final CurrentVertxRequest current;

  @Inject
  PendingLogin(SessionSecret secret, CurrentVertxRequest current) {
    this.secret = secret;
    this.current = current;
  }

  /**
   * Keeps something: the answer to the request of this thread sets the cookie.
   *
   * @param content any text
   */
  public void keep(String content) {
    RoutingContext exchange = current.getCurrent();
    cookies().save(content, exchange, NAME, null, SessionCookies.isEncrypted(exchange.request()));
  }

  /**
   * What was kept, once: the answer to the request of this thread takes the cookie away.
   *
   * @return nothing if there is no cookie, or it is too old
   */
  public Optional<String> take() {
    RoutingContext exchange = current.getCurrent();
    RestoreResult kept = cookies().restore(exchange);
    exchange
        .response()
        .addCookie(
            Cookie.cookie(NAME, "")
                .setPath(PATH)
                .setMaxAge(0)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(SessionCookies.isEncrypted(exchange.request())));
    return Optional.ofNullable(kept).map(RestoreResult::getPrincipal);
  }

  /**
   * Where the request of this thread was sent to, as the browser has it: behind a proxy that is the
   * proxy's address. Whoever lies about it is sent to an address that the provider does not know.
   *
   * @return such as {@code https://desk.example.org}
   */
  public String ownAddress() {
    HttpServerRequest request = current.getCurrent().request();
    String proxied = request.getHeader("X-Forwarded-Host");
    String host = proxied == null ? request.getHeader(HttpHeaders.HOST) : proxied;
    return (SessionCookies.isEncrypted(request) ? "https://" : "http://") + host;
  }

  private PersistentLoginManager cookies() {
    return new PersistentLoginManager(
        secret.value(),
        NAME,
        LONGEST.toMillis(),
        LONGEST.toMillis(),
        true,
        CookieSameSite.LAX.name(),
        PATH,
        -1,
        null);
  }
}
