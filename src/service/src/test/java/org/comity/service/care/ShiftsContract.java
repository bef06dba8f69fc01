package org.comity.service.care;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.comity.service.care.Shifts.Standing;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class ShiftsContract {

  @Inject Shifts shifts;
  @Inject Database database;

  @Test
  void countsForEverybodyAlone() {
    long one = account();
    long other = account();

    Standing unused = shifts.note(one, true, 50);
    assertThat(shifts.note(one, true, 50).shift().revealed()).isEqualTo(2);
    assertThat(shifts.note(one, false, 50).shift().revealed()).isEqualTo(2);
    assertThat(shifts.note(other, false, 50).shift().revealed()).isZero();
    assertThat(shifts.note(one, false, 50).isTimeForABreak()).isFalse();
  }

  @Test
  void losesNoneOfManyAtOnce() throws Exception {
    long account = account();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Standing>> notes =
          IntStream.range(0, 40)
              .mapToObj(i -> pool.submit(() -> shifts.note(account, true, 0)))
              .toList();
      for (Future<Standing> note : notes) {
        assertThat(note.get()).isNotNull();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(shifts.note(account, false, 0).shift().revealed()).isEqualTo(40);
  }

  private long account() {
    String name = "reader-" + UUID.randomUUID();
    return database.transact(
        handle -> {
          handle.execute(
              """
              insert into accounts (name, password_hash, role, created_at)
              values (?, '', 'MODERATOR', current_timestamp)\
              """,
              name);
          return handle
              .createQuery("select id from accounts where name = :name")
              .bind("name", name)
              .mapTo(Long.class)
              .one();
        });
  }
}
