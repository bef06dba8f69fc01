package org.comity.service.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.service.decision.Decision.Origin;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What holds of many comments at once: the last decision, and the last look of the model. */
@Singleton
public final class CurrentDecisions {

  private static final String LAST =
      """
      select * from decisions where id in (
        select max(id) from decisions where comment_id in (<ids>) group by comment_id)\
      """;

  private static final String LAST_SCORED =
      """
      select * from decisions where id in (
        select max(id) from decisions
        where comment_id in (<ids>) and (scores is not null or not_scored is not null)
        group by comment_id)\
      """;

  /** Keeps nothing itself. */
  @Inject
  public CurrentDecisions() {}

  /**
   * The decisions that hold.
   *
   * @param last what was decided last
   * @param scored the last decision that the model had a say in; null if there is none
   */
  public record Current(Decision last, @Nullable Decision scored) {

    /**
     * Whether the last decision is what a person thinks of the comment.
     *
     * @return false if a policy decided, and if somebody only took a decision back
     */
    public boolean isByPerson() {
      Origin by = last.by();
      return by.source() != DecisionSource.POLICY && by.particulars().undoes() == null;
    }
  }

  /**
   * Looks up.
   *
   * @param handle the transaction
   * @param commentIds name the comments in the database; some hundreds at most
   * @return by comment; those without a decision are missing
   */
  public Map<Long, Current> of(Handle handle, Collection<Long> commentIds) {
    if (commentIds.isEmpty()) {
      return Map.of();
    }
    Map<Long, Decision> last = read(handle, LAST, commentIds);
    List<Long> unscored =
        last.entrySet().stream()
            .filter(entry -> entry.getValue().assessment() == null)
            .map(Map.Entry::getKey)
            .toList();
    Map<Long, Decision> scored =
        unscored.isEmpty() ? Map.of() : read(handle, LAST_SCORED, unscored);
    Map<Long, Current> current = new HashMap<>();
    last.forEach(
        (id, decision) ->
            current.put(
                id,
                new Current(decision, decision.assessment() == null ? scored.get(id) : decision)));
    return current;
  }

  private static Map<Long, Decision> read(Handle handle, String sql, Collection<Long> ids) {
    Map<Long, Decision> byComment = new HashMap<>();
    handle
        .createQuery(sql)
        .bindList("ids", ids)
        .map(new DecisionMapper())
        .forEach(
            decision -> {
              if (decision.commentId() != null) {
                byComment.put(decision.commentId(), decision);
              }
            });
    return byComment;
  }
}
