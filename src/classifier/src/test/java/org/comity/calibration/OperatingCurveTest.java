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

  private static Thresholds recommended(OperatingCurve curve, double holdFpr, double precision) {
    return requireNonNull(curve.recommend(new Goals(holdFpr, 0, precision)));
  }

  @Test
  void holdsFromTheLowestScoreThatFewEnoughNegativesReach() {
    assertThat(recommended(twenties(), 0.5, 0.8).hold().score()).isEqualTo(0.4);
    assertThat(recommended(twenties(), 0.49, 0.8).hold().score()).isEqualTo(0.7);
    assertThat(recommended(twenties(), 0.1, 0.8).hold().score()).isEqualTo(0.7);
    assertThat(recommended(twenties(), 0.05, 0.8).hold().score()).isEqualTo(0.9);
  }

  @Test
  void rejectsFromTheLowestScoreThatKeepsThePrecisionWithOneMoreNegative() {
    // At 0.7 there are 18 positives and 2 negatives: 18/20, and 18/21 with one more.
    Threshold reject = requireNonNull(recommended(twenties(), 0.5, 0.85).reject());
    assertThat(reject.score()).isEqualTo(0.7);
    assertThat(reject.precision()).isCloseTo(0.9, within(1e-12));
    assertThat(requireNonNull(recommended(twenties(), 0.5, 0.9).reject()).score()).isEqualTo(0.9);
    assertThat(recommended(twenties(), 0.5, 0.95).reject()).isNull();
  }

  @Test
  void statesWhatFollowsFromAThreshold() {
    Threshold hold = recommended(twenties().at(0.1), 0.1, 0.9).hold();
    // At 1:9 the score of 0.7 holds 0.09 right and 0.09 wrong; odds of 7:3 become 7:27.
    assertThat(hold.score()).isCloseTo(7.0 / 34, within(1e-12));
    assertThat(hold.recall()).isEqualTo(0.9);
    assertThat(hold.falsePositiveRate()).isEqualTo(0.1);
    assertThat(hold.precision()).isCloseTo(0.5, within(1e-12));
    assertThat(hold.reached()).isCloseTo(0.18, within(1e-12));
    assertThat(recommended(twenties().at(0.1), 0.1, 0.9).prior()).isEqualTo(0.1);
  }

  @Test
  void rejectsFewerWherePositivesAreRarer() {
    // 0.12 right at 1:4; one negative more would be 0.04 wrong.
    assertThat(recommended(twenties().at(0.2), 0.1, 0.8).reject()).isNull();
    assertThat(requireNonNull(recommended(twenties().at(0.2), 0.1, 0.75).reject()).score())
        .isCloseTo(9.0 / 13, within(1e-12));
  }

  @Test
  void rejectsNothingWithFewPositivesAbove() {
    OperatingCurve few = curve(0.5, new Group(0.9, 9, 0), new Group(0.2, 11, 20));
    Thresholds at = recommended(few, 0.1, 0.9);
    assertThat(at.hold().score()).isEqualTo(0.9);
    assertThat(at.reject()).isNull();
  }

  @Test
  void holdsNothingThatHardlyAnythingSpeaksFor() {
    // At even odds in training, 0.4 is evidence against and 0.7 is odds of 7 to 3 for.
    assertThat(requireNonNull(twenties().recommend(new Goals(0.6, 0, 0.9))).hold().score())
        .isEqualTo(0.4);
    assertThat(requireNonNull(twenties().recommend(new Goals(0.6, 2, 0.9))).hold().score())
        .isEqualTo(0.7);
    // What a score is worth as evidence does not depend on the site's mix.
    Thresholds rare = requireNonNull(twenties().at(0.02).recommend(new Goals(0.6, 2, 0.9)));
    assertThat(rare.hold().recall()).isEqualTo(0.9);
  }

  @Test
  void neverRejectsBelowWhatItHolds() {
    // Where 99 of 100 are positive, rejecting everything would be precise.
    Thresholds at = recommended(twenties().at(0.99), 0.1, 0.9);
    assertThat(requireNonNull(at.reject()).score()).isEqualTo(at.hold().score());
  }

  @Test
  void holdsNothingWhereNegativesLeadAndTooMany() {
    OperatingCurve inverted = curve(0.5, new Group(0.9, 0, 5), new Group(0.2, 20, 15));
    assertThat(inverted.recommend(new Goals(0.1, 0, 0.9))).isNull();
  }

  @Test
  void guessesFromItsPointsHowManyNegativesNobodyCounted() {
    OperatingCurve counted = twenties();
    OperatingCurve uncounted = new OperatingCurve(0.5, 20, 0, counted.points());
    // The first negatives that it knows of are two: there were at least 10.
    assertThat(recommended(uncounted, 0.5, 0.9).reject()).isNull();
    assertThat(requireNonNull(recommended(uncounted, 0.5, 0.85).reject()).score()).isEqualTo(0.9);
  }

  @Test
  void keepsARecall() {
    assertThat(twenties().scoreKeeping(0.9)).isEqualTo(0.7);
    assertThat(twenties().scoreKeeping(0.91)).isEqualTo(0.4);
    assertThat(curve(0.5).scoreKeeping(0.9)).isNull();
    assertThatThrownBy(() -> twenties().scoreKeeping(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void goesStraightBetweenPoints() {
    OperatingCurve curve = twenties();
    assertThat(curve.recall(0.7)).isEqualTo(0.9);
    assertThat(curve.recall(0.8)).isCloseTo(0.75, within(1e-9));
    assertThat(curve.precision(0.8)).isCloseTo(0.75 / 0.8, within(1e-9));
    assertThat(curve.recall(0.95)).isCloseTo(0.3, within(1e-9));
    assertThat(curve.precision(0.95)).isEqualTo(1);
    assertThat(curve.recall(0.05)).isEqualTo(1);
    assertThat(curve.precision(0)).isEqualTo(0.5);
    assertThat(curve.recall(1)).isEqualTo(0);
    assertThatThrownBy(() -> curve.recall(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsNothingWithoutRowsOfBothKinds() {
    for (OperatingCurve curve :
        List.of(curve(0.3), curve(0.3, new Group(0.5, 40, 0)), curve(0.3, new Group(0.5, 0, 1)))) {
      assertThat(curve.points()).isEmpty();
      assertThat(curve.recommend(Goals.USUAL)).isNull();
      assertThat(curve.recall(0.5)).isEqualTo(0);
      assertThat(curve.at(0.2).precision(0.5)).isEqualTo(0.2);
    }
  }

  @Test
  void hasOnePointWhereAllAreTied() {
    OperatingCurve tied = curve(0.25, new Group(0.25, 10, 30));
    assertThat(tied.points()).containsExactly(new Point(0.25, 1, 1));
    assertThat(tied.recommend(new Goals(0.9, 0, 0.9))).isNull();
    OperatingCurve sure = curve(0.5, new Group(0, 0, 20), new Group(1, 20, 0)).at(0.01);
    assertThat(recommended(sure, 0.1, 0.1).hold()).isEqualTo(new Threshold(1, 1, 1, 0, 0.01));
    assertThat(sure.precision(1)).isEqualTo(1);
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
      assertThat(curve.points()).as("seed %s", seed).hasSizeBetween(80, 128);
      assertThat(curve.points().get(curve.points().size() - 1).recall()).isEqualTo(1);
      for (double goal : new double[] {0.01, 0.05, 0.2}) {
        Thresholds at = recommended(curve, goal, 0.8);
        assertThat(at.hold().falsePositiveRate()).isBetween(0.85 * goal, goal);
        assertThat(curve.recall(at.hold().score())).isCloseTo(at.hold().recall(), within(1e-9));
        assertThat(curve.precision(requireNonNull(at.reject()).score())).isGreaterThan(0.8 - 1e-6);
      }
    }
  }

  @Test
  void keepsItsPromisesAtEveryPrior() {
    double before = 0;
    for (double prior : new double[] {0.01, 0.05, 0.1, 0.25, 0.5, 0.9}) {
      OperatingCurve curve = drawn(77).at(prior);
      Thresholds at = recommended(curve, 0.05, 0.7);
      assertThat(at.hold().score()).isGreaterThan(before);
      assertThat(at.hold().recall()).isEqualTo(recommended(drawn(77), 0.05, 0.7).hold().recall());
      assertThat(curve.recall(at.hold().score())).isCloseTo(at.hold().recall(), within(1e-6));
      if (at.reject() != null) {
        assertThat(curve.precision(at.reject().score())).isGreaterThan(0.7 - 1e-6);
      }
      before = at.hold().score();
    }
  }

  @Test
  void staysACurveAtPriorsWhereScoresRunTogether() {
    for (double prior : new double[] {1e-300, 1e-12, 1 - 1e-12}) {
      OperatingCurve there =
          curve(0.5, new Group(1 - 1e-15, 5, 1), new Group(1 - 1e-14, 9, 2), new Group(0, 6, 17))
              .at(prior);
      assertThat(there.points()).isNotEmpty().last().extracting(Point::recall).isEqualTo(1.0);
      assertThat(there.positives()).isEqualTo(20);
      assertThat(there.negatives()).isEqualTo(20);
    }
  }

  @Test
  void goesToAnotherPriorAndBack() {
    OperatingCurve curve = drawn(3);
    List<Point> back = curve.at(0.01).at(0.25).points();
    assertThat(back).hasSameSizeAs(curve.points());
    for (int p = 0; p < back.size(); p++) {
      assertThat(back.get(p).score()).isCloseTo(curve.points().get(p).score(), within(1e-9));
    }
  }

  @Test
  void comesBackFromJson() throws Exception {
    ObjectMapper json = new ObjectMapper();
    OperatingCurve curve = drawn(5);
    assertThat(json.readValue(json.writeValueAsString(curve), OperatingCurve.class))
        .isEqualTo(curve);
    Thresholds thresholds = recommended(curve, 0.1, 0.9);
    assertThat(json.readValue(json.writeValueAsString(thresholds), Thresholds.class))
        .isEqualTo(thresholds);
  }

  @Test
  void comesBackFromABundleThatCountedNoNegatives() throws Exception {
    String old = "{\"prior\":0.3,\"positives\":7,\"points\":[]}";
    assertThat(new ObjectMapper().readValue(old, OperatingCurve.class))
        .isEqualTo(new OperatingCurve(0.3, 7, 0, List.of()));
  }

  @Test
  void refusesWhatIsNoCurve() {
    Point low = new Point(0.1, 0.5, 0.5);
    assertThatThrownBy(() -> new OperatingCurve(0.5, 1, 1, List.of(low, low)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OperatingCurve(0, 1, 1, List.of(low)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Point(0.1, Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OperatingCurve.of(0.5, new double[1], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> twenties().at(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatAreNoGoalsAndNoThresholds() {
    for (double[] goals : new double[][] {{0, 0.9}, {1, 0.9}, {Double.NaN, 0.9}, {0.1, 0}}) {
      assertThatThrownBy(() -> new Goals(goals[0], 1, goals[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Goals(0.1, 1, 1.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Goals(0.1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    Threshold low = new Threshold(0.4, 0.5, 0.5, 0.1, 0.2);
    Threshold high = new Threshold(0.5, 0.5, 0.5, 0.1, 0.2);
    assertThat(new Thresholds(0.5, low, high).hold()).isEqualTo(low);
    assertThatThrownBy(() -> new Thresholds(0.5, high, low))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Thresholds(0, low, high))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Threshold(0.5, 2, 0.5, 0.1, 0.2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
