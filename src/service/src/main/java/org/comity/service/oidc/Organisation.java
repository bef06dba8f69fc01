package org.comity.service.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.service.account.ExternalLogins.Person;
import org.comity.service.account.Role;
import org.comity.service.oidc.OrganisationException.Kind;
import org.comity.service.setting.Settings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The provider that people of an organisation log in with, where one is set. The provider is asked
 * for its addresses and keys when somebody first does. Safe for use by many threads; waits for the
 * provider.
 */
@Singleton
public final class Organisation {

  private static final Logger LOG = Logger.getLogger(Organisation.class);

  private final Settings settings;
  private volatile @Nullable Provider provider;

  @Inject
  Organisation(Settings settings) {
    this.settings = settings;
  }

  /**
   * Whether people can log in so.
   *
   * @return false unless an issuer is set
   */
  public boolean isThere() {
    return settings.oidcIssuer().isPresent();
  }

  /**
   * A login that begins.
   *
   * @param attempt to be kept by the browser
   * @param address of the provider's login page
   */
  public record Begun(Attempt attempt, URI address) {}

  /**
   * Begins a login.
   *
   * @param redirect where the provider shall send the browser
   * @param to the page to go to then
   * @return where to send the browser now
   * @throws OrganisationException if the provider cannot be asked for its addresses
   */
  public Begun begin(String redirect, String to) throws OrganisationException {
    try {
      return provider().begin(redirect, to);
    } catch (OrganisationException e) {
      throw logged(e);
    }
  }

  /**
   * Finds out who came back.
   *
   * @param attempt as the browser kept it
   * @param query of the address that it came back to
   * @return who they are, with the role that the provider gives them
   * @throws OrganisationException if that cannot be known
   */
  public Person finish(Attempt attempt, String query) throws OrganisationException {
    try {
      Map<String, Object> claims = provider().finish(attempt, query);
      Role role =
          RoleClaim.of(settings.oidcRoleClaim(), settings.oidcRoles().orElseThrow())
              .in(claims)
              .orElse(null);
      return new Person(claims.get("iss") + " " + claims.get("sub"), name(claims), role);
    } catch (OrganisationException e) {
      throw logged(e);
    }
  }

  private static String name(Map<String, Object> claims) {
    return Stream.of("preferred_username", "email", "sub")
        .map(claims::get)
        .filter(it -> it instanceof String text && !text.isBlank())
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  private Provider provider() throws OrganisationException {
    Provider made = provider;
    if (made == null) {
      Optional<String> issuer = settings.oidcIssuer();
      if (issuer.isEmpty()) {
        throw new OrganisationException(Kind.AWAY);
      }
      made =
          Provider.ask(
              issuer.get(),
              settings.oidcClientId().orElseThrow(),
              settings.oidcClientSecret().orElse(""));
      provider = made;
    }
    return made;
  }

  /** For whoever has set it up; a cause's message may quote the answer, so only kinds are told. */
  private static OrganisationException logged(OrganisationException failure) {
    Throwable cause = failure.getCause();
    LOG.warnf(
        "nobody was logged in by the OpenID provider: %s%s",
        failure.kind(), cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")");
    return failure;
  }
}
