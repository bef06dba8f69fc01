package org.comity.service.care;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of shifts. Every method waits for the database. */
@Singleton
public final class Shifts {

  private static final RowMapper<Shift> ROW = ConstructorMapper.of(Shift.class);

  private final Database database;
  private final Clock clock = Database.CLOCK;

  /**
   * Keeps nothing itself.
   *
   * @param database where they are
   */
  @Inject
  public Shifts(Database database) {
    this.database = database;
  }

  /**
   * Where somebody stands, and whether a break is to be proposed to them now.
   *
   * @param shift since they came
   * @param isTimeForABreak true once for each time that it is
   */
  public record Standing(Shift shift, boolean isTimeForABreak) {}

  /**
   * Notes that somebody goes on working.
   *
   * @param accountId who
   * @param hasRevealed whether they read a severe text just now
   * @param breakMinutes after which a break is proposed to them; 0 for never
   * @return where they stand
   */
  public Standing note(long accountId, boolean hasRevealed, int breakMinutes) {
    return database.transact(
        handle -> {
          Optional<Shift> known = lock(handle, accountId);
          Shift now =
              known.map(shift -> shift.at(clock.instant())).orElse(Shift.begun(clock.instant()));
          now = hasRevealed ? now.revealing() : now;
          boolean isTime = now.needsBreak(breakMinutes);
          now = isTime ? now.reminded() : now;
          write(handle, accountId, now, known.isPresent());
          return new Standing(now, isTime);
        });
  }

  /**
   * Where somebody stands, with nothing noted.
   *
   * @param accountId who
   * @return their shift as it is now; nothing if they are in none
   */
  public Optional<Shift> find(long accountId) {
    Instant now = clock.instant();
    return database
        .transact(handle -> read(handle, accountId))
        .map(shift -> shift.at(now))
        .filter(shift -> shift.begunAt().isBefore(now));
  }

  private static Optional<Shift> lock(Handle handle, long accountId) {
    // The account's row is there already, so that two first notes at once wait for each other.
    handle.execute("select id from accounts where id = ? for update", accountId);
    return read(handle, accountId);
  }

  private static Optional<Shift> read(Handle handle, long accountId) {
    return handle
        .createQuery("select * from shifts where account_id = :account")
        .bind("account", accountId)
        .map(ROW)
        .findOne();
  }

  private static void write(Handle handle, long accountId, Shift shift, boolean isThere) {
    handle
        .createUpdate(
            isThere
                ? """
                update shifts set begun_at = :begunAt, stretch_begun_at = :stretchBegunAt,
                  last_at = :lastAt, revealed = :revealed, reminded_at = :remindedAt
                where account_id = :account\
                """
                : """
                insert into shifts (account_id, begun_at, stretch_begun_at, last_at, revealed,
                  reminded_at)
                values (:account, :begunAt, :stretchBegunAt, :lastAt, :revealed, :remindedAt)\
                """)
        .bindMethods(shift)
        .bind("account", accountId)
        .execute();
  }
}
