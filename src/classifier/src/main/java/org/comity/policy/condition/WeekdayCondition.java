package org.comity.policy.condition;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import org.comity.policy.Answer;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.ReasonCode;

/**
 * It is written on one of some days of the week, as the community's calendars show them.
 *
 * @param days the days
 */
public record WeekdayCondition(Set<DayOfWeek> days) implements Condition {

  /** Copies the set. */
  public WeekdayCondition {
    days = Set.copyOf(days);
  }

  @Override
  public Answer ask(Examination examined) {
    DayOfWeek day = examined.time().getDayOfWeek();
    return days.contains(day)
        ? Answer.yes(
            ReasonCode.OTHER,
            "It was written on a " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ".")
        : Answer.NO;
  }
}
