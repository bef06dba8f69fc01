package org.comity.policy;

import java.util.List;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/** Whether a comment is what a condition asks for. */
public sealed interface Answer {

  /** The one value of {@link No}. */
  No NO = new No();

  /** It is not. */
  record No() implements Answer {}

  /**
   * It is.
   *
   * @param findings what was found, one or more
   */
  record Yes(List<Finding> findings) implements Answer {
    /** Copies the list. */
    public Yes {
      findings = List.copyOf(findings);
    }
  }

  /**
   * It cannot be told: a person must look, whatever the rule would do.
   *
   * @param sentence why not; never words of the comment
   */
  record Unsure(String sentence) implements Answer {}

  /**
   * What was found.
   *
   * @param code what it counts as where the rule says nothing else
   * @param sentence in English; never words of the comment
   * @param attribute the attribute whose score counted, if one did
   * @param score its score, in [0,1]
   */
  record Finding(
      ReasonCode code, String sentence, @Nullable Attribute attribute, @Nullable Double score) {}

  /**
   * Yes, with one thing found that is no score.
   *
   * @param code what it counts as where the rule says nothing else
   * @param sentence in English; never words of the comment
   * @return the answer
   */
  static Answer yes(ReasonCode code, String sentence) {
    return new Yes(List.of(new Finding(code, sentence, null, null)));
  }
}
