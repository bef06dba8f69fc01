package org.comity.policy.condition;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.comity.policy.Answer;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.ReasonCode;

/**
 * It is written within some hours of the day, as the community's clocks show them.
 *
 * @param from the first moment
 * @param to the moment after the last; before {@code from} for hours over midnight, never the same
 */
public record TimeCondition(LocalTime from, LocalTime to) implements Condition {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /**
   * Checks that there is time between.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public TimeCondition {
    if (from.equals(to)) {
      throw new IllegalArgumentException("hours begin and end at different times");
    }
  }

  @Override
  public Answer ask(Examination examined) {
    LocalTime time = examined.time().toLocalTime();
    boolean begun = !time.isBefore(from);
    boolean open = time.isBefore(to);
    boolean within = from.isBefore(to) ? begun && open : begun || open;
    return within
        ? Answer.yes(ReasonCode.OTHER, "It was written at " + CLOCK.format(time) + ".")
        : Answer.NO;
  }
}
