package org.comity.service.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in for whom an OpenID provider vouches. Whoever comes for the first time gets an
 * account without a password; the provider says at each login which role they have. The last
 * administrator stays one, whatever it says. Every method waits for the database.
 */
@Singleton
public final class ExternalLogins {

  private static final int LONGEST_NAME = 90;
  private static final int MOST_OF_A_NAME = 1000;
  private static final String NOBODY = "somebody";

  private final Database database;
  private final AuditLog audit;
  private final KnownAccounts known;
  private final Clock clock = Database.CLOCK;

  @Inject
  ExternalLogins(Database database, AuditLog audit, KnownAccounts known) {
    this.database = database;
    this.audit = audit;
    this.known = known;
  }

  /**
   * Somebody as a provider knows them.
   *
   * @param id the provider's address, a space, and its name for them; at most 600 characters
   * @param name what they are called there; what a name here cannot have is replaced
   * @param role what they may do; null if the provider says nothing of it
   */
  public record Person(String id, String name, @Nullable Role role) {}

  /** What became of a login: one of both is null. */
  private record Outcome(@Nullable Account account, @Nullable AccountFault fault) {}

  /**
   * Somebody comes from the provider.
   *
   * @param person as the provider vouches for them
   * @return their account
   * @throws AccountException if they have no role or were disabled here; that is written down
   */
  public Account enter(Person person) {
    Outcome outcome = database.insist(handle -> settle(handle, person));
    known.refresh();
    if (outcome.account() == null) {
      throw new AccountException(
          outcome.fault() == null ? AccountFault.NOT_FOUND : outcome.fault());
    }
    return outcome.account();
  }

  private Outcome settle(Handle handle, Person person) {
    // In this order everywhere, so that nobody waits for one who waits for them.
    int administrators = AccountTable.lockAdministrators(handle);
    Optional<Account> before =
        byExternalId(handle, person.id()).map(id -> AccountTable.lock(handle, id));
    Role role = person.role();
    if (role == null) {
      return refuse(handle, before, AccountFault.NO_ROLE);
    }
    if (before.filter(it -> !it.isEnabled()).isPresent()) {
      return refuse(handle, before, AccountFault.DISABLED);
    }
    Account account =
        before
            .map(it -> withRole(handle, it, role, administrators))
            .orElseGet(() -> make(handle, person, role));
    return new Outcome(noteLogin(handle, account), null);
  }

  private Outcome refuse(Handle handle, Optional<Account> account, AccountFault fault) {
    String subject = account.map(Account::actor).orElse("account of the organisation");
    audit.append(handle, null, new Deed("comity", "account.login.refuse", subject, fault.name()));
    return new Outcome(null, fault);
  }

  private Account withRole(Handle handle, Account account, Role role, int administrators) {
    boolean isLast = account.role() == Role.ADMINISTRATOR && administrators <= 1;
    if (account.role() == role || isLast) {
      return account;
    }
    handle.execute(
        "update accounts set role = ?, credential_version = credential_version + 1 where id = ?",
        role.name(),
        account.id());
    audit.append(handle, null, new Deed("comity", "account.role", account.actor(), role.name()));
    return account;
  }

  private Account make(Handle handle, Person person, Role role) {
    String name = nameOf(person.name());
    Instant now = clock.instant();
    for (int number = 1; number <= MOST_OF_A_NAME; number++) {
      String free = number == 1 ? name : name + "-" + number;
      if (AccountTable.isTaken(handle, free) && byExternalId(handle, person.id()).isEmpty()) {
        continue;
      }
      int made =
          handle.execute(
              """
              insert into accounts (name, external_id, role, must_change_password, created_at)
              values (?, ?, ?, false, ?) on conflict do nothing""",
              free,
              person.id(),
              role.name(),
              now.atOffset(ZoneOffset.UTC));
      Optional<Long> id = byExternalId(handle, person.id());
      if (id.isPresent()) {
        Account account = AccountTable.byId(handle, id.get()).orElseThrow();
        if (made == 1) {
          audit.append(
              handle, null, new Deed("comity", "account.create", account.actor(), role.name()));
        }
        return account;
      }
    }
    throw new AccountException(AccountFault.NAME_TAKEN);
  }

  /** What a name here can have: the rest becomes a hyphen. */
  private static String nameOf(String name) {
    String clean = name.strip().replaceAll("[^\\p{L}\\p{N}._@-]+", "-").replaceAll("^[._@-]+", "");
    String some = clean.isEmpty() ? NOBODY : clean;
    return some.codePointCount(0, some.length()) <= LONGEST_NAME
        ? some
        : some.substring(0, some.offsetByCodePoints(0, LONGEST_NAME));
  }

  private Account noteLogin(Handle handle, Account account) {
    handle.execute(
        "update accounts set last_login_at = ? where id = ?",
        clock.instant().atOffset(ZoneOffset.UTC),
        account.id());
    audit.append(
        handle, null, new Deed(account.actor(), "account.login", account.actor(), "organisation"));
    return AccountTable.byId(handle, account.id()).orElseThrow();
  }

  private static Optional<Long> byExternalId(Handle handle, String externalId) {
    return handle
        .createQuery("select id from accounts where external_id = :id")
        .bind("id", externalId)
        .mapTo(Long.class)
        .findOne();
  }
}
