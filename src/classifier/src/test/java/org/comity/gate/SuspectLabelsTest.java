package org.comity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.comity.gate.GateReport.Check;
import org.junit.jupiter.api.Test;

class SuspectLabelsTest {

  private static List<String> suspects(List<JudgedRow> rows) {
    return Gate.judge(rows, MadeRows.bounds()).checks().stream()
        .filter(check -> !check.passed())
        .map(Check::name)
        .filter(name -> name.startsWith("moderator ") || name.startsWith("term "))
        .toList();
  }

  @Test
  void honestLabelsRaiseNoSuspicion() {
    for (long seed = 1; seed <= 20; seed++) {
      assertThat(suspects(MadeRows.of(400, 1.2, 1.6, seed))).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void aModeratorWhoTurnsVerdictsAroundIsNamed() {
    for (long seed = 1; seed <= 5; seed++) {
      List<JudgedRow> rows =
          MadeRows.of(500, 1.2, 1.4, seed).stream()
              .map(row -> by(row, "m2") ? MadeRows.with(row, !row.rejected()) : row)
              .toList();

      assertThat(suspects(rows)).as("seed %d", seed).containsExactly("moderator m2");
      GateReport report = Gate.judge(rows, MadeRows.bounds());
      assertThat(report.passed()).isFalse();
      assertThat(report.refusals().get(0)).contains("moderator m2", "take them out");
    }
  }

  @Test
  void threeInTenTurnedAroundAreFoundWithAChampionThatKnowsLittle() {
    Random random = new Random(8);
    List<JudgedRow> rows =
        MadeRows.of(3000, 0.7, 0.9, 6).stream()
            .map(
                row ->
                    by(row, "m0") && random.nextInt(10) < 3
                        ? MadeRows.with(row, !row.rejected())
                        : row)
            .toList();

    assertThat(suspects(rows)).containsExactly("moderator m0");
  }

  @Test
  void aModeratorWhoDecidesByChanceIsNamed() {
    Random random = new Random(3);
    List<JudgedRow> rows =
        MadeRows.of(600, 1.6, 1.8, 3).stream()
            .map(row -> by(row, "m1") ? MadeRows.with(row, random.nextInt(3) == 0) : row)
            .toList();

    assertThat(suspects(rows)).containsExactly("moderator m1");
  }

  @Test
  void aStrictModeratorIsNoSuspect() {
    List<JudgedRow> rows =
        MadeRows.of(600, 1.6, 1.8, 4).stream()
            .map(
                row -> by(row, "m1") && row.challengerRank() > 0.3 ? MadeRows.with(row, true) : row)
            .toList();

    assertThat(suspects(rows)).isEmpty();
  }

  @Test
  void aTermThatIsAlwaysRejectedIsNamed() {
    for (long seed = 1; seed <= 5; seed++) {
      List<JudgedRow> rows =
          MadeRows.of(500, 1.2, 1.4, seed).stream()
              .map(row -> names(row) ? MadeRows.with(row, true) : row)
              .toList();

      assertThat(suspects(rows)).as("seed %d", seed).containsExactly("term druze");
      assertThat(Gate.judge(rows, MadeRows.bounds()).refusals().get(0))
          .contains("\"druze\"", "the name itself");
    }
  }

  @Test
  void labelsThatWereLearntFromAreLookedAtToo() {
    List<JudgedRow> clean = MadeRows.of(300, 1.2, 1.4, 1);
    List<JudgedRow> learnt =
        MadeRows.of(500, 1.2, 1.4, 2).stream()
            .map(row -> by(row, "m3") ? MadeRows.with(row, !row.rejected()) : row)
            .toList();

    GateReport report =
        Gate.judge(clean, MadeRows.bounds(), new Evidence(learnt, null, null, null));

    assertThat(report.checks().get(0).name()).isEqualTo("moderator m3");
    assertThat(report.rows()).isEqualTo(300);
  }

  private static boolean by(JudgedRow row, String moderator) {
    return row.slices().contains("moderator=" + moderator);
  }

  private static boolean names(JudgedRow row) {
    return row.slices().contains("term=druze");
  }
}
