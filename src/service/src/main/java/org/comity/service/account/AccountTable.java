package org.comity.service.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The SQL that several of this room need. */
final class AccountTable {

  private static final RowMapper<Account> ROW = ConstructorMapper.of(Account.class);
  private static final String SELECT =
      """
      select id, name, role, created_at, credential_version, must_change_password,
        password_hash is not null as has_password, disabled_at, locked_until, last_login_at
      from accounts\s""";

  private AccountTable() {}

  /** A new account: a password's hash that is null stands for none. */
  record NewAccount(String name, @Nullable String hash, Role role, boolean mustChangePassword) {}

  static List<Account> all(Handle handle) {
    return handle.createQuery(SELECT + "order by lower(name), id").map(ROW).list();
  }

  static Optional<Account> byId(Handle handle, long id) {
    return handle.createQuery(SELECT + "where id = :id").bind("id", id).map(ROW).findOne();
  }

  /**
   * Whoever has just this name; else the one whose name differs in nothing but small and capital
   * letters. Of several such, which only an older version let in, none: nobody knows who is meant.
   */
  static Optional<Account> byName(Handle handle, String name) {
    Optional<Account> exact =
        handle.createQuery(SELECT + "where name = :name").bind("name", name).map(ROW).findOne();
    if (exact.isPresent()) {
      return exact;
    }
    List<Account> alike = all(handle).stream().filter(it -> isAlike(it.name(), name)).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  /** Databases compare other letters than Latin ones each in its own way, so it is done here. */
  private static boolean isAlike(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  /** Whether somebody has this name, in small or capital letters; nobody can take it meanwhile. */
  static boolean isTaken(Handle handle, String name) {
    // One at a time, or two could both find it free.
    handle.execute("select id from communities order by id limit 1 for update");
    return handle.createQuery("select name from accounts").mapTo(String.class).stream()
        .anyMatch(it -> isAlike(it, name));
  }

  /** The account as it is once nobody else changes it, until the transaction ends. */
  static Account lock(Handle handle, long id) {
    handle.execute("select id from accounts where id = ? for update", id);
    return byId(handle, id).orElseThrow(() -> new AccountException(AccountFault.NOT_FOUND));
  }

  /**
   * Keeps all administrators as they are until the transaction ends, and counts them. Always in the
   * same order, so that two who do this wait for each other instead of ending each other.
   */
  static int lockAdministrators(Handle handle) {
    return handle
        .createQuery(
            """
            select id from accounts where role = 'ADMINISTRATOR' and disabled_at is null
            order by id for update""")
        .mapTo(Long.class)
        .list()
        .size();
  }

  static Optional<String> passwordHash(Handle handle, long id) {
    return handle
        .createQuery("select password_hash from accounts where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  static Account insert(Handle handle, NewAccount account, Instant now) {
    if (isTaken(handle, account.name())) {
      throw new AccountException(AccountFault.NAME_TAKEN);
    }
    int inserted =
        handle
            .createUpdate(
                """
                insert into accounts (name, password_hash, role, must_change_password, created_at)
                values (:name, :hash, :role, :mustChangePassword, :now) on conflict do nothing""")
            .bind("name", account.name())
            .bind("hash", account.hash())
            .bind("role", account.role())
            .bind("mustChangePassword", account.mustChangePassword())
            .bind("now", now)
            .execute();
    if (inserted == 0) {
      throw new AccountException(AccountFault.NAME_TAKEN);
    }
    return byName(handle, account.name()).orElseThrow();
  }
}
