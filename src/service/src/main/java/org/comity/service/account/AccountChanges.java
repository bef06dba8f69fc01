package org.comity.service.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Predicate;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Changes what somebody may do. Each change ends all sessions of the account; the last
 * administrator stays one. Every method waits for the database.
 */
@Singleton
public final class AccountChanges {

  private final Database database;
  private final AuditLog audit;
  private final KnownAccounts known;
  private final Clock clock = Database.CLOCK;

  @Inject
  AccountChanges(Database database, AuditLog audit, KnownAccounts known) {
    this.database = database;
    this.audit = audit;
    this.known = known;
  }

  /**
   * Changes a role.
   *
   * @param id whose
   * @param role the new one
   * @param actor who does it
   * @return the account; unchanged, and its sessions go on, if that was its role before
   * @throws AccountException if there is no such account, or it is the last administrator's
   */
  public Account changeRole(long id, Role role, String actor) {
    return change(
        id,
        new Deed(actor, "account.role", "user:" + id, role.name()),
        new Change(
            "role = '" + role.name() + "'",
            account -> account.role() != role,
            role != Role.ADMINISTRATOR));
  }

  /**
   * Lets somebody log in no more.
   *
   * @param id who
   * @param actor who does it
   * @return the account
   * @throws AccountException if there is no such account, or it is the last administrator's
   */
  public Account disable(long id, String actor) {
    return change(
        id,
        new Deed(actor, "account.disable", "user:" + id),
        new Change("disabled_at = :now", Account::isEnabled, true));
  }

  /**
   * Lets somebody log in again, even if too many logins failed.
   *
   * @param id who
   * @param actor who does it
   * @return the account
   * @throws AccountException if there is no such account
   */
  public Account enable(long id, String actor) {
    return change(
        id,
        new Deed(actor, "account.enable", "user:" + id),
        new Change(
            "disabled_at = null, failed_logins = 0, first_failed_at = null, lockouts = 0,"
                + " locked_until = null",
            account -> !account.isEnabled() || account.lockedUntil() != null,
            false));
  }

  /**
   * Ends all sessions of somebody.
   *
   * @param id whose
   * @param actor who does it
   * @return the account
   * @throws AccountException if there is no such account
   */
  public Account logOutEverywhere(long id, String actor) {
    return change(
        id,
        new Deed(actor, "account.sessions.end", "user:" + id),
        new Change("name = name", account -> true, false));
  }

  /** What to set, when it is a change at all, and whether it takes an administrator away. */
  private record Change(String set, Predicate<Account> isOne, boolean takesAdministrator) {}

  private Account change(long id, Deed deed, Change change) {
    Account changed =
        database.transact(
            handle -> {
              // In this order everywhere, so that nobody waits for one who waits for them.
              int administrators =
                  change.takesAdministrator() ? AccountTable.lockAdministrators(handle) : 0;
              Account account = AccountTable.lock(handle, id);
              if (!change.isOne().test(account)) {
                return account;
              }
              if (change.takesAdministrator() && isLast(account, administrators)) {
                throw new AccountException(AccountFault.LAST_ADMINISTRATOR);
              }
              set(handle, id, change.set());
              audit.append(handle, null, deed);
              return AccountTable.byId(handle, id).orElseThrow();
            });
    known.refresh();
    return changed;
  }

  private static boolean isLast(Account account, int administrators) {
    return account.role() == Role.ADMINISTRATOR && account.isEnabled() && administrators <= 1;
  }

  private void set(Handle handle, long id, String what) {
    handle
        .createUpdate(
            "update accounts set credential_version = credential_version + 1, "
                + what
                + " where id = :id")
        .bind("id", id)
        .bind("now", clock.instant())
        .execute();
  }
}
