package org.comity.service.queue;

import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.ThresholdBand;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Scored;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a comment is, and how little is known of it, by what the model said last.
 *
 * <p>Its risk is its highest score. Its uncertainty is {@code 1 - |2p - 1|} of one score {@code p}:
 * a calibrated score is the share of such comments for which people say that the attribute holds,
 * so at 1/2 the model cannot tell at all, and a person's answer teaches it most. Which score: of
 * the attributes on which the community's policy has a band, the one that lies nearest to where
 * that band begins to hold or to reject, for there the verdict would tip. Other scores may be as
 * doubtful without anything depending on them. Where the policy has no band of a scored attribute,
 * every score counts as far as it is from 1/2. A comment that could not be scored has risk 1 and
 * uncertainty 1: nothing is known of it, and so it must not wait behind others.
 *
 * @param risk in [0,1]
 * @param topAttribute whose score is the highest; null if there are no scores
 * @param uncertainty in [0,1]
 * @param scores by attribute; empty if it could not be scored
 */
public record Rank(
    double risk,
    @Nullable Attribute topAttribute,
    double uncertainty,
    SortedMap<Attribute, Double> scores) {

  private static final Rank UNKNOWN = new Rank(1, null, 1, new TreeMap<>());

  /**
   * Ranks.
   *
   * @param assessment what the model said last; null if it was never asked
   * @param policy what the community goes by
   * @return a rank; that of a comment of which nothing is known if there are no scores
   */
  public static Rank of(@Nullable Assessment assessment, Policy policy) {
    if (!(assessment instanceof Scored scored) || scored.scores().byAttribute().isEmpty()) {
      return UNKNOWN;
    }
    SortedMap<Attribute, Double> scores = scored.scores().byAttribute();
    Entry<Attribute, Double> top =
        scores.entrySet().stream().max(Entry.comparingByValue()).orElseThrow();
    return new Rank(top.getValue(), top.getKey(), uncertainty(scores, policy), scores);
  }

  private static double uncertainty(SortedMap<Attribute, Double> scores, Policy policy) {
    double doubtful =
        policy.bands().entrySet().stream()
            .filter(band -> scores.containsKey(band.getKey()))
            .min(Comparator.comparingDouble(band -> distance(band, scores)))
            .map(band -> scores.get(band.getKey()))
            .orElseGet(() -> nearestToHalf(scores));
    return 1 - Math.abs(2 * doubtful - 1);
  }

  private static double distance(
      Entry<Attribute, ThresholdBand> band, Map<Attribute, Double> scores) {
    double score = scores.getOrDefault(band.getKey(), 0.0);
    Double reject = band.getValue().rejectFrom();
    double hold = Math.abs(score - band.getValue().approveBelow());
    return reject == null ? hold : Math.min(hold, Math.abs(score - reject));
  }

  private static double nearestToHalf(Map<Attribute, Double> scores) {
    return scores.values().stream()
        .min(Comparator.comparingDouble(score -> Math.abs(score - 0.5)))
        .orElseThrow();
  }
}
