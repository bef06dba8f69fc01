package org.comity.service.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.service.account.AccountTable.NewAccount;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who there is, and how they become so. What changes later is in {@link AccountChanges} and {@link
 * Passwords}. Every method waits for the database.
 */
@Singleton
public final class Accounts {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}");

  private final Database database;
  private final AuditLog audit;
  private final KnownAccounts known;
  private final Clock clock = Database.CLOCK;

  /**
   * Keeps nothing itself.
   *
   * @param database where accounts are
   * @param audit where their making is written down
   * @param known the accounts at hand
   */
  @Inject
  public Accounts(Database database, AuditLog audit, KnownAccounts known) {
    this.database = database;
    this.audit = audit;
    this.known = known;
  }

  /**
   * Whether anybody may do all that can be done.
   *
   * @return false until the first administrator is there
   */
  public boolean hasAdministrator() {
    return database.transact(Accounts::hasAdministrator);
  }

  private static boolean hasAdministrator(Handle handle) {
    return handle
            .createQuery("select count(*) from accounts where role = 'ADMINISTRATOR'")
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /**
   * Makes the first administrator.
   *
   * @param name 1 to 100 letters, digits, {@code . _ @ -}
   * @param password at least {@value Passwords#MIN_CHARACTERS} characters
   * @return the account; nothing if there is an administrator already
   * @throws AccountException with what a name or a password must be
   */
  public Optional<Account> createFirst(String name, String password) {
    NewAccount wanted = checked(name, password, Role.ADMINISTRATOR, false);
    Optional<Account> made =
        database.transact(
            handle -> {
              // One at a time, or two could both be the first.
              handle.execute("select id from communities order by id limit 1 for update");
              return hasAdministrator(handle)
                  ? Optional.empty()
                  : Optional.of(insert(handle, wanted, null));
            });
    known.refresh();
    return made;
  }

  /**
   * Makes an account with a password that its owner must change when they first log in.
   *
   * @param name 1 to 100 letters, digits, {@code . _ @ -}
   * @param role what they may do
   * @param password at least {@value Passwords#MIN_CHARACTERS} characters
   * @param actor the administrator who does it
   * @return the account
   * @throws AccountException with what a name or a password must be, or if the name is taken
   */
  public Account create(String name, Role role, String password, String actor) {
    NewAccount wanted = checked(name, password, role, true);
    Account made = database.transact(handle -> insert(handle, wanted, actor));
    known.refresh();
    return made;
  }

  private Account insert(Handle handle, NewAccount wanted, @Nullable String actor) {
    Account made = AccountTable.insert(handle, wanted, clock.instant());
    String who = actor == null ? made.actor() : actor;
    audit.append(handle, null, new Deed(who, "account.create", made.actor(), made.role().name()));
    return made;
  }

  private static NewAccount checked(String name, String password, Role role, boolean mustChange) {
    if (!NAME.matcher(name).matches()) {
      throw new AccountException(AccountFault.BAD_NAME);
    }
    Passwords.check(name, password);
    return new NewAccount(name, Passwords.hash(password), role, mustChange);
  }

  /**
   * All accounts, be they disabled or not.
   *
   * @return by name
   */
  public List<Account> list() {
    return database.transact(AccountTable::all);
  }

  /**
   * Looks somebody up.
   *
   * @param id of the account
   * @return nothing if there is none
   */
  public Optional<Account> find(long id) {
    return database.transact(handle -> AccountTable.byId(handle, id));
  }
}
