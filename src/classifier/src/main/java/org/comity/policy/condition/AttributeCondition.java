package org.comity.policy.condition;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.comity.comment.Attribute;
import org.comity.policy.Answer;
import org.comity.policy.Answer.Finding;
import org.comity.policy.Answer.Unsure;
import org.comity.policy.Answer.Yes;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.ReasonCode;
import org.comity.score.Assessment.Scored;

/**
 * The score of an attribute is in a range. A comment without any scores is in none, and is held in
 * the end; where this score alone is missing, it cannot be told.
 *
 * @param attribute whose score
 * @param range of scores
 */
public record AttributeCondition(Attribute attribute, Range range) implements Condition {

  /** Checks that both are there. */
  public AttributeCondition {
    Objects.requireNonNull(attribute, "attribute");
    Objects.requireNonNull(range, "range");
  }

  @Override
  public Answer ask(Examination examined) {
    if (!(examined.facts().assessment() instanceof Scored scored)) {
      return Answer.NO;
    }
    Double score = scored.scores().byAttribute().get(attribute);
    if (score == null) {
      return new Unsure(attribute + " has no score.");
    }
    if (!range.contains(score)) {
      return Answer.NO;
    }
    String sentence = String.format(Locale.ROOT, "%s is %.3f.", attribute, score);
    return new Yes(List.of(new Finding(ReasonCode.of(attribute), sentence, attribute, score)));
  }
}
