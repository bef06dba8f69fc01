package org.comity.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.comity.service.account.ExternalLogins.Person;
import org.junit.jupiter.api.Test;

abstract class ExternalLoginsContract {

  @Inject ExternalLogins logins;
  @Inject Accounts accounts;

  @Test
  void anAccountIsMadeOnceHoweverManyComeAtOnce() throws Exception {
    String id = "https://login.example " + UUID.randomUUID();
    Callable<Account> login = () -> logins.enter(new Person(id, "test-" + id, Role.MODERATOR));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Account>> entered =
          pool.invokeAll(Stream.generate(() -> login).limit(8).toList());
      long first = entered.get(0).get().id();
      for (Future<Account> each : entered) {
        assertThat(each.get().id()).isEqualTo(first);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void whoeverHasTheNameAlreadyKeepsItAndTheirAccount() {
    String name = "test-" + UUID.randomUUID();
    Account own = accounts.create(name, Role.AUDITOR, "a password of my own", "user:0");
    Account other = logins.enter(new Person(UUID.randomUUID().toString(), name, Role.LEAD));
    assertThat(other.id()).isNotEqualTo(own.id());
    assertThat(other.name()).isEqualTo(name + "-2");
    assertThat(accounts.find(own.id())).hasValue(own);
  }

  @Test
  void anotherRoleEndsTheSessionsAndTheSameDoesNot() {
    String id = UUID.randomUUID().toString();
    Account first = logins.enter(new Person(id, "test-" + id, Role.LEAD));
    Account again = logins.enter(new Person(id, "another name", Role.LEAD));
    assertThat(again.credentialVersion()).isEqualTo(first.credentialVersion());
    assertThat(again.name()).isEqualTo(first.name());
    Account other = logins.enter(new Person(id, "test-" + id, Role.AUDITOR));
    assertThat(other.role()).isEqualTo(Role.AUDITOR);
    assertThat(other.credentialVersion()).isGreaterThan(first.credentialVersion());
    assertThatThrownBy(() -> logins.enter(new Person(id, "test-" + id, null)))
        .isInstanceOfSatisfying(
            AccountException.class, e -> assertThat(e.fault()).isEqualTo(AccountFault.NO_ROLE));
  }

  @Test
  void aNameIsMadeToFit() {
    String end = UUID.randomUUID().toString();
    assertThat(logins.enter(new Person("1" + end, " <b> رنا " + end, Role.LEAD)).name())
        .isEqualTo("b-رنا-" + end);
    assertThat(logins.enter(new Person("2" + end, "!!", Role.LEAD)).name()).startsWith("somebody");
    assertThat(logins.enter(new Person("3" + end, end + "x".repeat(200), Role.LEAD)).name())
        .hasSize(90);
  }
}
