package org.comity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.gate.Evidence.Pair;
import org.comity.gate.GateReport.Check;
import org.junit.jupiter.api.Test;

class GateTest {

  private static Check check(GateReport report, String name) {
    return report.checks().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double figure(GateReport report, String name) {
    return Objects.requireNonNull(check(report, name).challenger());
  }

  @Test
  void aChallengerEqualToTheChampionPassesWithZeros() {
    for (long seed = 1; seed <= 5; seed++) {
      GateReport report = Gate.judge(MadeRows.of(400, 1.5, 1.5, seed), MadeRows.bounds());

      assertThat(report.passed()).as("seed %d: %s", seed, report.refusals()).isTrue();
      assertThat(report.checks())
          .filteredOn(check -> check.low() != null)
          .isNotEmpty()
          .allSatisfy(
              check -> {
                assertThat(check.challenger()).isEqualTo(check.champion());
                assertThat(check.low()).isZero();
                assertThat(check.high()).isZero();
              });
      assertThat(figure(report, "stability")).isZero();
    }
  }

  @Test
  void aBetterChallengerPasses() {
    GateReport report = Gate.judge(MadeRows.of(600, 1, 1.6, 3), MadeRows.bounds());

    assertThat(check(report, "ranking").passed()).isTrue();
    assertThat(check(report, "ranking").low()).isPositive();
    assertThat(check(report, "cost").passed()).isTrue();
    assertThat(report.rows()).isEqualTo(600);
  }

  @Test
  void aWorseChallengerIsRefusedWithBothFiguresAndWhatToDo() {
    for (long seed = 1; seed <= 5; seed++) {
      GateReport report = Gate.judge(MadeRows.of(600, 2, 1.2, seed), MadeRows.bounds());

      assertThat(report.passed()).isFalse();
      Check ranking = check(report, "ranking");
      assertThat(ranking.passed()).as("seed %d", seed).isFalse();
      assertThat(ranking.champion()).isGreaterThan(figure(report, "ranking"));
      assertThat(ranking.bound()).isEqualTo(-0.03);
      assertThat(ranking.sentence()).contains("keep the champion", "AUC");
      assertThat(report.refusals()).contains(ranking.sentence());
    }
  }

  @Test
  void oneSliceThatGetsWorseIsNamed() {
    List<JudgedRow> better = MadeRows.of(900, 1.5, 2.2, 5);
    Random random = new Random(5);
    List<JudgedRow> rows =
        better.stream()
            .map(
                row ->
                    row.slices().contains("language=ar")
                        ? new JudgedRow(
                            row.id(),
                            row.champion(),
                            random.nextDouble(),
                            row.rejected(),
                            1,
                            row.slices())
                        : row)
            .toList();

    GateReport report = Gate.judge(rows, MadeRows.bounds());

    assertThat(check(report, "slice language=ar").passed()).isFalse();
    assertThat(check(report, "slice language=en").passed()).isTrue();
    assertThat(report.refusals()).anyMatch(sentence -> sentence.contains("language=ar"));
  }

  @Test
  void saysWhichSlicesAreTooThin() {
    List<JudgedRow> rows = new ArrayList<>(MadeRows.of(400, 1.5, 1.5, 9));
    rows.add(new JudgedRow("extra", 0.2, 0.2, false, 1, List.of("language=fr")));

    assertThat(Gate.judge(rows, MadeRows.bounds()).thin()).contains("language=fr (1 rows)");
  }

  @Test
  void fewRowsDecideNothing() {
    GateReport report = Gate.judge(MadeRows.of(20, 1.5, 3, 2), MadeRows.bounds());

    assertThat(report.passed()).isFalse();
    assertThat(report.refusals()).anyMatch(sentence -> sentence.contains("at least 10 of each"));
    assertThat(Gate.judge(List.of(), MadeRows.bounds()).passed()).isFalse();
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    for (long seed = 1; seed <= 3; seed++) {
      List<JudgedRow> rows = MadeRows.of(300, 1.2, 1.5, seed);
      List<JudgedRow> shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(Gate.judge(shuffled, MadeRows.bounds()))
          .as("seed %d", seed)
          .isEqualTo(Gate.judge(rows, MadeRows.bounds()));
    }
  }

  @Test
  void aWeightOfTwoDoesWhatTheRowTwiceWould() {
    List<JudgedRow> rows = MadeRows.of(300, 1.2, 1.5, 11);
    List<JudgedRow> heavy = rows.stream().map(row -> weighing(row, isOdd(row) ? 2 : 1)).toList();
    List<JudgedRow> twice =
        rows.stream().flatMap(row -> isOdd(row) ? Stream.of(row, row) : Stream.of(row)).toList();

    GateReport one = Gate.judge(heavy, MadeRows.bounds());
    GateReport two = Gate.judge(twice, MadeRows.bounds());

    for (String name : List.of("ranking", "cost", "calibration", "stability")) {
      assertThat(figure(one, name)).as(name).isEqualTo(figure(two, name), within(1e-9));
      assertThat(check(one, name).champion())
          .as(name)
          .isEqualTo(check(two, name).champion(), within(1e-9));
    }
  }

  private static JudgedRow weighing(JudgedRow row, double weight) {
    return MadeRows.weighing(row, weight);
  }

  private static boolean isOdd(JudgedRow row) {
    return row.id().hashCode() % 2 != 0;
  }

  @Test
  void scoresThatPromiseTooMuchAreRefused() {
    List<JudgedRow> rows =
        MadeRows.of(500, 1.5, 1.5, 4).stream()
            .map(
                row ->
                    new JudgedRow(
                        row.id(),
                        row.champion(),
                        Math.pow(Objects.requireNonNull(row.challenger()), 0.25),
                        row.rejected(),
                        1,
                        row.slices()))
            .toList();

    GateReport report = Gate.judge(rows, MadeRows.bounds());

    assertThat(check(report, "ranking").passed()).isTrue();
    assertThat(check(report, "calibration").passed()).isFalse();
    assertThat(check(report, "stability").passed()).isFalse();
  }

  @Test
  void whatCouldNotBeScoredIsHeld() {
    List<JudgedRow> rows =
        MadeRows.of(200, 1.5, 1.5, 4).stream()
            .map(row -> new JudgedRow(row.id(), null, null, row.rejected(), 1, row.slices()))
            .toList();

    assertThat(figure(Gate.judge(rows, MadeRows.bounds()), "cost")).isEqualTo(1);
  }

  @Test
  void whatTheMachineGivesIsBounded() {
    List<JudgedRow> rows = MadeRows.of(300, 1.5, 1.5, 1);
    Evidence heavy =
        new Evidence(
            List.of(), new Pair(900, 2500), new Pair(1 << 20, 100 << 20), new Pair(0.9, 0.8));
    Evidence light =
        new Evidence(List.of(), new Pair(90, 900), new Pair(1 << 20, 2 << 20), new Pair(0.9, 0.89));

    GateReport refused = Gate.judge(rows, MadeRows.bounds(), heavy);

    assertThat(List.of("latency", "size", "suite"))
        .allSatisfy(
            name -> {
              assertThat(check(refused, name).passed()).isFalse();
              assertThat(check(refused, name).sentence()).contains("; ");
            });
    assertThat(Gate.judge(rows, MadeRows.bounds(), light).passed()).isTrue();
  }
}
