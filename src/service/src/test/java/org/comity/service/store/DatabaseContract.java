package org.comity.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class DatabaseContract {

  @Inject Database database;
  @Inject Communities communities;

  @Test
  void doesAnewWhatMadeWayForAnotherTransaction() throws Exception {
    long one = community();
    long other = community();
    CyclicBarrier bothHaveTheirFirst = new CyclicBarrier(2);
    AtomicInteger tries = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> there = threads.submit(() -> rename(one, other, bothHaveTheirFirst, tries));
      Future<Integer> back = threads.submit(() -> rename(other, one, bothHaveTheirFirst, tries));
      assertThat(there.get(1, TimeUnit.MINUTES)).isEqualTo(2);
      assertThat(back.get(1, TimeUnit.MINUTES)).isEqualTo(2);
    } finally {
      threads.shutdownNow();
    }
    assertThat(tries.get()).isGreaterThan(2);
    assertThat(titles(one, other)).isEqualTo(2);
  }

  /** Each holds what the other wants, but only at the first try. */
  private int rename(long first, long second, CyclicBarrier barrier, AtomicInteger tries)
      throws Exception {
    AtomicInteger own = new AtomicInteger();
    return database.insist(
        handle -> {
          tries.incrementAndGet();
          int renamed = rename(handle, first);
          if (own.getAndIncrement() == 0) {
            barrier.await(30, TimeUnit.SECONDS);
          }
          return renamed + rename(handle, second);
        });
  }

  private static int rename(Handle handle, long community) {
    return handle.execute("update communities set title = 'Renamed' where id = ?", community);
  }

  private int titles(long one, long other) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    "select count(*) from communities where title = 'Renamed' and id in (?, ?)")
                .bind(0, one)
                .bind(1, other)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void givesUpWhatCannotBeDone() {
    AtomicInteger tries = new AtomicInteger();
    assertThatThrownBy(
            () ->
                database.insist(
                    handle -> {
                      tries.incrementAndGet();
                      return handle.execute(
                          "insert into pseudonym_secrets (community_id, secret) values (-1, 'x')");
                    }))
        .isInstanceOf(JdbiException.class);
    assertThat(tries).hasValue(5);

    tries.set(0);
    assertThatThrownBy(
            () ->
                database.insist(
                    handle -> {
                      tries.incrementAndGet();
                      return handle.execute("select nothing from nowhere");
                    }))
        .isInstanceOf(JdbiException.class);
    assertThat(tries).hasValue(1);
  }

  private long community() {
    return communities
        .create("test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null))
        .id();
  }

  @Test
  void tellsNothingOfWhatAStatementWasGiven() {
    assertThatThrownBy(() -> database.transact(handle -> insertWithoutTitle(handle, "Mild words")))
        .isInstanceOf(JdbiException.class)
        .satisfies(failure -> assertThat(told(failure)).doesNotContain("Mild words"));
  }

  private static int insertWithoutTitle(Handle handle, String name) {
    return handle
        .createUpdate(
            "insert into communities (name, title, created_at) values (:name, null, :now)")
        .bind("name", name)
        .bind("now", Database.CLOCK.instant())
        .execute();
  }

  /** All that a log would say of it. */
  private static String told(Throwable failure) {
    StringWriter log = new StringWriter();
    failure.printStackTrace(new PrintWriter(log, true));
    return log.toString();
  }
}
