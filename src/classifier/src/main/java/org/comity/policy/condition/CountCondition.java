package org.comity.policy.condition;

import org.comity.policy.Answer;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.ReasonCode;

/**
 * Something that can be counted is in a range.
 *
 * @param count what is counted
 * @param range of counts
 */
public record CountCondition(Count count, Range range) implements Condition {

  /** What can be counted in a comment, whoever wrote it. */
  public enum Count {
    /** Characters (code points). */
    LENGTH(ReasonCode.OTHER, "It has %d characters."),
    /** Links. */
    LINKS(ReasonCode.SPAM, "Its links: %d."),
    /** Readers who reported it. */
    REPORTED(ReasonCode.OTHER, "Readers who reported it: %d.");

    private final ReasonCode code;
    private final String sentence;

    Count(ReasonCode code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    private int of(Examination examined) {
      return switch (this) {
        case LENGTH -> examined.length();
        case LINKS -> examined.links();
        case REPORTED -> examined.facts().reported();
      };
    }
  }

  @Override
  public Answer ask(Examination examined) {
    int number = count.of(examined);
    return range.contains(number)
        ? Answer.yes(count.code, count.sentence.replace("%d", Integer.toString(number)))
        : Answer.NO;
  }

  @Override
  public boolean needsReports() {
    return count == Count.REPORTED;
  }
}
