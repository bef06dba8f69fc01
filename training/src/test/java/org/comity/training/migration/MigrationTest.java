package org.comity.training.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.comity.comment.Attribute;
import org.comity.evaluation.Interval;
import org.comity.score.Assessment.Cause;
import org.comity.training.corpus.CorpusException;
import org.comity.training.migration.MigrationReport.Compared;
import org.comity.training.migration.MigrationReport.Labelled;
import org.comity.training.migration.MigrationReport.Match;
import org.comity.training.migration.MigrationReport.Overlap;
import org.comity.training.migration.MigrationReport.Rates;
import org.junit.jupiter.api.Test;

class MigrationTest {

  private static final long SEED = 5;

  private static MigrationReport report(Traffic traffic, OldRule rule, String... thresholds) {
    List<OldThreshold> named = List.of(thresholds).stream().map(OldThreshold::parse).toList();
    return new Migration(named, rule, SEED).of(traffic.log(), (stage, done, total) -> {});
  }

  private static Match match(Traffic traffic, OldRule rule, String threshold) {
    return report(traffic, rule, threshold).attributes().get(0).matches().get(0);
  }

  private static Traffic toxicity() {
    return new Traffic(Attribute.TOXICITY);
  }

  /** Ours is the square of theirs: the same order on another scale. */
  private static Traffic squares(int rows) {
    Random random = new Random(11);
    Traffic traffic = toxicity();
    random.doubles(rows).forEach(theirs -> traffic.row(theirs, theirs * theirs));
    return traffic;
  }

