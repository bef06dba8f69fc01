package org.comity.service.dashboard.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.account.preference.PreferenceStore;
import org.comity.service.account.preference.Preferences;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, and how they want to see it. Pages ask for it by injection; the first
 * question after preferences waits for the database.
 */
@RequestScoped
public class Viewer {

  /** The attribute of the identity that holds the account. */
  static final String ACCOUNT = "account";

  private final SecurityIdentity identity;
  private final PreferenceStore store;
  private final CurrentVertxRequest exchange;
  private @Nullable Preferences preferences;

  @Inject
  Viewer(SecurityIdentity identity, PreferenceStore store, CurrentVertxRequest exchange) {
    this.identity = identity;
    this.store = store;
    this.exchange = exchange;
  }

  /**
   * Who it is, where nobody may be.
   *
   * @return nothing before the login
   */
  public Optional<Account> ifAny() {
    return Optional.ofNullable(identity.<@Nullable Account>getAttribute(ACCOUNT));
  }

  /**
   * Who it is.
   *
   * @return the account, as it was some seconds ago at most
   * @throws IllegalStateException on a page that needs no login
   */
  public Account account() {
    return ifAny().orElseThrow(() -> new IllegalStateException("nobody has logged in"));
  }

  /**
   * How they are named in logs.
   *
   * @return such as {@code user:3}
   */
  public String actor() {
    return account().actor();
  }

  /**
   * What they may do.
   *
   * @return one role
   */
  public Role role() {
    return account().role();
  }

  /**
   * Whether they may change things at all.
   *
   * @return false for an auditor
   */
  public boolean mayDecide() {
    return role() != Role.AUDITOR;
  }

  /**
   * Whether they set the rules.
   *
   * @return true for leads and administrators
   */
  public boolean mayLead() {
    return role() == Role.LEAD || role() == Role.ADMINISTRATOR;
  }

  /**
   * Whether they do all that can be done.
   *
   * @return true for administrators
   */
  public boolean mayAdminister() {
    return role() == Role.ADMINISTRATOR;
  }

  /**
   * How they want to work.
   *
   * @return the usual preferences before the login
   */
  public Preferences preferences() {
    Preferences known = preferences;
    if (known == null) {
      known = ifAny().map(it -> store.of(it.id())).orElse(Preferences.USUAL);
      preferences = known;
    }
    return known;
  }

  /**
   * The language of their pages: what they have chosen, or else what their browser asks for.
   *
   * @return one that there are words in
   */
  public InterfaceLanguage language() {
    InterfaceLanguage chosen = preferences().language();
    return chosen == null
        ? InterfaceLanguage.ofBrowser(
            exchange.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
        : chosen;
  }

  /**
   * The same for message bundles.
   *
   * @return for a template's {@code setLocale}
   */
  public Locale locale() {
    return language().locale();
  }
}
