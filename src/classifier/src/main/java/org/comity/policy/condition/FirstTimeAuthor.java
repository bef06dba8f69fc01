package org.comity.policy.condition;

import org.comity.policy.Answer;
import org.comity.policy.Answer.Unsure;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.Facts.Author;
import org.comity.policy.ReasonCode;

/**
 * None of the author's comments was approved yet, or one was. An author of whom nothing is known
 * may be one without approved comments: a rule for such authors then holds the comment, whatever it
 * would do, and a rule for the others does not apply.
 *
 * @param wanted whether the author must be one without approved comments
 */
public record FirstTimeAuthor(boolean wanted) implements Condition {

  @Override
  public Answer ask(Examination examined) {
    Author author = examined.facts().author();
    if (author == null) {
      return wanted
          ? new Unsure("Nothing is known of its author, who may write for the first time.")
          : Answer.NO;
    }
    if (author.isFirstTime() != wanted) {
      return Answer.NO;
    }
    return Answer.yes(
        ReasonCode.OTHER,
        wanted
            ? "None of its author's comments was approved yet."
            : "Comments of its author were approved before.");
  }

  @Override
  public boolean needsAuthor() {
    return true;
  }
}
