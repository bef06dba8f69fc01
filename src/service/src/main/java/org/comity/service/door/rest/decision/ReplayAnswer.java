package org.comity.service.door.rest.decision;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.replay.Replayed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What comes out when a comment is decided on again.
 *
 * @param same whether verdict, reasons and scores are what they were
 * @param sameVerdict whether verdict and reasons are
 * @param sameScores whether the scores are, to 1e-9
 * @param verdict what comes out now
 * @param reasons why
 * @param assessment what the model says now
 * @param decision what was decided
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Replay", description = "What comes out when a comment is decided on again.")
public record ReplayAnswer(
    @Schema(description = "Whether verdict, reasons and scores are what they were.") boolean same,
    boolean sameVerdict,
    @Schema(description = "To 1e-9.") boolean sameScores,
    String verdict,
    List<ReasonAnswer> reasons,
    AssessmentAnswer assessment,
    @Schema(description = "What was decided.") DecisionAnswer decision) {

  static ReplayAnswer of(Replayed replayed) {
    return new ReplayAnswer(
        replayed.isSameVerdict() && replayed.isSameAssessment(),
        replayed.isSameVerdict(),
        replayed.isSameAssessment(),
        Wire.name(replayed.verdict().kind()),
        replayed.verdict().reasons().stream().map(ReasonAnswer::of).toList(),
        AssessmentAnswer.of(replayed.assessment()),
        DecisionAnswer.of(replayed.decision()));
  }
}
