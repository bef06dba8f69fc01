package org.comity.service.quality.team;

import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.Sample;
import org.comity.service.quality.statistic.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How often a policy is wrong when it decides alone, as far as people see it: estimated from
 * decisions that were drawn by chance, each weighted by the inverse of its probability (D. G.
 * Horvitz, D. J. Thompson, JASA 47, 1952; as a ratio, after J. Hájek, 1971).
 *
 * @param drawn how many decisions were drawn
 * @param judged how many of these a person has judged
 * @param wronglyApproved which share of what a policy approves people reject; null if none was
 *     judged
 * @param wronglyRejected which share of what a policy rejects people approve; null if none was
 *     judged
 */
public record ErrorRates(
    int drawn,
    int judged,
    @Nullable Proportion wronglyApproved,
    @Nullable Proportion wronglyRejected) {

  static ErrorRates of(List<Sample> audit) {
    Proportion.Count approved = new Proportion.Count();
    Proportion.Count rejected = new Proportion.Count();
    int judged = 0;
    for (Sample sample : audit) {
      if (sample.judgedVerdict() != null) {
        judged++;
        boolean isWrong = sample.judgedVerdict() != sample.verdict();
        (sample.verdict() == Kind.APPROVE ? approved : rejected).add(isWrong, sample.weight());
      }
    }
    return new ErrorRates(audit.size(), judged, approved.share(), rejected.share());
  }
}
