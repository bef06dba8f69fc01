package org.comity.service.learning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * How many comments a day people are asked about in each community. A day begins at midnight UTC.
 * Every method waits for the database.
 */
@Singleton
public final class LearningBudgets {

  /** What a community begins with. */
  public static final int USUAL = 20;

  /** The most that can be set. */
  public static final int MOST = 1_000;

  private final Database database;
  private final AuditLog audit;

  @Inject
  LearningBudgets(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * The budget of a community.
   *
   * @param communityId whose
   * @return comments a day; 0 for none
   */
  public int of(long communityId) {
    return database.transact(
        handle ->
            handle
                .createQuery("select a_day from learning_budgets where community_id = :id")
                .bind("id", communityId)
                .mapTo(Integer.class)
                .findOne()
                .orElse(USUAL));
  }

  /**
   * Sets it, and says so in the audit log.
   *
   * @param communityId whose
   * @param aDay comments a day, from 0 to {@value #MOST}
   * @param actor who wants it
   * @throws IllegalArgumentException if it is out of range
   */
  public void change(long communityId, int aDay, String actor) {
    if (aDay < 0 || aDay > MOST) {
      throw new IllegalArgumentException("a budget is a number from 0 to " + MOST);
    }
    database.insist(
        handle -> {
          Left unused = lock(handle, communityId);
          handle.execute(
              "update learning_budgets set a_day = ? where community_id = ?", aDay, communityId);
          Deed deed =
              new Deed(actor, "learning.budget", "community " + communityId, aDay + " a day");
          audit.append(handle, communityId, deed);
          return null;
        });
  }

  /** What a day has left. */
  record Left(int aDay, int left) {}

  /** Keeps all others, of this process and of others, from taking anything meanwhile. */
  static Left lock(Handle handle, long communityId) {
    LocalDate today = LocalDate.ofInstant(Database.CLOCK.instant(), ZoneOffset.UTC);
    handle
        .createUpdate(
            """
            insert into learning_budgets (community_id, a_day, picked_on, picked)
            values (:id, :usual, :today, 0) on conflict do nothing\
            """)
        .bind("id", communityId)
        .bind("usual", USUAL)
        .bind("today", today)
        .execute();
    return handle
        .createQuery(
            """
            select a_day, picked_on, picked from learning_budgets
            where community_id = :id for update\
            """)
        .bind("id", communityId)
        .map(
            (row, context) -> {
              boolean isToday = today.equals(row.getObject("picked_on", LocalDate.class));
              int picked = isToday ? row.getInt("picked") : 0;
              return new Left(row.getInt("a_day"), row.getInt("a_day") - picked);
            })
        .one();
  }

  /** One less is left of this day. */
  static void take(Handle handle, long communityId) {
    LocalDate today = LocalDate.ofInstant(Database.CLOCK.instant(), ZoneOffset.UTC);
    handle
        .createUpdate(
            """
            update learning_budgets set
              picked = case when picked_on = :today then picked + 1 else 1 end, picked_on = :today
            where community_id = :id\
            """)
        .bind("id", communityId)
        .bind("today", today)
        .execute();
  }
}
