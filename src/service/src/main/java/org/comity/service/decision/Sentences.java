package org.comity.service.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.comity.policy.Reason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The sentences in which people say why they decided. They may speak of a comment's author, and are
 * the one thing in the log that is ever changed: they go when the author is erased.
 */
@Singleton
public final class Sentences {

  /** Stands where a person's sentence was. */
  public static final String ERASED = "What was said here was erased with the comment's author.";

  /** Keeps nothing itself. */
  @Inject
  public Sentences() {}

  private record Row(long id, String reasons) {}

  /**
   * Erases them. The decisions stay, with their verdicts and codes.
   *
   * @param handle the transaction
   * @param commentIds name the comments in the database; some hundreds at most
   * @return names the decisions whose sentences were erased
   */
  public List<Long> erase(Handle handle, Collection<Long> commentIds) {
    if (commentIds.isEmpty()) {
      return List.of();
    }
    List<Row> rows =
        handle
            .createQuery(
                """
                select id, reasons from decisions
                where comment_id in (<ids>) and source <> 'POLICY'\
                """)
            .bindList("ids", commentIds)
            .map((row, context) -> new Row(row.getLong("id"), row.getString("reasons")))
            .list();
    if (!rows.isEmpty()) {
      PreparedBatch batch =
          handle.prepareBatch("update decisions set reasons = :reasons where id = :id");
      rows.forEach(row -> batch.bind("reasons", erased(row.reasons())).bind("id", row.id()).add());
      int[] unused = batch.execute();
    }
    return rows.stream().map(Row::id).toList();
  }

  private static String erased(String reasons) {
    return DecisionColumns.reasons(
        DecisionColumns.reasons(reasons).stream()
            .map(
                reason ->
                    new Reason(
                        reason.rule(), reason.code(), ERASED, reason.attribute(), reason.score()))
            .toList());
  }
}
