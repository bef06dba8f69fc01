package org.comity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.comity.CommentClassifier;
import org.comity.SampleThreads;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.model.Bundle;
import org.comity.model.BundleManifest.Head;
import org.comity.model.BundleParts;
import org.comity.score.Assessment;
import org.junit.jupiter.api.Test;

class AlikeBaseTest {

  private static final Attribute REJECTED = new Attribute("LIKELY_TO_REJECT");

  /** The sample threads as a site that knows of its own decisions only. */
  private static List<LabelledComment> decided(ToDoubleFunction<LabelledComment> rejected) {
    List<LabelledComment> rows = new ArrayList<>();
    for (LabelledComment row : SampleThreads.rows()) {
      TreeMap<Attribute, Double> label =
          new TreeMap<>(Map.of(REJECTED, rejected.applyAsDouble(row)));
      rows.add(new LabelledComment(row.comment(), label, List.of(), 1, "site", null));
    }
    return rows;
  }

  private static BundleParts learnt(BundleParts base, List<LabelledComment> rows) {
    TrainingSettings settings =
        new TrainingSettings(
            "site", "1", List.of("en"), 1, base.manifest().features(), base, false);
    return new BundleTrainer(settings, (stage, done, total) -> {}).train(rows.iterator()).parts();
  }

  private static Head head(BundleParts parts) {
    return parts.manifest().attributes().stream()
        .filter(head -> head.attribute().equals(REJECTED.name()))
        .findFirst()
        .orElseThrow();
  }

  private static double score(Bundle bundle, String text, Attribute attribute) {
    Assessment assessment = new CommentClassifier(bundle).assess(Comment.of("c", text));
    return ((Assessment.Scored) assessment).scores().of(attribute);
  }

  @Test
  void startsFromTheAttributeThatTellsItsRowsApart() {
    BundleParts base = SampleThreads.trained().parts();
    BundleParts site = learnt(base, decided(row -> insults(row) ? 1 : 0));
    Head head = head(site);
    assertThat(head.networkOf()).isEqualTo(Attribute.INSULT.name());
    assertThat(head.networkWeight()).isPositive();
  }

  private static boolean insults(LabelledComment row) {
    return row.labels().getOrDefault(Attribute.INSULT, 0.0) >= 0.5;
  }

  @Test
  void leavesWhatTheBaseSaysOfItsOwnAttributesAsItWas() {
    BundleParts base = SampleThreads.trained().parts();
    Bundle site = new Bundle(learnt(base, decided(row -> insults(row) ? 1 : 0)));
    String text = "You are an idiot, and your article is nonsense.";
    assertThat(score(site, text, Attribute.INSULT))
        .isCloseTo(score(new Bundle(base), text, Attribute.INSULT), within(1e-9));
    assertThat(score(site, text, REJECTED))
        .isGreaterThan(score(site, "Thanks, a good article.", REJECTED));
  }

  @Test
  void canBeABaseItself() {
    BundleParts once = learnt(SampleThreads.trained().parts(), decided(r -> insults(r) ? 1 : 0));
    BundleParts twice = learnt(once, decided(row -> insults(row) ? 1 : 0));
    assertThat(head(twice).networkOf()).isEqualTo(head(once).networkOf());
    assertThat(head(twice).networkWeight()).isEqualTo(head(once).networkWeight());
  }

  @Test
  void startsFromNothingWhereTheBaseSaysNothing() {
    BundleParts base = SampleThreads.trained().parts();
    Head head = head(learnt(base, decided(row -> row.comment().id().hashCode() & 1)));
    assertThat(head.networkOf()).isNull();
    assertThat(head.networkWeight()).isZero();
  }

  @Test
  void countsABaseThatSaysLittleForLittle() {
    BundleParts base = SampleThreads.trained().parts();
    Head sure = head(learnt(base, decided(row -> insults(row) ? 1 : 0)));
    // A third of the moderators' verdicts are the other way round.
    Head unsure =
        head(
            learnt(
                base,
                decided(
                    row ->
                        insults(row) == (Math.floorMod(row.comment().id().hashCode(), 3) > 0)
                            ? 1
                            : 0)));
    assertThat(unsure.linearWeight()).isLessThan(sure.linearWeight());
  }
}
