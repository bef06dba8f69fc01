package org.comity.calibration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.calibration.OperatingCurve.Point;
import org.junit.jupiter.api.Test;

class OperatingCurveTest {

  /** How many rows of each kind have a score. */
  private record Group(double score, int positives, int negatives) {}

  private static OperatingCurve curve(double prior, Group... groups) {
    List<Double> scores = new ArrayList<>();
    List<Boolean> kinds = new ArrayList<>();
    for (Group group : groups) {
      for (int i = 0; i < group.positives() + group.negatives(); i++) {
        scores.add(group.score());
        kinds.add(i < group.positives());
      }
    }
    boolean[] positive = new boolean[kinds.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = kinds.get(i);
    }
    return OperatingCurve.of(
        prior, scores.stream().mapToDouble(Double::doubleValue).toArray(), positive);
  }

  /** Lowest first, since order must not matter. */
  private static OperatingCurve twenties() {
    return curve(
        0.5,
        new Group(0.1, 1, 10),
        new Group(0.4, 1, 8),
        new Group(0.7, 6, 2),
        new Group(0.9, 12, 0));
  }

  @Test
  void countsTiedRowsOnce() {
    assertThat(twenties().points())
        .containsExactly(
            new Point(0.9, 0.6, 0),
            new Point(0.7, 0.9, 0.1),
            new Point(0.4, 0.95, 0.5),
            new Point(0.1, 1, 1));
    assertThat(twenties().positives()).isEqualTo(20);
  }

  @Test
  void recommendsAtItsOwnPrior() {
    // At 0.7 recall is 18/20, precision 0.9/(0.9+0.1).
    assertThat(twenties().recommend(0.5, 0.9, 0.9)).isEqualTo(new Thresholds(0.7, 0.7));
    assertThat(twenties().recommend(0.5, 0.95, 0.95)).isEqualTo(new Thresholds(0.4, 0.9));
  }

