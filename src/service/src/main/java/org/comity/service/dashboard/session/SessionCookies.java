package org.comity.service.dashboard.session;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.comity.service.account.Account;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the cookie of a session. It is Quarkus' own, as its form login makes it
 * (AES-256-GCM, with the end of the idle time inside); what is in it besides is a {@link Session}.
 * Browsers send it to the dashboard only, and with no request that another site has caused.
 */
@Singleton
public final class SessionCookies {

  private static final String NAME = "comity-session";
  private static final String PATH = "/dashboard";

  /** A cookie that is younger is not replaced. */
  private static final long RENEWED_AFTER_MILLIS = 60_000;

  private final SessionSecret secret;
  private final CurrentVertxRequest current;
  private final Clock clock = Database.CLOCK;
  private volatile @Nullable PersistentLoginManager cookies;

  @Inject
  SessionCookies(SessionSecret secret, CurrentVertxRequest current) {
    this.secret = secret;
    this.current = current;
  }

  private PersistentLoginManager cookies() {
    PersistentLoginManager made = cookies;
    if (made == null) {
      made =
          new PersistentLoginManager(
              secret.value(),
              NAME,
              Session.IDLE.toMillis(),
              RENEWED_AFTER_MILLIS,
              true,
              CookieSameSite.STRICT.name(),
              PATH,
              -1,
              null);
      cookies = made;
    }
    return made;
  }

  /**
   * Begins a session: the answer to the request of this thread sets the cookie.
   *
   * @param account whose password was right
   */
  public void begin(Account account) {
    RoutingContext exchange = current.getCurrent();
    String content = Session.begin(account, clock.instant()).format();
    cookies().save(content, exchange, NAME, null, isEncrypted(exchange.request()));
  }

  /**
   * Ends the session in this browser: the answer to the request of this thread takes the cookie
   * away.
   */
  public void end() {
    RoutingContext exchange = current.getCurrent();
    exchange
        .response()
        .addCookie(
            Cookie.cookie(NAME, "")
                .setPath(PATH)
                .setMaxAge(0)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(isEncrypted(exchange.request())));
  }

  /** The session that a request shows, renewed if it is older than a minute. Never waits. */
  Optional<Session> read(RoutingContext exchange) {
    RestoreResult restored = cookies().restore(exchange);
    if (restored == null) {
      return Optional.empty();
    }
    Optional<Session> session =
        Session.parse(restored.getPrincipal()).filter(it -> !it.hasEnded(clock.instant()));
    if (session.isPresent()) {
      cookies()
          .save(restored.getPrincipal(), exchange, NAME, restored, isEncrypted(exchange.request()));
    }
    return session;
  }

  /**
   * Whether the browser's connection is encrypted, be it to us or to a proxy that says so (RFC 7239
   * and the older header). A client that lies about it makes its own cookie stricter, no more.
   *
   * @param request from the browser or the proxy
   * @return true for {@code https}
   */
  public static boolean isEncrypted(HttpServerRequest request) {
    String older = request.getHeader("X-Forwarded-Proto");
    String standard = request.getHeader("Forwarded");
    return request.isSSL()
        || "https".equalsIgnoreCase(older)
        || (standard != null && standard.toLowerCase(Locale.ROOT).contains("proto=https"));
  }
}
