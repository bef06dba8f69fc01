package org.comity.policy;

import java.util.Objects;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is what it is, for moderators and, where a site shows it, for authors.
 *
 * @param rule the name of the rule that decided; {@link #BANDS} or {@link #NOT_SCORED} where none
 *     did
 * @param code what kind of reason it is; {@link ReasonCode#OTHER} for an approval
 * @param sentence what was found, in English; never words of the comment
 * @param attribute the attribute whose score counted, if one did
 * @param score its score, in [0,1]; null where the comment has none
 */
public record Reason(
    String rule,
    ReasonCode code,
    String sentence,
    @Nullable Attribute attribute,
    @Nullable Double score) {

  /** Stands for a rule where the bands of the attributes decided. */
  public static final String BANDS = "attributes";

  /** Stands for a rule where a comment is held because it has no scores. */
  public static final String NOT_SCORED = "not scored";

  /** Checks that there is a rule, a code and a sentence. */
  public Reason {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(sentence, "sentence");
  }
}
