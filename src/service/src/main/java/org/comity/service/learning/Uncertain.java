package org.comity.service.learning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.ThresholdBand;
import org.comity.service.policy.Policies;
import org.jdbi.v3.core.Handle;

/**
 * Scores close to where the verdict would tip: there a small change of the model decides, and there
 * a label helps most to place the threshold (uncertainty sampling, Lewis and Gale 1994, at the
 * thresholds in use rather than at 1/2).
 */
@Singleton
final class Uncertain implements Interest {

  /** Farther from a threshold than this a score is not uncertain. */
  private static final double NEAR = 0.1;

  private final Policies policies;

  @Inject
  Uncertain(Policies policies) {
    this.policies = policies;
  }

  @Override
  public LearningReason reason() {
    return LearningReason.UNCERTAIN;
  }

  @Override
  public Map<Long, Double> strengths(Handle handle, long communityId, List<Candidate> candidates) {
    Policy policy = policies.of(communityId).policy();
    Map<Long, Double> strengths = new HashMap<>();
    for (Candidate candidate : candidates) {
      double distance = distance(candidate.scores(), policy);
      if (distance < NEAR) {
        strengths.put(candidate.commentId(), 1 - distance / NEAR);
      }
    }
    return strengths;
  }

  private static double distance(SortedMap<Attribute, Double> scores, Policy policy) {
    double least = 1;
    for (Entry<Attribute, ThresholdBand> band : policy.bands().entrySet()) {
      Double score = scores.get(band.getKey());
      if (score != null) {
        Double reject = band.getValue().rejectFrom();
        least = Math.min(least, Math.abs(score - band.getValue().approveBelow()));
        least = reject == null ? least : Math.min(least, Math.abs(score - reject));
      }
    }
    return least;
  }
}
