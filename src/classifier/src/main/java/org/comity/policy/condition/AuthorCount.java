package org.comity.policy.condition;

import java.time.Duration;
import java.time.Instant;
import org.comity.policy.Answer;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.Facts.Author;
import org.comity.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted of the author is in a range; no for authors of whom it is not known.
 *
 * @param count what is counted
 * @param range of counts
 */
public record AuthorCount(Count count, Range range) implements Condition {

  /** What is counted of an author. */
  public enum Count {
    /** Approved comments. */
    APPROVED("Approved comments of its author: "),
    /** Rejected comments. */
    REJECTED("Rejected comments of its author: "),
    /** Whole days since the author's first comment. */
    DAYS("Days since its author's first comment: ");

    private final String sentence;

    Count(String sentence) {
      this.sentence = sentence;
    }

    private @Nullable Long of(Author author, Instant now) {
      Instant firstSeen = author.firstSeen();
      return switch (this) {
        case APPROVED -> author.approved();
        case REJECTED -> author.rejected();
        case DAYS -> firstSeen == null ? null : Duration.between(firstSeen, now).toDays();
      };
    }
  }

  @Override
  public Answer ask(Examination examined) {
    Author author = examined.facts().author();
    Long number = author == null ? null : count.of(author, examined.time().toInstant());
    return number != null && range.contains(number)
        ? Answer.yes(ReasonCode.OTHER, count.sentence + number + ".")
        : Answer.NO;
  }

  @Override
  public boolean needsAuthor() {
    return true;
  }
}
