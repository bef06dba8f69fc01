package org.comity.policy.condition;

import java.util.List;
import java.util.Locale;
import org.comity.policy.Answer;
import org.comity.policy.Answer.Unsure;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.ReasonCode;

/**
 * The comment is in one of some languages, or in none of them. A language stands for its variants
 * too: {@code ar} for {@code ar-LB} and for Arabizi, {@code ar-Latn}. Where the language is not
 * known, it is none of those wanted, and whether it is one of those not wanted cannot be told.
 *
 * @param tags languages (BCP 47)
 * @param wanted whether it must be in one of them
 */
public record LanguageCondition(List<String> tags, boolean wanted) implements Condition {

  /** Copies the list. */
  public LanguageCondition {
    tags = tags.stream().map(LanguageCondition::folded).toList();
  }

  @Override
  public Answer ask(Examination examined) {
    String language = examined.facts().language();
    if (language == null) {
      return wanted ? Answer.NO : new Unsure("Its language is not known.");
    }
    String tag = folded(language);
    boolean among = tags.stream().anyMatch(one -> tag.equals(one) || tag.startsWith(one + "-"));
    return among == wanted
        ? Answer.yes(ReasonCode.OTHER, "Its language is " + language + ".")
        : Answer.NO;
  }

  private static String folded(String tag) {
    return tag.replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
