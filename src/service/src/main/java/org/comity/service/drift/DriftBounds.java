package org.comity.service.drift;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Database;

/** The bounds of each community. Every method waits for the database. */
@Singleton
public final class DriftBounds {

  private final Database database;
  private final AuditLog audit;

  @Inject
  DriftBounds(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * The bounds of a community.
   *
   * @param communityId whose
   * @return what was set, or the usual ones
   */
  public Bounds of(long communityId) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    "select notice_from, alert_from from drift_bounds where community_id = :id")
                .bind("id", communityId)
                .map((row, context) -> new Bounds(row.getDouble(1), row.getDouble(2)))
                .findOne()
                .orElse(Bounds.USUAL));
  }

  /**
   * Sets them, and says so in the audit log.
   *
   * @param communityId whose
   * @param to the new bounds
   * @param actor who wants it
   */
  public void change(long communityId, Bounds to, String actor) {
    database.insist(
        handle -> {
          handle.execute(
              """
              insert into drift_bounds (community_id, notice_from, alert_from)
              values (?, ?, ?) on conflict do nothing\
              """,
              communityId,
              to.noticeFrom(),
              to.alertFrom());
          handle.execute(
              "update drift_bounds set notice_from = ?, alert_from = ? where community_id = ?",
              to.noticeFrom(),
              to.alertFrom(),
              communityId);
          String what = "notice from " + to.noticeFrom() + ", alert from " + to.alertFrom();
          audit.append(
              handle,
              communityId,
              new Deed(actor, "drift.bounds", "community " + communityId, what));
          return null;
        });
  }
}
