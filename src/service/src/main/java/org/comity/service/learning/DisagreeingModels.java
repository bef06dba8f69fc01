package org.comity.service.learning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.service.shadow.ShadowScores;
import org.jdbi.v3.core.Handle;

/**
 * Comments on which what scores and what runs in the shadow disagree: one of them is wrong, and a
 * person's word says which (query by committee, Seung, Opper and Sompolinsky 1992, with a committee
 * of two).
 */
@Singleton
final class DisagreeingModels implements Interest {

  private static final int AT_ONCE = 500;

  private final ShadowScores scores;

  @Inject
  DisagreeingModels(ShadowScores scores) {
    this.scores = scores;
  }

  @Override
  public LearningReason reason() {
    return LearningReason.DISAGREEING;
  }

  @Override
  public Map<Long, Double> strengths(Handle handle, long communityId, List<Candidate> candidates) {
    List<Long> ids = candidates.stream().map(Candidate::commentId).toList();
    Map<Long, Double> strengths = new HashMap<>();
    for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
      List<Long> part = ids.subList(begin, Math.min(begin + AT_ONCE, ids.size()));
      strengths.putAll(scores.disagreements(handle, communityId, part));
    }
    return strengths;
  }
}