  @Test
  void recommendsForASiteWithFewerPositives() {
    // At 1:9 the score of 0.7 holds 0.09 right to 0.09 wrong; odds of 7:3 become 7:27, 9:1 even.
    Thresholds at = requireNonNull(twenties().recommend(0.1, 0.9, 0.9));
    assertThat(at.hold()).isCloseTo(7.0 / 34, within(1e-12));
    assertThat(requireNonNull(at.reject())).isCloseTo(0.5, within(1e-12));
    assertThat(twenties().precision(at.hold(), 0.1)).isCloseTo(0.5, within(1e-9));
    assertThat(twenties().recall(at.hold(), 0.1)).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void rejectsNothingWithoutThePrecisionOrWithFewPositivesAbove() {
    OperatingCurve unsure = curve(0.5, new Group(0.9, 12, 2), new Group(0.2, 8, 18));
    assertThat(unsure.recommend(0.5, 0.9, 0.95)).isEqualTo(new Thresholds(0.2, null));
    OperatingCurve few = curve(0.5, new Group(0.9, 9, 0), new Group(0.2, 11, 20));
    assertThat(few.recommend(0.5, 0.9, 0.9)).isEqualTo(new Thresholds(0.2, null));
  }

  @Test
  void neverRejectsBelowWhatItHolds() {
    // Where 99 of 100 are positive, rejecting everything would be precise.
    Thresholds at = requireNonNull(twenties().recommend(0.99, 0.9, 0.9));
    assertThat(requireNonNull(at.reject())).isEqualTo(at.hold());
  }

  @Test
  void goesStraightBetweenPoints() {
    OperatingCurve curve = twenties();
    assertThat(curve.recall(0.7)).isEqualTo(0.9);
    assertThat(curve.recall(0.8)).isCloseTo(0.75, within(1e-9));
    assertThat(curve.precision(0.8, 0.5)).isCloseTo(0.75 / 0.8, within(1e-9));
    assertThat(curve.recall(0.95)).isCloseTo(0.3, within(1e-9));
    assertThat(curve.precision(0.95, 0.5)).isEqualTo(1);
    assertThat(curve.recall(0.05)).isEqualTo(1);
    assertThat(curve.precision(0, 0.5)).isEqualTo(0.5);
    assertThat(curve.recall(1)).isEqualTo(0);
    assertThatThrownBy(() -> curve.recall(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsNothingWithoutRowsOfBothKinds() {
    for (OperatingCurve curve :
        List.of(curve(0.3), curve(0.3, new Group(0.5, 40, 0)), curve(0.3, new Group(0.5, 0, 1)))) {
      assertThat(curve.points()).isEmpty();
      assertThat(curve.recommend(0.5, 0.9, 0.9)).isNull();
      assertThat(curve.recall(0.5)).isEqualTo(0);
      assertThat(curve.precision(0.5, 0.2)).isEqualTo(0.2);
    }
  }

  @Test
  void hasOnePointWhereAllAreTied() {
    OperatingCurve tied = curve(0.25, new Group(0.25, 10, 30));
    assertThat(tied.points()).containsExactly(new Point(0.25, 1, 1));
    assertThat(tied.recommend(0.25, 0.9, 0.9)).isEqualTo(new Thresholds(0.25, null));
    OperatingCurve sure = curve(0.5, new Group(0, 0, 20), new Group(1, 20, 0));
    assertThat(sure.recommend(0.01, 0.9, 0.9)).isEqualTo(new Thresholds(1, 1.0));
    assertThat(sure.precision(1, 0.01)).isEqualTo(1);
  }

  private static OperatingCurve drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = new double[10_000];
    boolean[] positive = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.pow(random.nextDouble(), 3);
      positive[i] = random.nextDouble() < scores[i];
    }
    return OperatingCurve.of(0.25, scores, positive);
  }

  @Test
  void keepsAFewPointsOfMany() {
    for (long seed = 0; seed < 20; seed++) {
      OperatingCurve curve = drawn(seed);
      assertThat(curve.points()).as("seed %s", seed).hasSizeBetween(40, 64);
      assertThat(curve.points().get(curve.points().size() - 1).recall()).isEqualTo(1);
      for (double goal : new double[] {0.5, 0.8, 0.9, 0.95}) {
        Thresholds at = requireNonNull(curve.recommend(0.25, goal, goal));
        assertThat(curve.recall(at.hold())).isBetween(goal, goal + 0.03);
        assertThat(curve.precision(requireNonNull(at.reject()), 0.25)).isGreaterThan(goal - 1e-6);
      }
    }
  }

  @Test
  void keepsItsPromisesAtEveryPrior() {
    OperatingCurve curve = drawn(77);
    double before = 0;
    for (double prior : new double[] {0.01, 0.05, 0.1, 0.25, 0.5, 0.9}) {
      Thresholds at = requireNonNull(curve.recommend(prior, 0.9, 0.7));
      assertThat(at.hold()).isGreaterThan(before);
      assertThat(curve.recall(at.hold(), prior)).isGreaterThan(0.9 - 1e-6);
      if (at.reject() != null) {
        assertThat(curve.precision(at.reject(), prior)).isGreaterThan(0.7 - 1e-6);
      }
      before = at.hold();
    }
  }

  @Test
  void comesBackFromJson() throws Exception {
    ObjectMapper json = new ObjectMapper();
    OperatingCurve curve = drawn(5);
    assertThat(json.readValue(json.writeValueAsString(curve), OperatingCurve.class))
        .isEqualTo(curve);
    Thresholds thresholds = new Thresholds(0.1, null);
    assertThat(json.readValue(json.writeValueAsString(thresholds), Thresholds.class))
        .isEqualTo(thresholds);
  }

  @Test
  void refusesWhatIsNoCurve() {
    Point low = new Point(0.1, 0.5, 0.5);
    assertThatThrownBy(() -> new OperatingCurve(0.5, 1, List.of(low, low)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OperatingCurve(0, 1, List.of(low)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Point(0.1, Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OperatingCurve.of(0.5, new double[1], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> twenties().recommend(0.5, 0, 0.9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Thresholds(0.5, 0.4)).isInstanceOf(IllegalArgumentException.class);
  }
}
