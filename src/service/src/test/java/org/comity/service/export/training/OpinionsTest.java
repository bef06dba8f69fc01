package org.comity.service.export.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.DecisionSource;
import org.comity.service.export.training.Opinions.Said;
import org.comity.service.label.Label;
import org.comity.service.label.LabelSource;
import org.comity.service.quality.SampleKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpinionsTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Offset<Double> EXACTLY = within(1e-12);

  private long ids;

  @Test
  void readsAVerdictAsALabel() {
    assertThat(of(verdict(Kind.REJECT, "user:1")).labels()).containsEntry("LIKELY_TO_REJECT", 1.0);
    Opinions approved = of(verdict(Kind.APPROVE, "user:1"));
    assertThat(approved.labels()).containsEntry("LIKELY_TO_REJECT", 0.0);
    assertThat(approved.weight()).isEqualTo(LabelWeight.DECISION);
  }

  @Test
  void countsWhoChangedTheirMindOnce() {
    Opinions opinions = of(verdict(Kind.REJECT, "user:1"), verdict(Kind.APPROVE, "user:1"));
    assertThat(opinions.labels()).containsEntry("LIKELY_TO_REJECT", 0.0);
    assertThat(opinions.weight()).isEqualTo(LabelWeight.DECISION);
  }

  @Test
  void leavesOutWhatWasTakenBack() {
    PersonalVerdict first = verdict(Kind.REJECT, "user:1");
    PersonalVerdict undo = undoing(first, Kind.APPROVE);
    assertThat(of(first, undo).isEmpty()).isTrue();
    PersonalVerdict earlier = verdict(Kind.APPROVE, "user:2");
    PersonalVerdict later = verdict(Kind.REJECT, "user:1");
    Opinions opinions = of(earlier, later, undoing(later, Kind.APPROVE));
    assertThat(opinions.labels()).containsEntry("LIKELY_TO_REJECT", 0.0);
    assertThat(opinions.last()).isEqualTo(earlier);
  }

  @Test
  void holdsNobodyToWhatTheyHeldInTheEnd() {
    assertThat(of(verdict(Kind.REJECT, "user:1"), verdict(Kind.HOLD, "user:1")).isEmpty()).isTrue();
    Opinions left = of(verdict(Kind.REJECT, "user:1"), verdict(Kind.HOLD, "user:2"));
    assertThat(left.labels()).containsEntry("LIKELY_TO_REJECT", 1.0);
  }

  @Test
  void weighsTheSecondPersonMore() {
    Opinions opinions = of(verdict(Kind.REJECT, "user:1"), verdict(Kind.APPROVE, "user:2"));
    assertThat(opinions.labels().get("LIKELY_TO_REJECT")).isCloseTo(1 / 4.0, EXACTLY);
    assertThat(opinions.weight()).isEqualTo(LabelWeight.SECOND_LOOK);
    assertThat(opinions.last()).extracting(PersonalVerdict::by).isEqualTo("user:2");
  }

  @Test
  void weighsAnAppealMore() {
    PersonalVerdict first = verdict(Kind.REJECT, "user:1");
    PersonalVerdict ruling = verdict(Kind.APPROVE, DecisionSource.APPEAL, "user:2", null, null, 1);
    assertThat(of(first, ruling).labels().get("LIKELY_TO_REJECT")).isCloseTo(0.25, EXACTLY);
  }

  @Test
  void hearsWhoLookedASecondTimeWithoutDeciding() {
    Asked look = new Asked(1, 1, SampleKind.SECOND_LOOK, 0.02, Kind.APPROVE, "user:2", null, NOON);
    Asked ofAnEarlierText =
        new Asked(1, 9, SampleKind.SECOND_LOOK, 0.02, Kind.APPROVE, "user:3", null, NOON);
    Asked audit = new Asked(1, 1, SampleKind.AUDIT, 0.01, Kind.APPROVE, "user:4", 1L, NOON);
    Opinions opinions =
        Opinions.of(
            1,
            new Said(
                List.of(verdict(Kind.REJECT, "user:1")),
                List.of(look, ofAnEarlierText, audit),
                List.of()));
    assertThat(opinions.labels().get("LIKELY_TO_REJECT")).isCloseTo(0.25, EXACTLY);
    assertThat(opinions.last()).extracting(PersonalVerdict::by).isEqualTo("user:1");
  }

  @Test
  void weighsWhatWasDoneInBulkLess() {
    PersonalVerdict bulk =
        verdict(Kind.REJECT, DecisionSource.MODERATOR, "user:2", null, "bulk-1", 1);
    assertThat(of(bulk).weight()).isEqualTo(LabelWeight.BULK);
    assertThat(of(verdict(Kind.APPROVE, "user:1"), bulk).labels().get("LIKELY_TO_REJECT"))
        .isCloseTo(0.5 / 1.5, EXACTLY);
  }

  @Test
  void letsACorrectionCountMoreThanAVerdict() {
    Label said = label("LIKELY_TO_REJECT", 0, LabelSource.CORRECTION, "user:2", null);
    Opinions opinions =
        Opinions.of(1, new Said(List.of(verdict(Kind.REJECT, "user:1")), List.of(), List.of(said)));
    assertThat(opinions.labels().get("LIKELY_TO_REJECT")).isCloseTo(1 / 3.0, EXACTLY);
    assertThat(opinions.weight()).isEqualTo(LabelWeight.CORRECTION);
  }

  @Test
  void countsAReportThatDecidesOnce() {
    PersonalVerdict decided = verdict(Kind.REJECT, DecisionSource.PLATFORM, "key:1", null, null, 1);
    Label reported = label("LIKELY_TO_REJECT", 1, LabelSource.SPAM_REPORT, "key:1", null);
    Opinions opinions =
        Opinions.of(
            1,
            new Said(
                List.of(decided, verdict(Kind.APPROVE, "user:1")), List.of(), List.of(reported)));
    assertThat(opinions.labels().get("LIKELY_TO_REJECT")).isCloseTo(1 / 4.0, EXACTLY);
  }

  @Test
  void averagesWhatSeveralSayOfAnAttribute() {
    Opinions opinions =
        Opinions.of(
            1,
            new Said(
                List.of(),
                List.of(),
                List.of(
                    label("TOXICITY", 1, LabelSource.CORRECTION, "user:1", null),
                    label("TOXICITY", 0, LabelSource.SUGGESTED_SCORE, "key:1", null),
                    label("TOXICITY", 1, LabelSource.SUBMITTED, "key:2", null))));
    assertThat(opinions.labels().get("TOXICITY")).isCloseTo(3 / 3.5, EXACTLY);
    assertThat(opinions.labels()).doesNotContainKey("LIKELY_TO_REJECT");
  }

  @Test
  void readsMarkedWordsWhereNothingIsSaidOfTheWhole() {
    Said said =
        new Said(
            List.of(),
            List.of(),
            List.of(
                label("INSULT", 1, LabelSource.CORRECTION, "user:1", 0),
                label("INSULT", 0, LabelSource.CORRECTION, "user:1", 5),
                label("THREAT", 1, LabelSource.CORRECTION, "user:1", 0),
                label("THREAT", 0.25, LabelSource.CORRECTION, "user:1", null)));
    assertThat(Opinions.of(1, said).labels())
        .containsEntry("INSULT", 1.0)
        .containsEntry("THREAT", 0.25);
  }

  @Test
  void forgetsWhatWasSaidOfAnEarlierText() {
    Said said =
        new Said(
            List.of(verdict(Kind.REJECT, "user:1")),
            List.of(),
            List.of(label("TOXICITY", 1, LabelSource.SUBMITTED, "key:1", null)));
    assertThat(Opinions.of(2, said).isEmpty()).isTrue();
  }

  private static Opinions of(PersonalVerdict... verdicts) {
    return Opinions.of(1, new Said(Arrays.asList(verdicts), List.of(), List.of()));
  }

  private PersonalVerdict verdict(Kind kind, String by) {
    return verdict(kind, DecisionSource.MODERATOR, by, null, null, 1);
  }

  private PersonalVerdict undoing(PersonalVerdict undone, Kind before) {
    return verdict(before, DecisionSource.MODERATOR, undone.by(), undone.id(), null, 1);
  }

  private PersonalVerdict verdict(
      Kind kind,
      DecisionSource source,
      String by,
      @Nullable Long undoes,
      @Nullable String bulk,
      int revision) {
    long id = ++ids;
    return new PersonalVerdict(
        id, 1, revision, kind, source, by, "starter", undoes, bulk, NOON.plusSeconds(id));
  }

  private Label label(
      String attribute, double label, LabelSource source, String by, @Nullable Integer begin) {
    return new Label(
        ++ids,
        1,
        1,
        1,
        attribute,
        label,
        begin,
        begin == null ? null : Integer.valueOf(begin + 3),
        source,
        by,
        null,
        NOON);
  }
}
