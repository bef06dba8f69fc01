package org.comity.policy.condition;

import java.util.List;
import org.comity.policy.Answer;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.ReasonCode;
import org.comity.policy.words.WordList;

/**
 * A word of one of some lists is in the comment.
 *
 * @param lists the lists; one is enough
 */
public record WordCondition(List<WordList> lists) implements Condition {

  /** Copies the list. */
  public WordCondition {
    lists = List.copyOf(lists);
  }

  @Override
  public Answer ask(Examination examined) {
    for (WordList list : lists) {
      if (list.isIn(examined.words())) {
        return Answer.yes(
            ReasonCode.BANNED_WORD, "It holds a word of the list \"" + list.name() + "\".");
      }
    }
    return Answer.NO;
  }
}
