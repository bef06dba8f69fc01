package org.comity.service.account;

import java.time.Instant;
import java.util.List;
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

  static Optional<Account> byName(Handle handle, String name) {
    return handle.createQuery(SELECT + "where name = :name").bind("name", name).map(ROW).findOne();
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
