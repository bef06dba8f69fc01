package org.comity.service.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.Comments;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;

/** Deletes what a platform has deleted: text and labels go, the decisions on it stay in the log. */
@Singleton
public final class Removal {

  private final Database database;
  private final Comments comments;
  private final AuditLog audit;

  /**
   * Knows the tables.
   *
   * @param database where they are
   * @param comments from which it deletes
   * @param audit where it says so
   */
  @Inject
  public Removal(Database database, Comments comments, AuditLog audit) {
    this.database = database;
    this.comments = comments;
    this.audit = audit;
  }

  /**
   * Deletes a comment. Waits for the database.
   *
   * @param communityId whose it is
   * @param door where the wish came in
   * @param externalId what the platform calls it
   * @return false if it is not kept
   */
  public boolean remove(long communityId, Door door, String externalId) {
    return database.transact(
        handle ->
            comments
                .lock(handle, communityId, externalId)
                .map(
                    comment -> {
                      comments.delete(handle, comment.id());
                      String actor = "door:" + door.label();
                      audit.append(
                          handle,
                          communityId,
                          new Deed(actor, "comment.delete", "comment " + externalId));
                      return true;
                    })
                .orElse(false));
  }
}
