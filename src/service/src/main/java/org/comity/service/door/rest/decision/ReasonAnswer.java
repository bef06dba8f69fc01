package org.comity.service.door.rest.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.comity.policy.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reason on the wire.
 *
 * @param rule the name of the rule that decided
 * @param code what kind of reason it is, one of Coral's rejection codes
 * @param sentence what was found
 * @param attribute whose score counted
 * @param score its score in [0,1]
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reason")
public record ReasonAnswer(
    @Schema(description = "The rule that decided; attributes where the bands of scores did.")
        String rule,
    String code,
    String sentence,
    @Nullable String attribute,
    @Nullable Double score) {

  static ReasonAnswer of(Reason reason) {
    return new ReasonAnswer(
        reason.rule(),
        reason.code().name(),
        reason.sentence(),
        reason.attribute() == null ? null : reason.attribute().name(),
        reason.score());
  }
}
