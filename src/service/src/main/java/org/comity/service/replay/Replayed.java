package org.comity.service.replay;

import java.util.Map;
import java.util.Objects;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Scored;
import org.comity.service.decision.Decision;

/**
 * What comes out when a comment is decided on again.
 *
 * @param decision the one that was made
 * @param verdict what the same policy says now
 * @param assessment what the same model says now
 */
public record Replayed(Decision decision, Verdict verdict, Assessment assessment) {

  /** Far below what is shown of a score, far above what the last bit of a sum can do. */
  private static final double TOLERANCE = 1e-9;

  /**
   * Whether the same is to be done with the comment, for the same reasons.
   *
   * @return true if nothing is different
   */
  public boolean isSameVerdict() {
    return verdict.equals(decision.verdict());
  }

  /**
   * Whether the model says the same.
   *
   * @return true if no score differs by more than 1e-9
   */
  public boolean isSameAssessment() {
    if (assessment instanceof Scored now && decision.assessment() instanceof Scored then) {
      Map<Attribute, Double> scores = now.scores().byAttribute();
      Map<Attribute, Double> before = then.scores().byAttribute();
      return scores.keySet().equals(before.keySet())
          && scores.entrySet().stream()
              .allMatch(
                  score ->
                      Math.abs(score.getValue() - before.getOrDefault(score.getKey(), -1.0))
                          <= TOLERANCE);
    }
    return Objects.equals(assessment, decision.assessment());
  }
}
