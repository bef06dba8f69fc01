package org.comity.service.dashboard.login;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.service.account.Account;
import org.comity.service.account.AccountException;
import org.comity.service.account.ExternalLogins;
import org.comity.service.account.ExternalLogins.Person;
import org.comity.service.account.Logins;
import org.comity.service.dashboard.session.SessionCookies;

/** Lets people in, and begins their session with the answer to the request of this thread. */
@Singleton
final class Entrance {

  private final Logins logins;
  private final ExternalLogins externalLogins;
  private final SessionCookies sessions;

  @Inject
  Entrance(Logins logins, ExternalLogins externalLogins, SessionCookies sessions) {
    this.logins = logins;
    this.externalLogins = externalLogins;
    this.sessions = sessions;
  }

  /** Nobody, with an {@link AccountException}, if they have no role or were disabled. Waits. */
  void welcome(Person person) {
    sessions.begin(externalLogins.enter(person));
  }

  /** Nothing, and no session, if name and password do not go together. Waits. */
  Optional<Account> logIn(String name, String password) {
    Optional<Account> entered = logins.enter(name, password);
    entered.ifPresent(sessions::begin);
    return entered;
  }
}
