package org.comity.service.door.rest.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.comity.policy.carrying.CarriedThreshold;
import org.comity.policy.carrying.CarriedThreshold.Figures;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.promotion.carrying.CarriedPlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a community's policy.
 *
 * @param bundle what would score
 * @param champion what scores
 * @param policyVersion what the community goes by
 * @param newVersion whether it would get a new version
 * @param rows how many judged comments tell
 * @param thresholds each of them
 * @param untouched rules that compute with scores
 * @param likelyToRejectUnused whether the bundle scores what the policy does not ask for
 * @param shown stands for all this
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CarriedPolicy", description = "What would become of the community's policy.")
record CarriedAnswer(
    @Schema(description = "What would score.") String bundle,
    @Schema(description = "What scores now.") String champion,
    @Schema(description = "What the community goes by; 0 for what its bundle recommends.")
        int policyVersion,
    @Schema(description = "Whether a number changes, so that it would get a new version.")
        boolean newVersion,
    @Schema(description = "Judged comments on the side of calibration that tell.") int rows,
    List<Threshold> thresholds,
    @Schema(
            description =
                "Rules whose expressions compute with scores: they would stay as they are written.")
        List<String> untouched,
    @Schema(
            description =
                "Whether the bundle scores LIKELY_TO_REJECT and the policy does not ask for it.")
        boolean likelyToRejectUnused,
    @Schema(description = "To send with the promotion, which is refused if this changed.")
        String shown) {

  static CarriedAnswer of(CarriedPlan plan) {
    return new CarriedAnswer(
        plan.to(),
        plan.from(),
        plan.before().version(),
        plan.isNewVersion(),
        plan.carried().rows(),
        plan.carried().thresholds().stream().map(Threshold::of).toList(),
        plan.carried().untouched(),
        plan.isLikelyUnused(),
        plan.mark());
  }

  /**
   * A threshold.
   *
   * @param rule that asks for it
   * @param attribute whose score
   * @param as how it is asked for
   * @param before the number now
   * @param after the number then
   * @param found how
   * @param rows how many tell
   * @param precisionBefore of what it catches now
   * @param precisionAfter of what it would catch
   * @param missedBefore of what it lets pass now
   * @param missedAfter of what it would let pass
   * @param caughtBefore how much it catches now
   * @param caughtAfter how much it would catch
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CarriedThreshold", description = "A threshold, before and after.")
  record Threshold(
      @Schema(description = "The rule that asks for it; missing under attributes.")
          @Nullable String rule,
      String attribute,
      @Schema(
              description =
                  "hold, reject, at_least, above, at_most, below, or expression: how it is asked"
                      + " for.")
          String as,
      double before,
      double after,
      @Schema(
              description =
                  "precision: what it promises is kept. share: it catches the same share. number: it"
                      + " stays. recommended: it comes with the bundle.")
          String found,
      @Schema(description = "Judged comments that both bundles score.") int rows,
      @Schema(description = "The share that people rejected of what it catches now.")
          @Nullable Double precisionBefore,
      @Schema(description = "The share that people rejected of what it would catch.")
          @Nullable Double precisionAfter,
      @Schema(description = "The share that people rejected of what it lets pass now.")
          @Nullable Double missedBefore,
      @Schema(description = "The share that people rejected of what it would let pass.")
          @Nullable Double missedAfter,
      @Schema(description = "How many of the judged comments it catches now.") int caughtBefore,
      @Schema(description = "How many of the judged comments it would catch.") int caughtAfter) {

    static Threshold of(CarriedThreshold threshold) {
      Figures figures = threshold.figures();
      return new Threshold(
          threshold.rule(),
          threshold.attribute().name(),
          threshold.as(),
          threshold.before(),
          threshold.after(),
          Wire.name(threshold.means()),
          figures.rows(),
          figures.caughtBefore().rate(),
          figures.caughtAfter().rate(),
          figures.passedBefore().rate(),
          figures.passedAfter().rate(),
          figures.caughtBefore().rows(),
          figures.caughtAfter().rows());
    }
  }
}
