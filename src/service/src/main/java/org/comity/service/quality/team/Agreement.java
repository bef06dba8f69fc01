package org.comity.service.quality.team;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.Sample;
import org.comity.service.quality.statistic.KrippendorffAlpha;
import org.comity.service.quality.statistic.KrippendorffAlpha.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How far moderators agree, by second looks.
 *
 * @param drawn how many decisions were drawn for a second look
 * @param judged how many of these somebody has judged
 * @param alpha Krippendorff's alpha, at most 1; null if there is none yet
 * @param interval where alpha lies with 95% confidence; null for few judgements
 * @param bothApprove how often both approved
 * @param bothReject how often both rejected
 * @param differ how often one approved and the other rejected
 * @param pairs the same by who judged together
 */
public record Agreement(
    int drawn,
    int judged,
    @Nullable Double alpha,
    @Nullable Interval interval,
    int bothApprove,
    int bothReject,
    int differ,
    List<Pair> pairs) {

  /** Any: that the same judgements give the same interval is what counts. */
  private static final long SEED = 1;

  /** Copies the list. */
  public Agreement {
    pairs = List.copyOf(pairs);
  }

  /**
   * Two moderators, whoever of them came first.
   *
   * @param one the first by name
   * @param other the other
   * @param judged how many comments both have judged
   * @param agreed on how many they agree
   */
  public record Pair(String one, String other, int judged, int agreed) {}

  static Agreement of(List<Sample> looks) {
    List<Sample> judged = looks.stream().filter(look -> look.judgedVerdict() != null).toList();
    List<int[]> units =
        judged.stream()
            .map(look -> new int[] {value(look.verdict()), value(look.judgedVerdict())})
            .toList();
    OptionalDouble alpha = KrippendorffAlpha.nominal(units);
    return new Agreement(
        looks.size(),
        judged.size(),
        alpha.isPresent() ? alpha.getAsDouble() : null,
        KrippendorffAlpha.interval(units, SEED).orElse(null),
        count(judged, Kind.APPROVE),
        count(judged, Kind.REJECT),
        (int) judged.stream().filter(look -> !isAgreed(look)).count(),
        pairs(judged));
  }

  private static int value(@Nullable Kind verdict) {
    return verdict == Kind.REJECT ? 1 : 0;
  }

  private static boolean isAgreed(Sample look) {
    return look.verdict() == look.judgedVerdict();
  }

  private static int count(List<Sample> judged, Kind verdict) {
    return (int)
        judged.stream().filter(look -> isAgreed(look) && look.verdict() == verdict).count();
  }

  private static List<Pair> pairs(List<Sample> judged) {
    SortedMap<String, Pair> pairs = new TreeMap<>();
    for (Sample look : judged) {
      String first = look.decidedBy();
      String second = look.judgedBy();
      if (first != null && second != null) {
        boolean isOrdered = first.compareTo(second) <= 0;
        String one = isOrdered ? first : second;
        String other = isOrdered ? second : first;
        pairs.merge(
            one + "\n" + other,
            new Pair(one, other, 1, isAgreed(look) ? 1 : 0),
            (a, b) -> new Pair(one, other, a.judged() + b.judged(), a.agreed() + b.agreed()));
      }
    }
    return List.copyOf(pairs.values());
  }
}
