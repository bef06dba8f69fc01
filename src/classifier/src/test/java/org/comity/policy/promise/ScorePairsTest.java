package org.comity.policy.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.comity.policy.promise.Cut.Carried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorePairsTest {

  private static ScorePairs pairs(List<ScorePair> pairs) {
    return new ScorePairs(pairs, ScorePairs.FOR_SHARE);
  }

  /** People reject as often as the former model says, and the other one says the same otherwise. */
  private static List<ScorePair> honest(int count, long seed, DoubleUnaryOperator scale) {
    Random random = new Random(seed);
    List<ScorePair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double score = random.nextDouble();
      boolean rejected = random.nextDouble() < score;
      pairs.add(new ScorePair("c" + i, score, scale.applyAsDouble(score), rejected, 1));
    }
    return pairs;
  }

  /** The same through noise, so that the two differ on single comments. */
  private static List<ScorePair> noisy(int count, long seed, double noise) {
    Random random = new Random(seed);
    List<ScorePair> pairs = new ArrayList<>();
    for (ScorePair pair : honest(count, seed, score -> score)) {
      double other = pair.challenger() + noise * random.nextGaussian();
      double score = Math.min(1, Math.max(0, other));
      pairs.add(new ScorePair(pair.id(), pair.champion(), score, pair.rejected(), 1));
    }
    return pairs;
  }

  private static double rate(Share share) {
    return Objects.requireNonNull(share.rate());
  }

  @ParameterizedTest
  @EnumSource(Promise.class)
  void keepsTheVeryNumberWhereScoresAreTheSame(Promise promise) {
    ScorePairs same = pairs(honest(500, 1, score -> score));
    for (double number : new double[] {0.1, 0.333333, 0.5, 0.87654321}) {
      for (boolean isIncluded : new boolean[] {true, false}) {
        assertThat(same.carry(new Cut(number, isIncluded, promise)))
            .isEqualTo(new Carried(number, Means.PRECISION));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Promise.class)
  void followsAnotherScale(Promise promise) {
    ScorePairs scaled = pairs(honest(3000, 2, score -> score * score));
    Carried carried = scaled.carry(new Cut(0.6, true, promise));
    assertThat(carried.means()).isEqualTo(Means.PRECISION);
    assertThat(carried.number()).isBetween(0.34, 0.38);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsCaughtIsRejectedByPeopleNoLessOften(long seed) {
    ScorePairs noisy = pairs(noisy(800, seed, 0.1));
    for (Promise promise : List.of(Promise.HOLDS_FROM, Promise.REJECTS_FROM)) {
      Cut cut = new Cut(0.7, true, promise);
      Carried carried = noisy.carry(cut);
      Share before = noisy.former(cut);
      Share after = noisy.fresh(cut.at(carried.number()));
      if (carried.means() == Means.PRECISION && after.rows() > 0) {
        assertThat(rate(after)).isGreaterThanOrEqualTo(rate(before) - 0.001);
        assertThat(after.weight() - after.rejected())
            .isLessThanOrEqualTo(before.weight() - before.rejected());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofWhatIsApprovedNoLargerShareShouldHaveBeenRejected(long seed) {
    ScorePairs noisy = pairs(noisy(800, seed, 0.1));
    Cut cut = new Cut(0.3, true, Promise.APPROVES_BELOW);
    Carried carried = noisy.carry(cut);
    assertThat(carried.means()).isEqualTo(Means.PRECISION);
    Share before = noisy.rest(noisy.former(cut));
    Share after = noisy.rest(noisy.fresh(cut.at(carried.number())));
    assertThat(rate(after)).isLessThanOrEqualTo(rate(before) + 0.001);
    assertThat(after.rejected()).isLessThanOrEqualTo(before.rejected());
  }

  @Test
  void writesNoMoreThanFourDecimals() {
    double number =
        pairs(noisy(900, 3, 0.05)).carry(new Cut(0.7, true, Promise.HOLDS_FROM)).number();
    assertThat(number).isNotEqualTo(0.7);
    assertThat(number * 10_000).isEqualTo(Math.rint(number * 10_000));
  }

  @Test
  void catchesTheSameShareWhereTooFewWereJudgedOnItsSide() {
    List<ScorePair> pairs = honest(1000, 4, score -> score / 2);
    ScorePairs scaled = pairs(pairs);
    Cut cut = new Cut(0.995, true, Promise.REJECTS_FROM);
    Share before = scaled.former(cut);
    assertThat(before.rows()).isBetween(1, ScorePairs.FOR_PRECISION - 1);
    Carried carried = scaled.carry(cut);
    assertThat(carried.means()).isEqualTo(Means.SHARE);
    assertThat(scaled.fresh(cut.at(carried.number())).rows()).isEqualTo(before.rows());
  }

  @Test
  void keepsTheNumberWhereTooFewWereJudgedAtAll() {
    List<ScorePair> few = honest(ScorePairs.FOR_SHARE - 1, 5, score -> score / 2);
    Cut cut = new Cut(0.999, true, Promise.HOLDS_FROM);
    assertThat(pairs(few).carry(cut)).isEqualTo(new Carried(0.999, Means.NUMBER));
    assertThat(new ScorePairs(few, 1).carry(cut).means()).isEqualTo(Means.SHARE);
    assertThat(pairs(List.of()).carry(cut)).isEqualTo(new Carried(0.999, Means.NUMBER));
    assertThat(new ScorePairs(List.of(), 1).carry(cut)).isEqualTo(new Carried(0.999, Means.NUMBER));
  }

  @Test
  void rejectsNothingWhereNoNumberIsAsSure() {
    Random random = new Random(6);
    List<ScorePair> blind =
        honest(1000, 6, score -> score).stream()
            .map(
                pair ->
                    new ScorePair(
                        pair.id(), pair.champion(), random.nextDouble(), pair.rejected(), 1))
            .toList();
    ScorePairs pairs = pairs(blind);
    Cut reject = new Cut(0.95, true, Promise.REJECTS_FROM);
    Carried carried = pairs.carry(reject);
    assertThat(carried.means()).isEqualTo(Means.PRECISION);
    assertThat(pairs.fresh(reject.at(carried.number())).rows()).isLessThan(5);
  }

  @Test
  void holdsTheSameShareWhereNoNumberIsAsPreciseWithoutLettingMostGo() {
    Random random = new Random(7);
    List<ScorePair> blind =
        honest(1000, 7, score -> score).stream()
            .map(
                pair ->
                    new ScorePair(
                        pair.id(), pair.champion(), random.nextDouble(), pair.rejected(), 1))
            .toList();
    ScorePairs pairs = pairs(blind);
    for (Promise promise : List.of(Promise.HOLDS_FROM, Promise.APPROVES_BELOW)) {
      Cut hold = new Cut(0.8, true, promise);
      Carried carried = pairs.carry(hold);
      assertThat(carried.means()).as("%s", promise).isEqualTo(Means.SHARE);
      assertThat(pairs.fresh(hold.at(carried.number())).rows())
          .isCloseTo(pairs.former(hold).rows(), org.assertj.core.data.Offset.offset(1));
    }
  }

  @Test
  void oneRowThatStandsForManyCountsAsMany() {
    List<ScorePair> pairs = new ArrayList<>(honest(400, 8, score -> score / 2));
    Cut cut = new Cut(0.5, true, Promise.APPROVES_BELOW);
    double without = pairs(pairs).carry(cut).number();
    pairs.add(new ScorePair("missed", 0.9, 0.1, true, 100));
    assertThat(pairs(pairs).carry(cut).number()).isLessThan(without);
  }

  @ParameterizedTest
  @EnumSource(Promise.class)
  void theOrderOfRowsIsNothing(Promise promise) {
    List<ScorePair> pairs = new ArrayList<>(noisy(700, 9, 0.2));
    Cut cut = new Cut(0.6, true, promise);
    Carried carried = pairs(pairs).carry(cut);
    Collections.shuffle(pairs, new Random(1));
    assertThat(pairs(pairs).carry(cut)).isEqualTo(carried);
  }

  @ParameterizedTest
  @EnumSource(Promise.class)
  void staysInRangeAtTheEnds(Promise promise) {
    ScorePairs ends = pairs(honest(600, 10, score -> score < 0.5 ? 0 : 1));
    for (double number : new double[] {0, 1e-9, 0.5, 1}) {
      for (boolean isIncluded : new boolean[] {true, false}) {
        assertThat(ends.carry(new Cut(number, isIncluded, promise)).number()).isBetween(0.0, 1.0);
      }
    }
  }
}
