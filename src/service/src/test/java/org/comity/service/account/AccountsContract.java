package org.comity.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;

/** What must hold of making and changing accounts whatever the database. */
abstract class AccountsContract {

  private static final String FIRST = "first password of it";
  private static final String ADMINISTRATOR = "user:0";

  @Inject Accounts accounts;
  @Inject AccountChanges changes;
  @Inject Passwords passwords;
  @Inject Logins logins;
  @Inject KnownAccounts known;
  @Inject AuditLog audit;
  @Inject Database database;

  @Test
  void makesAnAccountWhosePasswordMustBeChanged() {
    Account made = make(Role.MODERATOR);
    assertThat(made.mustChangePassword()).isTrue();
    assertThat(made.hasPassword()).isTrue();
    assertThat(made.credentialVersion()).isEqualTo(1);
    assertThat(accounts.find(made.id())).contains(made);
    assertThat(accounts.list()).contains(made);
    assertThat(known.find(made.id(), 1)).contains(made);

    Account changed = passwords.change(made.id(), FIRST, "a password of my own");
    assertThat(changed.mustChangePassword()).isFalse();
    assertThat(logins.enter(made.name(), FIRST)).isEmpty();
    assertThat(logins.enter(made.name(), "a password of my own")).isPresent();
    assertThat(deeds(made)).containsSubsequence("account.password", "account.create");
  }

  @Test
  void refusesNamesAndPasswordsThatWillNotDo() {
    String taken = make(Role.LEAD).name();
    fails(() -> accounts.create(taken, Role.LEAD, FIRST, ADMINISTRATOR), AccountFault.NAME_TAKEN);
    fails(() -> accounts.create("a b", Role.LEAD, FIRST, ADMINISTRATOR), AccountFault.BAD_NAME);
    fails(
        () -> accounts.create(name(), Role.LEAD, "elevenchars", ADMINISTRATOR),
        AccountFault.SHORT_PASSWORD);
    fails(
        () -> accounts.create(name(), Role.LEAD, "é".repeat(37), ADMINISTRATOR),
        AccountFault.LONG_PASSWORD);
    String name = name();
    fails(() -> accounts.create(name, Role.LEAD, name, ADMINISTRATOR), AccountFault.SAME_PASSWORD);
  }

  @Test
  void namesThatDifferInCapitalLettersAloneAreOneName() {
    String name = name();
    Account made = accounts.create(name + "-Äé", Role.LEAD, FIRST, ADMINISTRATOR);
    fails(
        () ->
            accounts.create(name.toUpperCase(Locale.ROOT) + "-äÉ", Role.LEAD, FIRST, ADMINISTRATOR),
        AccountFault.NAME_TAKEN);
    assertThat(logins.enter(name.toUpperCase(Locale.ROOT) + "-äé", FIRST).orElseThrow().id())
        .isEqualTo(made.id());
  }

  @Test
  void twinsOfAnOlderVersionGoOnEachByTheirOwnName() {
    Account one = make(Role.LEAD);
    Account other = make(Role.MODERATOR);
    String twin = one.name().toUpperCase(Locale.ROOT);
    database.transact(
        handle -> handle.execute("update accounts set name = ? where id = ?", twin, other.id()));
    assertThat(logins.enter(one.name(), FIRST).orElseThrow().id()).isEqualTo(one.id());
    assertThat(logins.enter(twin, FIRST).orElseThrow().id()).isEqualTo(other.id());
    assertThat(logins.enter(one.name().replace("test", "Test"), FIRST)).isEmpty();
  }

  @Test
  void whoDoesNotKnowTheOldPasswordSetsNoneAndAnAdministratorDoes() {
    Account made = make(Role.MODERATOR);
    fails(
        () -> passwords.change(made.id(), "not the password", "a password of my own"),
        AccountFault.WRONG_PASSWORD);
    fails(() -> passwords.change(made.id(), FIRST, FIRST), AccountFault.SAME_PASSWORD);
    fails(() -> passwords.change(-1, FIRST, "a password of my own"), AccountFault.NOT_FOUND);

    Account reset = passwords.reset(made.id(), "told on the telephone", ADMINISTRATOR);
    assertThat(reset.mustChangePassword()).isTrue();
    assertThat(logins.enter(made.name(), "told on the telephone")).isPresent();
    assertThat(deeds(made)).contains("account.reset");
  }

