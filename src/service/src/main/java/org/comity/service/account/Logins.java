package org.comity.service.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in who show a name and a password. {@value #MOST_FAILURES} failures within a quarter
 * of an hour lock the account for as long, and for twice as long each further time until somebody
 * gets in. They are counted in the database, so that all processes count together. Whoever is
 * refused learns nothing of why: neither from what is said nor from the time that it takes.
 *
 * <p>Failures are written down for accounts that there are, and not while one is locked: nobody can
 * fill the log, and a password that was typed as a name is never in it.
 */
@Singleton
public final class Logins {

  /** How often one may fail. */
  public static final int MOST_FAILURES = 5;

  /** Within which time failures count together, and how long the first lock lasts. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  /** 15 minutes, doubled so often, are 4 hours: longer would only help who locks others out. */
  private static final int MOST_DOUBLINGS = 4;

  private final Database database;
  private final AuditLog audit;
  private final KnownAccounts known;

  @Inject
  Logins(Database database, AuditLog audit, KnownAccounts known) {
    this.database = database;
    this.audit = audit;
    this.known = known;
  }

  /**
   * Somebody asks to be let in.
   *
   * @param name what they say they are called
   * @param password in clear
   * @return nothing if there is nobody of that name with that password, or the account is locked or
   *     disabled
   */
  public Optional<Account> enter(String name, String password) {
    return enter(name, password, Database.CLOCK);
  }

  /** The same at a time that tests choose. */
  Optional<Account> enter(String name, String password, Clock clock) {
    Shown shown = database.transact(handle -> look(handle, name));
    // Between two transactions: it takes long, and nobody shall wait for a connection meanwhile.
    boolean matches = Passwords.matches(password, shown.hash());
    if (shown.id() == null) {
      return Optional.empty();
    }
    long id = shown.id();
    Optional<Account> entered =
        database.insist(handle -> settle(handle, id, matches, clock.instant()));
    if (entered.isPresent()) {
      known.refresh();
    }
    return entered;
  }

  /**
   * Somebody leaves.
   *
   * @param account who
   */
  public void leave(Account account) {
    database.transact(
        handle -> {
          audit.append(handle, null, new Deed(account.actor(), "account.logout", account.actor()));
          return account;
        });
  }

  private record Shown(@Nullable Long id, @Nullable String hash) {}

  private static Shown look(Handle handle, String name) {
    return AccountTable.byName(handle, name)
        .map(it -> new Shown(it.id(), AccountTable.passwordHash(handle, it.id()).orElse(null)))
        .orElse(new Shown(null, null));
  }

  private Optional<Account> settle(Handle handle, long id, boolean matches, Instant now) {
    Account account = AccountTable.lock(handle, id);
    if (account.isLocked(now) || !account.isEnabled()) {
      return Optional.empty();
    }
    if (!matches) {
      countFailure(handle, account, now);
      return Optional.empty();
    }
    handle
        .createUpdate(
            """
            update accounts set failed_logins = 0, first_failed_at = null, lockouts = 0,
              locked_until = null, last_login_at = :now
            where id = :id""")
        .bind("now", now)
        .bind("id", id)
        .execute();
    audit.append(handle, null, new Deed(account.actor(), "account.login", account.actor()));
    return AccountTable.byId(handle, id);
  }

  private record Failures(int failedLogins, int lockouts, @Nullable Instant firstFailedAt) {

    int nowWith(Instant now) {
      boolean stillCount = firstFailedAt != null && now.isBefore(firstFailedAt.plus(WINDOW));
      return stillCount ? failedLogins + 1 : 1;
    }
  }

  private void countFailure(Handle handle, Account account, Instant now) {
    Failures before = failures(handle, account.id());
    int count = before.nowWith(now);
    String subject = account.actor();
    audit.append(handle, null, new Deed("comity", "account.login.fail", subject));
    if (count < MOST_FAILURES) {
      Instant first = count == 1 ? now : before.firstFailedAt();
      write(handle, account.id(), new Failures(count, before.lockouts(), first), null);
    } else {
      int doublings = Math.min(before.lockouts(), MOST_DOUBLINGS);
      Instant until = now.plus(WINDOW.multipliedBy(1L << doublings));
      write(handle, account.id(), new Failures(0, before.lockouts() + 1, null), until);
      audit.append(handle, null, new Deed("comity", "account.lock", subject, "until " + until));
    }
  }

  private static Failures failures(Handle handle, long id) {
    return handle
        .createQuery("select failed_logins, lockouts, first_failed_at from accounts where id = :id")
        .bind("id", id)
        .map((row, context) -> new Failures(row.getInt(1), row.getInt(2), time(row, 3)))
        .one();
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static void write(
      Handle handle, long id, Failures failures, @Nullable Instant lockedUntil) {
    handle
        .createUpdate(
            """
            update accounts set failed_logins = :failedLogins, lockouts = :lockouts,
              first_failed_at = :firstFailedAt, locked_until = :lockedUntil
            where id = :id""")
        .bind("failedLogins", failures.failedLogins())
        .bind("lockouts", failures.lockouts())
        .bind("firstFailedAt", failures.firstFailedAt())
        .bind("lockedUntil", lockedUntil)
        .bind("id", id)
        .execute();
  }
}
