package org.comity.service.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of accounts. Every method waits for the database. */
@Singleton
public final class Accounts {

  /** The shortest password (NIST SP 800-63B asks for 8; administrators get 12). */
  public static final int MIN_PASSWORD = 12;

  /** bcrypt does not look at more bytes, so more is refused rather than ignored. */
  public static final int MAX_PASSWORD_BYTES = 72;

  private static final RowMapper<Account> ROW = ConstructorMapper.of(Account.class);
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}");

  private final Database database;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;

  /**
   * Keeps nothing itself.
   *
   * @param database where accounts are
   * @param audit where their making is written down
   */
  @Inject
  public Accounts(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * Whether anybody may do all that can be done.
   *
   * @return false until the first administrator is there
   */
  public boolean hasAdministrator() {
    return database.transact(this::hasAdministrator);
  }

  private boolean hasAdministrator(Handle handle) {
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
   * @param password at least {@value #MIN_PASSWORD} characters
   * @return the account; nothing if there is an administrator already
   * @throws IllegalArgumentException with what a name or a password must be
   */
  public Optional<Account> createFirst(String name, String password) {
    check(name, password);
    String hash = BcryptUtil.bcryptHash(password);
    return database.transact(
        handle -> {
          // One at a time, or two could both be the first.
          handle.execute("select id from communities order by id limit 1 for update");
          return hasAdministrator(handle)
              ? Optional.empty()
              : Optional.of(insert(handle, name, hash));
        });
  }

  private Account insert(Handle handle, String name, String hash) {
    handle
        .createUpdate(
            """
            insert into accounts (name, password_hash, role, created_at)
            values (:name, :hash, :role, :now)""")
        .bind("name", name)
        .bind("hash", hash)
        .bind("role", Role.ADMINISTRATOR)
        .bind("now", clock.instant())
        .execute();
    Account account = find(handle, name).orElseThrow();
    audit.append(
        handle,
        null,
        new Deed(account.actor(), "account.create", account.actor(), account.role().name()));
    return account;
  }

  /**
   * Looks somebody up who shows a password.
   *
   * @param name what they log in with
   * @param password in clear
   * @return nothing if there is nobody of that name with that password
   */
  public Optional<Account> find(String name, String password) {
    return database.transact(
        handle ->
            handle
                .createQuery("select password_hash from accounts where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .filter(hash -> BcryptUtil.matches(password, hash))
                .flatMap(hash -> find(handle, name)));
  }

  private static Optional<Account> find(Handle handle, String name) {
    return handle
        .createQuery("select id, name, role, created_at from accounts where name = :name")
        .bind("name", name)
        .map(ROW)
        .findOne();
  }

  private static void check(String name, String password) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A name has 1 to 100 letters, digits, dots, hyphens, underscores or at signs.");
    }
    if (password.length() < MIN_PASSWORD) {
      throw new IllegalArgumentException(
          "A password has at least " + MIN_PASSWORD + " characters.");
    }
    if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES) {
      throw new IllegalArgumentException(
          "A password has at most " + MAX_PASSWORD_BYTES + " bytes.");
    }
  }
}