  @Test
  void whateverTakesRightsAwayEndsTheSessions() {
    Account made = make(Role.LEAD);
    assertThat(changes.changeRole(made.id(), Role.LEAD, ADMINISTRATOR)).isEqualTo(made);
    assertThat(changes.changeRole(made.id(), Role.AUDITOR, ADMINISTRATOR).credentialVersion())
        .isEqualTo(2);
    assertThat(passwords.reset(made.id(), "told on the telephone", ADMINISTRATOR))
        .extracting(Account::credentialVersion)
        .isEqualTo(3);
    assertThat(changes.logOutEverywhere(made.id(), made.actor()).credentialVersion()).isEqualTo(4);
    Account disabled = changes.disable(made.id(), ADMINISTRATOR);
    assertThat(disabled.isEnabled()).isFalse();
    assertThat(disabled.credentialVersion()).isEqualTo(5);
    assertThat(known.find(made.id(), 5)).isEmpty();
    assertThat(logins.enter(made.name(), "told on the telephone")).isEmpty();

    changes.enable(made.id(), ADMINISTRATOR);
    assertThat(logins.enter(made.name(), "told on the telephone")).isPresent();
    assertThat(deeds(made))
        .containsSubsequence(
            "account.login",
            "account.enable",
            "account.disable",
            "account.sessions.end",
            "account.reset",
            "account.role",
            "account.create");
    fails(() -> changes.disable(-1, ADMINISTRATOR), AccountFault.NOT_FOUND);
  }

  @Test
  void theLastAdministratorStaysOne() throws Exception {
    Account one = make(Role.ADMINISTRATOR);
    Account other = make(Role.ADMINISTRATOR);
    List<Account> others = others(one, other);
    others.forEach(it -> changes.disable(it.id(), ADMINISTRATOR));
    try {
      // Each takes the other's rights away at the same time: one of them must fail.
      assertThat(
              failuresOf(
                  () -> changes.disable(one.id(), other.actor()),
                  () -> changes.changeRole(other.id(), Role.LEAD, one.actor())))
          .isEqualTo(1);
      Account left =
          accounts.list().stream()
              .filter(it -> it.isEnabled() && it.role() == Role.ADMINISTRATOR)
              .findFirst()
              .orElseThrow();
      fails(() -> changes.disable(left.id(), ADMINISTRATOR), AccountFault.LAST_ADMINISTRATOR);
      fails(
          () -> changes.changeRole(left.id(), Role.AUDITOR, ADMINISTRATOR),
          AccountFault.LAST_ADMINISTRATOR);
      assertThat(accounts.find(left.id())).contains(left);
    } finally {
      others.forEach(it -> changes.enable(it.id(), ADMINISTRATOR));
    }
  }

  private List<Account> others(Account one, Account other) {
    return accounts.list().stream()
        .filter(it -> it.isEnabled() && it.role() == Role.ADMINISTRATOR)
        .filter(it -> it.id() != one.id() && it.id() != other.id())
        .toList();
  }

  private static int failuresOf(Callable<Account> one, Callable<Account> other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      int failures = 0;
      for (Future<Account> each : threads.invokeAll(List.of(one, other))) {
        try {
          each.get();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(AccountException.class);
          failures++;
        }
      }
      return failures;
    } finally {
      threads.shutdown();
    }
  }

  private Account make(Role role) {
    return accounts.create(name(), role, FIRST, ADMINISTRATOR);
  }

  private static String name() {
    return "test-" + UUID.randomUUID();
  }

  private static void fails(ThrowingCallable call, AccountFault fault) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AccountException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  /** What was done to an account, newest first. */
  private List<String> deeds(Account account) {
    return database.transact(
        handle ->
            audit.list(handle, null, Long.MAX_VALUE, 200).stream()
                .filter(it -> it.subject().equals(account.actor()))
                .map(AuditEntry::action)
                .toList());
  }
}
