package org.comity.training.migration.log;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.jspecify.annotations.Nullable;

/**
 * One comment and what the old API and people said of it.
 *
 * @param comment the comment, as it was sent
 * @param scores by the names of the log, such as {@code TOXICITY@6}, in [0,1]; empty where the old
 *     API gave none
 * @param refusal why there are no scores, such as {@code COMMENT_EMPTY}; null where there are
 * @param cut whether the request asked to leave out scores below a threshold, so that a missing one
 *     says that it was low
 * @param human what people said
 */
public record LoggedAnswer(
    Comment comment,
    SortedMap<String, Double> scores,
    @Nullable String refusal,
    boolean cut,
    Human human) {

  /** Checks the ranges and copies the map. */
  public LoggedAnswer {
    Objects.requireNonNull(comment, "comment");
    Objects.requireNonNull(human, "human");
    scores.values().forEach(LoggedAnswer::check);
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }

  /**
   * What people said of a comment.
   *
   * @param labels per attribute the share of people who saw it, in [0,1]
   * @param decision what a moderator decided, as the log says it; null where it does not
   */
  public record Human(SortedMap<Attribute, Double> labels, @Nullable String decision) {

    /** Checks the ranges and copies the map. */
    public Human {
      labels.values().forEach(LoggedAnswer::check);
      labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /**
     * What the decision says.
     *
     * @return true for {@code reject}, false for {@code approve}, null for anything else
     */
    public @Nullable Boolean rejected() {
      if (decision == null) {
        return null;
      }
      return decision.equalsIgnoreCase("reject")
          ? Boolean.TRUE
          : decision.equalsIgnoreCase("approve") ? Boolean.FALSE : null;
    }
  }

  /**
   * The scores of a comment whose shape knows no refusals.
   *
   * @param comment the comment
   * @param scores by the names of the log
   * @param human what people said
   * @return the answer
   */
  static LoggedAnswer of(Comment comment, Map<String, Double> scores, Human human) {
    return new LoggedAnswer(
        comment, new TreeMap<>(scores), scores.isEmpty() ? "NO_SCORES" : null, false, human);
  }

  private static void check(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a score or a label is a number in [0,1]");
    }
  }
}
