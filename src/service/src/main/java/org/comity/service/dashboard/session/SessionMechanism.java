package org.comity.service.dashboard.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.comity.service.account.Account;
import org.comity.service.account.KnownAccounts;

/**
 * Knows people by their session cookie, under {@code /dashboard} and nowhere else: doors know
 * programs by keys. Whoever has none is led to the login page, and from there to where they wanted;
 * whoever has a password that somebody else made, to the page on which they make their own. Nothing
 * here waits, so it is done on the thread that reads the request.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

  /** Pages for those whose password somebody else has made, until they make their own. */
  private static final Set<String> WITHOUT_OWN =
      Set.of(OwnPage.LOGIN, OwnPage.LOGOUT, OwnPage.PASSWORD);

  /** Where the exchange holds a page that comes before the one that was asked for. */
  private static final String CHALLENGE = SessionMechanism.class.getName() + ".challenge";

  private static final int SEE_OTHER = 303;
  private static final int UNAUTHORIZED = 401;

  private final SessionCookies cookies;
  private final KnownAccounts accounts;

  @Inject
  SessionMechanism(SessionCookies cookies, KnownAccounts accounts) {
    this.cookies = cookies;
    this.accounts = accounts;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager providers) {
    String path = exchange.normalizedPath();
    if (!DashboardPaths.covers(path)) {
      return Uni.createFrom().nullItem();
    }
    Optional<Account> account =
        cookies.read(exchange).flatMap(it -> accounts.find(it.accountId(), it.credentialVersion()));
    if (account.filter(Account::mustChangePassword).isPresent() && !WITHOUT_OWN.contains(path)) {
      exchange.put(CHALLENGE, OwnPage.PASSWORD);
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom().optional(account.map(SessionMechanism::identity));
  }

  private static SecurityIdentity identity(Account account) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(account.actor()))
        .addRole(account.role().name())
        .addAttribute(Viewer.ACCOUNT, account)
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom()
        .item(
            Fetches.isOne(exchange.request())
                ? new ChallengeData(UNAUTHORIZED)
                : new ChallengeData(SEE_OTHER, HttpHeaders.LOCATION, wayIn(exchange)));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext exchange) {
    if (!Fetches.isOne(exchange.request())) {
      return HttpAuthenticationMechanism.super.sendChallenge(exchange);
    }
    SessionWords words = SessionLanguage.words(exchange.request());
    Fetches.refuse(
        exchange,
        UNAUTHORIZED,
        exchange.get(CHALLENGE) == null ? words.ended() : words.ownPasswordFirst());
    return Uni.createFrom().item(true);
  }

  /** Where to log in; a page that was only to be read is come back to. */
  private static String wayIn(RoutingContext exchange) {
    String wanted = exchange.get(CHALLENGE);
    if (wanted != null) {
      return wanted;
    }
    return exchange.request().method().equals(HttpMethod.GET)
        ? OwnPage.loginFor(exchange.request().uri())
        : OwnPage.LOGIN;
  }
}
