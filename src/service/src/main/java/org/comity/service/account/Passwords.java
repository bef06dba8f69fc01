package org.comity.service.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Sets passwords, which are kept as bcrypt hashes. Another password ends all sessions of the
 * account and unlocks it. Every method waits for the database.
 */
@Singleton
public final class Passwords {

  /** The shortest password (NIST SP 800-63B asks for 8 at least). */
  public static final int MIN_CHARACTERS = 12;

  /** bcrypt does not look at more bytes, so more is refused rather than ignored. */
  public static final int MAX_BYTES = 72;

  /** The hash of no password: whoever has none is refused after as long a time. */
  private static final String NOBODY =
      "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

  private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GENERATED_CHARACTERS = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final AuditLog audit;
  private final KnownAccounts known;

  @Inject
  Passwords(Database database, AuditLog audit, KnownAccounts known) {
    this.database = database;
    this.audit = audit;
    this.known = known;
  }

  /**
   * Sets somebody's own password.
   *
   * @param id whose
   * @param old the password until now
   * @param password the new one
   * @return the account, whose sessions have all ended
   * @throws AccountException if the old one is wrong, or the new one will not do
   */
  public Account change(long id, String old, String password) {
    String kept = database.transact(handle -> hash(handle, id));
    if (!matches(old, kept)) {
      throw new AccountException(AccountFault.WRONG_PASSWORD);
    }
    if (old.equals(password)) {
      throw new AccountException(AccountFault.SAME_PASSWORD);
    }
    return set(id, password, new Deed("user:" + id, "account.password", "user:" + id), false);
  }

  private static @Nullable String hash(Handle handle, long id) {
    Account account =
        AccountTable.byId(handle, id)
            .orElseThrow(() -> new AccountException(AccountFault.NOT_FOUND));
    if (!account.hasPassword()) {
      throw new AccountException(AccountFault.NO_PASSWORD);
    }
    return AccountTable.passwordHash(handle, id).orElse(null);
  }

  /**
   * Gives somebody a password who has lost theirs. They must change it when they log in.
   *
   * @param id whose
   * @param password the new one
   * @param actor the administrator who does it
   * @return the account, whose sessions have all ended
   * @throws AccountException if it will not do
   */
  public Account reset(long id, String password, String actor) {
    return set(id, password, new Deed(actor, "account.reset", "user:" + id), true);
  }

  private Account set(long id, String password, Deed deed, boolean mustChange) {
    Account before =
        database.transact(
            handle ->
                AccountTable.byId(handle, id)
                    .orElseThrow(() -> new AccountException(AccountFault.NOT_FOUND)));
    if (!before.hasPassword()) {
      throw new AccountException(AccountFault.NO_PASSWORD);
    }
    check(before.name(), password);
    String hash = hash(password);
    Account changed =
        database.transact(
            handle -> {
              update(handle, id, hash, mustChange);
              audit.append(handle, null, deed);
              return AccountTable.byId(handle, id).orElseThrow();
            });
    known.refresh();
    return changed;
  }

  private static void update(Handle handle, long id, String hash, boolean mustChange) {
    handle
        .createUpdate(
            """
            update accounts set password_hash = :hash, must_change_password = :mustChange,
              credential_version = credential_version + 1,
              failed_logins = 0, first_failed_at = null, lockouts = 0, locked_until = null
            where id = :id""")
        .bind("hash", hash)
        .bind("mustChange", mustChange)
        .bind("id", id)
        .execute();
  }

  /**
   * Makes a password for somebody else, to be told on the telephone.
   *
   * @return 4 groups of 4 letters and digits that look and sound different: 79 bits
   */
  public static String generate() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < GENERATED_CHARACTERS; i++) {
      if (i > 0 && i % GROUP == 0) {
        made.append('-');
      }
      made.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
    }
    return made.toString();
  }

  /** Some 60 milliseconds of work, on purpose. */
  static String hash(String password) {
    return BcryptUtil.bcryptHash(password);
  }

  /** Takes as long where there is no hash as where there is one. */
  static boolean matches(String password, @Nullable String hash) {
    boolean same = BcryptUtil.matches(password, hash == null ? NOBODY : hash);
    return same && hash != null;
  }

  static void check(String name, String password) {
    if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
      throw new AccountException(AccountFault.SHORT_PASSWORD);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new AccountException(AccountFault.LONG_PASSWORD);
    }
    if (password.equalsIgnoreCase(name)) {
      throw new AccountException(AccountFault.SAME_PASSWORD);
    }
  }
}
