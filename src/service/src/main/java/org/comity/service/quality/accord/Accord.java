package org.comity.service.quality.accord;

import java.time.LocalDate;
import org.comity.service.quality.statistic.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How far model and moderators agreed in some days, by when a person decided.
 *
 * @param from the first day
 * @param to the day after the last one
 * @param sample which share of what the policy decides alone people agree with, estimated from the
 *     random audit sample; null if none of it was judged
 * @param decided of all that people decided
 */
public record Accord(LocalDate from, LocalDate to, @Nullable Proportion sample, Decided decided) {

  /**
   * What people decided, each comment once. What they look at is not drawn by chance.
   *
   * @param agreed what they approved or rejected as the policy had
   * @param differed what they approved though it was rejected, or the other way round
   * @param heldApproved what they approved after it was held, which takes no side
   * @param heldRejected what they rejected after it was held
   */
  public record Decided(int agreed, int differed, int heldApproved, int heldRejected) {

    /** Nothing. */
    public static final Decided NONE = new Decided(0, 0, 0, 0);

    /**
     * Where the policy had taken a side.
     *
     * @return how many
     */
    public int sided() {
      return agreed + differed;
    }

    /**
     * Where the policy had held.
     *
     * @return how many
     */
    public int held() {
      return heldApproved + heldRejected;
    }

    /**
     * Of both times together.
     *
     * @param other of another time
     * @return the sums
     */
    public Decided plus(Decided other) {
      return new Decided(
          agreed + other.agreed,
          differed + other.differed,
          heldApproved + other.heldApproved,
          heldRejected + other.heldRejected);
    }
  }

  /**
   * Whether nothing is known.
   *
   * @return true if nobody decided or judged anything
   */
  public boolean isEmpty() {
    return sample == null && decided.equals(Decided.NONE);
  }
}
