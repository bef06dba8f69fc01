package org.comity.service.quality.team;

import org.jspecify.annotations.Nullable;

/**
 * How many decisions were made.
 *
 * @param approved by a policy alone
 * @param held by a policy, for a person
 * @param rejected by a policy alone
 * @param approvedByPeople by persons, wherever they sat
 * @param rejectedByPeople by persons, wherever they sat
 */
public record Volume(
    int approved, int held, int rejected, int approvedByPeople, int rejectedByPeople) {

  /** Nothing. */
  public static final Volume NONE = new Volume(0, 0, 0, 0, 0);

  /**
   * Both together.
   *
   * @param other another one
   * @return the sums
   */
  public Volume plus(Volume other) {
    return new Volume(
        approved + other.approved,
        held + other.held,
        rejected + other.rejected,
        approvedByPeople + other.approvedByPeople,
        rejectedByPeople + other.rejectedByPeople);
  }

  /**
   * How many comments, and edits of comments, came in.
   *
   * @return what a policy decided on
   */
  public int in() {
    return approved + held + rejected;
  }

  /**
   * How many a policy decided alone.
   *
   * @return approved and rejected
   */
  public int automatic() {
    return approved + rejected;
  }

  /**
   * How many people decided.
   *
   * @return approved and rejected; to hold is not counted
   */
  public int byPeople() {
    return approvedByPeople + rejectedByPeople;
  }

  /**
   * Which share of what came in a policy decided alone.
   *
   * @return in [0,1]; null if nothing came in
   */
  public @Nullable Double automationShare() {
    return in() == 0 ? null : (double) automatic() / in();
  }
}
