package org.comity.gate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a comment, and what both models say of it, without the comment.
 *
 * @param id names the comment within its community
 * @param champion the champion's score, in [0,1]; null where it could not score the comment
 * @param challenger the challenger's score, in [0,1], by a model that has not seen the row; null
 *     where it could not score the comment
 * @param rejected what the person decided
 * @param weight how much the row counts, above 0; 2 does what the row twice would
 * @param slices what the row belongs to, each a name and a value such as {@code language=ar},
 *     {@code section=sports}, {@code length=short}; {@code term=} names a group of people that the
 *     comment speaks of, {@code moderator=} who decided
 */
public record JudgedRow(
    String id,
    @Nullable Double champion,
    @Nullable Double challenger,
    boolean rejected,
    double weight,
    List<String> slices) {

  static final String MODERATOR = "moderator=";
  static final String TERM = "term=";

  /** Checks ranges and copies the list. */
  public JudgedRow {
    Objects.requireNonNull(id, "id");
    check(id, champion);
    check(id, challenger);
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the weight of " + id + " must be above 0");
    }
    slices = List.copyOf(slices);
  }

  private static void check(String id, @Nullable Double score) {
    if (score != null && !(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score of " + id + " is outside [0,1]");
    }
  }

  /** For ranking a comment without a score stands below all: nothing speaks against it. */
  double championRank() {
    return champion == null ? 0 : champion;
  }

  /** The same of the challenger. */
  double challengerRank() {
    return challenger == null ? 0 : challenger;
  }
}