  @Test
  void findsTheSameThresholdOnAnotherScale() {
    MigrationReport report = report(squares(2000), OldRule.AT_LEAST, "TOXICITY=0.8");
    Compared compared = report.attributes().get(0);
    Match match = compared.matches().get(0);
    assertThat(match.ours()).isCloseTo(0.64, within(0.01));
    Interval interval = Objects.requireNonNull(match.interval());
    // With the same order no draw can tell both apart: only the gap between two rows is left.
    assertThat(interval.low()).isCloseTo(0.64, within(0.01));
    assertThat(interval.high()).isCloseTo(0.64, within(0.01));
    assertThat(match.overlap().jaccard()).isEqualTo(1);
    assertThat(compared.correlation().spearman()).isCloseTo(1, within(1e-9));
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void theIntervalHoldsTheTruthThatFewRowsMiss() {
    // Independent scores: the threshold for the top fifth is 0.8 but for chance.
    Random random = new Random(3);
    Traffic few = toxicity();
    Traffic many = toxicity();
    for (int row = 0; row < 4000; row++) {
      double theirs = random.nextDouble();
      double ours = random.nextDouble();
      many.row(theirs, ours);
      if (row < 400) {
        few.row(theirs, ours);
      }
    }
    Match wide = match(few, OldRule.AT_LEAST, "TOXICITY=0.8");
    Match narrow = match(many, OldRule.AT_LEAST, "TOXICITY=0.8");
    for (Match each : List.of(wide, narrow)) {
      Interval interval = Objects.requireNonNull(each.interval());
      assertThat(0.8).isBetween(interval.low(), interval.high());
      assertThat(each.overlap().jaccard()).isBetween(0.05, 0.2);
      assertThat(each.overlap().ours()).isEqualTo(each.overlap().old());
    }
    // Ten times the rows: about a third of the width.
    assertThat(width(wide) / width(narrow)).isBetween(2.0, 5.0);
  }

  private static double width(Match match) {
    Interval interval = Objects.requireNonNull(match.interval());
    return interval.high() - interval.low();
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    assertThat(report(squares(300), OldRule.AT_LEAST))
        .isEqualTo(report(squares(300), OldRule.AT_LEAST));
  }

  @Test
  void tellsAtLeastFromAbove() {
    Traffic traffic = toxicity().row(0.8, 0.7).row(0.8, 0.6).row(0.9, 0.5).row(0.1, 0.1);
    assertThat(match(traffic, OldRule.AT_LEAST, "TOXICITY=0.8").overlap())
        .isEqualTo(new Overlap(3, 3, 3, 0, 0, 1.0));
    assertThat(match(traffic, OldRule.ABOVE, "TOXICITY=0.8").overlap())
        .isEqualTo(new Overlap(1, 1, 0, 1, 1, 0.0));
  }

  @Test
  void hasNoThresholdWhereTheOldOneHeldNothing() {
    Match match = match(toxicity().row(0.1, 0.7).row(0.2, 0.6), OldRule.AT_LEAST, "TOXICITY=0.8");
    assertThat(match.ours()).isNull();
    assertThat(match.interval()).isNull();
    assertThat(match.overlap()).isEqualTo(new Overlap(0, 0, 0, 0, 0, null));
  }

  @Test
  void countsWhatEitherCannotScore() {
    Traffic traffic =
        toxicity()
            .row(0.9, 0.7)
            .row(0.2, 0.2)
            .unscored(0.95, Cause.LANGUAGE_NOT_SUPPORTED)
            .unscored(0.1, Cause.LANGUAGE_NOT_SUPPORTED)
            .refused("COMMENT_EMPTY");
    MigrationReport report = report(traffic, OldRule.AT_LEAST, "TOXICITY=0.8");
    assertThat(report.rows()).isEqualTo(5);
    assertThat(report.notScored())
        .containsOnly(Map.entry("LANGUAGE_NOT_SUPPORTED", 2), Map.entry("EMPTY", 1));
    assertThat(report.refused()).containsOnly(Map.entry("COMMENT_EMPTY", 1));
    Compared compared = report.attributes().get(0);
    assertThat(compared.rows()).isEqualTo(2);
    assertThat(compared.notScored()).isEqualTo(2);
    assertThat(compared.matches().get(0).oldHeldNotScored()).isEqualTo(1);
  }

  @Test
  void tellsHowRightBothAre() {
    Traffic traffic =
        toxicity()
            .row(0.9, 0.95, "reject")
            .row(0.9, 0.55, "approve")
            .row(0.7, 0.85, "reject")
            .row(0.9, 0.75, "reject")
            .row(0.1, 0.05, "approve")
            .row(0.1, 0.65, "approve")
            .row(0.1, 0.15, "perhaps");
    MigrationReport report = report(traffic, OldRule.AT_LEAST, "TOXICITY=0.8");
    Labelled labelled =
        Objects.requireNonNull(report.attributes().get(0).matches().get(0).labelled());
    assertThat(labelled.rows()).isEqualTo(6);
    assertThat(labelled.positives()).isEqualTo(3);
    assertThat(labelled.old()).isEqualTo(new Rates(0.8, 3, 2 / 3.0, 2 / 3.0));
    Rates share = Objects.requireNonNull(labelled.sameShare());
    assertThat(share).isEqualTo(new Rates(share.threshold(), 3, 1.0, 1.0));
    assertThat(share.threshold()).isGreaterThan(0.65).isLessThanOrEqualTo(0.75);
    Rates precision = Objects.requireNonNull(labelled.samePrecision());
    assertThat(precision.held()).isEqualTo(4);
    Rates recall = Objects.requireNonNull(labelled.sameRecall());
    assertThat(recall).isEqualTo(new Rates(recall.threshold(), 2, 1.0, 2 / 3.0));
    assertThat(report.warnings()).anyMatch(each -> each.contains("neither \"approve\""));
  }

  @Test
  void comparesUsualThresholdsWhereNoneIsNamed() {
    assertThat(report(squares(600), OldRule.AT_LEAST).attributes().get(0).matches())
        .extracting(Match::old)
        .containsExactly(0.5, 0.7, 0.8, 0.9, 0.95);
  }

  @Test
  void choosesAmongNamesForOneAttribute() {
    Map<String, Double> both = Map.of("TOXICITY@5", 0.5, "TOXICITY@6", 0.9, "SPAM", 0.3);
    Traffic traffic = toxicity().row(both, 0.7, null).row(both, 0.1, null);
    assertThat(report(traffic, OldRule.AT_LEAST, "TOXICITY=0.8").attributes())
        .extracting(Compared::name)
        .containsExactly("TOXICITY@6");
    MigrationReport older = report(traffic, OldRule.AT_LEAST, "TOXICITY@5=0.4");
    assertThat(older.attributes()).extracting(Compared::name).containsExactly("TOXICITY@5");
    assertThat(older.names())
        .extracting(MigrationReport.Name::use)
        .containsExactly(
            "no counterpart", "compared with TOXICITY", "not compared: another name for TOXICITY");
    traffic.row(Map.of("TOXICITY@5", 0.5), 0.2, null);
    assertThat(report(traffic, OldRule.AT_LEAST).attributes())
        .extracting(Compared::name)
        .containsExactly("TOXICITY@5");
  }

  @Test
  void warnsOfLittleEvidence() {
    MigrationReport report = report(squares(100), OldRule.AT_LEAST, "TOXICITY=0.9");
    assertThat(report.warnings())
        .anyMatch(each -> each.contains("only 100 rows"))
        .anyMatch(each -> each.contains("fewer than 30 rows") && each.contains("0.9 ("));
    Traffic low = toxicity();
    for (int row = 0; row < 600; row++) {
      low.row(row / 600.0, row / 60_000.0);
    }
    assertThat(report(low, OldRule.AT_LEAST, "TOXICITY=0.8").warnings())
        .singleElement()
        .asString()
        .contains("below 0.1");
    assertThat(report(squares(600).refused("NO_SCORES"), OldRule.AT_LEAST).warnings())
        .anyMatch(each -> each.contains("scoreThreshold"));
  }

  @Test
  void saysWhatIsMissing() {
    Traffic spam = toxicity().row(Map.of("SPAM", 0.5), 0.1, null);
    assertThatThrownBy(() -> report(spam, OldRule.AT_LEAST))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("nothing to compare");
    Traffic traffic = toxicity().row(0.5, 0.1);
    assertThatThrownBy(() -> report(traffic, OldRule.AT_LEAST, "TOXICITY@9=0.5"))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("TOXICITY@9");
  }

  @Test
  void readsThresholdsAsPeopleWriteThem() {
    assertThat(OldThreshold.parse(" TOXICITY@6 = 0.8 ").score()).isEqualTo(0.8);
    for (String wrong : List.of("TOXICITY", "TOXICITY=high", "TOXICITY=80", "toxic=0.8")) {
      assertThatThrownBy(() -> OldThreshold.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
