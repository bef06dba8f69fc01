package org.comity.service.door.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.comity.gate.GateReport.Check;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One question of the gate and its answer.
 *
 * @param name the question
 * @param champion the champion's figure, or what is usual
 * @param challenger the challenger's figure, or what was found
 * @param low the lower end of the 95% interval of the difference
 * @param high its upper end
 * @param bound what the figure was held against
 * @param passed false if it stands in the way
 * @param sentence what it means, and what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GateCheck", description = "One question of the gate and its answer.")
public record ShownCheck(
    @Schema(description = "The question, such as ranking or slice language=ar.") String name,
    @Schema(description = "The figure of what scores, or what is usual.") @Nullable Double champion,
    @Schema(description = "The figure of the bundle, or what was found.")
        @Nullable Double challenger,
    @Schema(description = "The lower end of the 95% interval of the difference.")
        @Nullable Double low,
    @Schema(description = "Its upper end.") @Nullable Double high,
    @Schema(description = "What the figure was held against.") @Nullable Double bound,
    @Schema(description = "false if it stands in the way.") boolean passed,
    @Schema(description = "What it means and, where it stands in the way, what to do.")
        String sentence) {

  /**
   * A check as it is sent.
   *
   * @param check of the gate
   * @return the same
   */
  public static ShownCheck of(Check check) {
    return new ShownCheck(
        check.name(),
        check.champion(),
        check.challenger(),
        check.low(),
        check.high(),
        check.bound(),
        check.passed(),
        check.sentence());
  }
}
