package org.comity.service.quality.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.comity.service.quality.statistic.KrippendorffAlpha.Interval;
import org.junit.jupiter.api.Test;

/** The worked examples A to C of Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011. */
class KrippendorffAlphaTest {

  /** Missing is a dot. */
  private static List<int[]> units(String... judges) {
    List<int[]> units = new ArrayList<>();
    for (int i = 0; i < judges[0].length(); i++) {
      int unit = i;
      units.add(
          List.of(judges).stream()
              .mapToInt(judge -> judge.charAt(unit))
              .filter(value -> value != '.')
              .toArray());
    }
    return units;
  }

  @Test
  void isThatOfTwoJudgesWithTwoVerdicts() {
    // Four of ten differ; 14 zeros and 6 ones: 1 - 19 * 4 / (14 * 6).
    assertThat(KrippendorffAlpha.nominal(units("0100000010", "1110010000")).orElseThrow())
        .isCloseTo(1 - 76.0 / 84, within(1e-12))
        .isCloseTo(0.095, within(5e-4));
  }

  @Test
  void isThatOfTwoJudgesWithFiveVerdicts() {
    // (23 * 18 - 104) / (24 * 23 - 104).
    assertThat(KrippendorffAlpha.nominal(units("aabbdcccedda", "babbbccceddd")).orElseThrow())
        .isCloseTo(310.0 / 448, within(1e-12))
        .isCloseTo(0.692, within(5e-4));
  }

  @Test
  void isThatOfFourJudgesWithMissingJudgements() {
    assertThat(
            KrippendorffAlpha.nominal(
                    units("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
                .orElseThrow())
        .isCloseTo(0.743, within(5e-4));
  }

  @Test
  void isOneWhereAllAgreeAndNegativeWhereAllDiffer() {
    assertThat(KrippendorffAlpha.nominal(units("0101", "0101")).orElseThrow()).isEqualTo(1);
    assertThat(KrippendorffAlpha.nominal(units("0101", "1010")).orElseThrow()).isNegative();
  }

  @Test
  void isNothingWhereNothingVariesOrNobodyJudgedTwice() {
    assertThat(KrippendorffAlpha.nominal(units("0000", "0000"))).isEmpty();
    assertThat(KrippendorffAlpha.nominal(units("0101"))).isEmpty();
    assertThat(KrippendorffAlpha.nominal(List.of())).isEmpty();
  }

  @Test
  void hasAnIntervalAroundItThatIsTheSameForTheSameSeed() {
    List<int[]> units = units("aabbdcccedda", "babbbccceddd");
    Interval interval = KrippendorffAlpha.interval(units, 7).orElseThrow();
    assertThat(interval.low()).isBetween(0.2, 310.0 / 448);
    assertThat(interval.high()).isBetween(310.0 / 448, 1.0);
    assertThat(KrippendorffAlpha.interval(units, 7)).contains(interval);
  }

  @Test
  void hasANarrowerIntervalForMoreJudgements() {
    List<int[]> few = units("0100000010", "1110010000");
    List<int[]> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.addAll(few);
    }
    Interval wide = KrippendorffAlpha.interval(few, 1).orElseThrow();
    Interval narrow = KrippendorffAlpha.interval(many, 1).orElseThrow();
    assertThat(narrow.high() - narrow.low()).isLessThan((wide.high() - wide.low()) / 3);
  }

  @Test
  void saysNothingOfTheIntervalForFewThings() {
    assertThat(KrippendorffAlpha.interval(units("010000001", "111001000"), 1)).isEmpty();
  }
}
