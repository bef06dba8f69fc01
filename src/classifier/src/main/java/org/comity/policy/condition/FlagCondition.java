package org.comity.policy.condition;

import org.comity.policy.Answer;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.Facts;
import org.comity.policy.ReasonCode;

/**
 * Something is so, or is not.
 *
 * @param flag what
 * @param wanted whether it must be so
 */
public record FlagCondition(Flag flag, boolean wanted) implements Condition {

  /** What is so or not, and is always known. */
  public enum Flag {
    /** It answers another comment. */
    REPLY("It answers another comment.", "It answers no other comment."),
    /** It is a later version of a comment. */
    EDITED("It was edited.", "It was not edited."),
    /** Its author works for the site. */
    STAFF("Its author works for the site.", "Its author does not work for the site.");

    private final String yes;
    private final String no;

    Flag(String yes, String no) {
      this.yes = yes;
      this.no = no;
    }

    private boolean of(Facts facts) {
      return switch (this) {
        case REPLY -> facts.reply();
        case EDITED -> facts.edited();
        case STAFF -> facts.staff();
      };
    }
  }

  @Override
  public Answer ask(Examination examined) {
    return flag.of(examined.facts()) == wanted
        ? Answer.yes(ReasonCode.OTHER, wanted ? flag.yes : flag.no)
        : Answer.NO;
  }
}
