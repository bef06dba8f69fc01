package org.comity.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold of logging in whatever the database. */
abstract class LoginsContract {

  private static final String RIGHT = "the right password";
  private static final String WRONG = "the wrong password";

  @Inject Accounts accounts;
  @Inject AccountChanges changes;
  @Inject Logins logins;
  @Inject AuditLog audit;
  @Inject Database database;

  private Account account;
  private Instant now = Instant.parse("2026-11-21T08:00:00Z");

  @BeforeEach
  void makeAnAccountOfItsOwn() {
    account = accounts.create("test-" + UUID.randomUUID(), Role.MODERATOR, RIGHT, "user:0");
  }

  @Test
  void fiveFailuresLockForAQuarterOfAnHourAndThenForLonger() {
    fail(4);
    assertThat(enters(RIGHT)).isTrue();

    fail(5);
    assertThat(enters(RIGHT)).isFalse();
    later(Duration.ofMinutes(14));
    assertThat(enters(RIGHT)).isFalse();
    later(Duration.ofMinutes(2));
    fail(5);
    later(Duration.ofMinutes(29));
    assertThat(enters(RIGHT)).isFalse();
    later(Duration.ofMinutes(2));
    assertThat(enters(RIGHT)).isTrue();

    fail(5);
    later(Duration.ofMinutes(16));
    assertThat(enters(RIGHT)).as("whoever got in begins anew").isTrue();
    assertThat(deeds().stream().filter("account.lock"::equals)).hasSize(3);
    assertThat(deeds().stream().filter("account.login.fail"::equals)).hasSize(19);
    assertThat(deeds().stream().filter("account.login"::equals)).hasSize(3);
  }

  @Test
  void noLockIsLongerThanFourHours() {
    for (int lock = 0; lock < 8; lock++) {
      fail(5);
      later(Duration.ofHours(4).plusSeconds(1));
    }
    assertThat(enters(RIGHT)).isTrue();
  }

  @Test
  void failuresThatAreFarApartDoNotCountTogether() {
    for (int failure = 0; failure < 12; failure++) {
      fail(1);
      later(Duration.ofMinutes(4));
    }
    assertThat(enters(RIGHT)).isTrue();
    for (int failure = 0; failure < 4; failure++) {
      fail(1);
      later(Duration.ofMinutes(3));
    }
    fail(1);
    assertThat(enters(RIGHT)).isFalse();
  }

  @Test
  void anAdministratorUnlocks() {
    fail(5);
    changes.enable(account.id(), "user:0");
    assertThat(enters(RIGHT)).isTrue();
  }

  @Test
  void manyWhoGuessAtOnceGuessNoMoreOften() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> guesses = new ArrayList<>(Collections.nCopies(24, () -> enters(WRONG)));
    try {
      for (Future<Boolean> guess : threads.invokeAll(guesses)) {
        assertThat(guess.get()).isFalse();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(enters(RIGHT)).isFalse();
    assertThat(deeds().stream().filter("account.login.fail"::equals)).hasSize(5);
    assertThat(deeds().stream().filter("account.lock"::equals)).hasSize(1);
  }

  @Test
  void anUnknownNameTakesAsLongAsAWrongPassword() {
    String unknown = "test-" + UUID.randomUUID();
    List<Long> known = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    for (int round = 0; round < 9; round++) {
      known.add(nanos(account.name()));
      others.add(nanos(unknown));
    }
    assertThat((double) median(others) / median(known)).isBetween(.5, 2.);
  }

  private long nanos(String name) {
    long begin = System.nanoTime();
    assertThat(logins.enter(name, WRONG, Clock.fixed(now, ZoneOffset.UTC))).isEmpty();
    return System.nanoTime() - begin;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private void fail(int times) {
    for (int time = 0; time < times; time++) {
      assertThat(enters(WRONG)).isFalse();
    }
  }

  private boolean enters(String password) {
    return logins
        .enter(account.name(), password, Clock.fixed(now, ZoneOffset.UTC))
        .filter(it -> it.lastLoginAt() != null)
        .isPresent();
  }

  private void later(Duration duration) {
    now = now.plus(duration);
  }

  private List<String> deeds() {
    return database.transact(
        handle ->
            audit.list(handle, null, Long.MAX_VALUE, 200).stream()
                .filter(it -> it.subject().equals(account.actor()))
                .map(AuditEntry::action)
                .toList());
  }
}
