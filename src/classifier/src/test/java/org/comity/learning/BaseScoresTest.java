package org.comity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.comity.SampleThreads;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.features.Reading;
import org.comity.model.Bundle;
import org.comity.model.BundleParts;
import org.comity.network.Network;
import org.comity.score.Explanation;
import org.junit.jupiter.api.Test;

class BaseScoresTest {

  private static TrainingSettings settings(BundleParts parts) {
    return new TrainingSettings(
        "rows", "1", List.of("en"), 1, parts.manifest().features(), parts, true);
  }

  private static void assertAgree(BundleParts parts, List<LabelledComment> comments) {
    TrainingRows rows =
        TrainingRows.read(comments.iterator(), settings(parts), false, (s, d, t) -> {});
    Map<Attribute, AttributeTraining.Base> bases = new BaseScores(parts, null).of(rows);
    assertThat(bases).hasSize(parts.models().size());
    Map<String, String> texts = new HashMap<>();
    comments.forEach(row -> texts.put(row.comment().id(), row.comment().text()));
    Bundle bundle = new Bundle(parts);
    for (int i = 0; i < rows.rows().size(); i++) {
      if (rows.rows().get(i).isCopy()) {
        continue;
      }
      String id = rows.rows().get(i).id();
      String text = texts.getOrDefault(id, "");
      for (Explanation explanation : bundle.explain(bundle.appraise(Reading.of(text)))) {
        AttributeTraining.Base base = Objects.requireNonNull(bases.get(explanation.attribute()));
        assertThat(base.logOdds()[i])
            .as("%s of %s", explanation.attribute(), id)
            .isCloseTo(explanation.rawScore(), within(1e-4));
      }
    }
  }

  @Test
  void aBasesScoresAreWhatItsBundleSays() {
    BundleParts parts = SampleThreads.trained().parts();
    assertThat(parts.network()).isNotNull();
    assertAgree(parts, SampleThreads.rows());
  }

  @Test
  void newWordsAndRepeatedOnesMakeNoDifference() {
    Comment odd = Comment.of("odd", "Flibberti gibbet flibberti, idiot idiot idiot liar !!! x");
    TreeMap<Attribute, Double> labels = new TreeMap<>(Map.of(Attribute.INSULT, 1.0));
    assertAgree(
        SampleThreads.trained().parts(),
        List.of(new LabelledComment(odd, labels, List.of(), 1, "made up", null)));
  }

  @Test
  void withoutANetworkTheLinearModelIsAll() {
    assertAgree(SampleThreads.train(SampleThreads.rows(), true).parts(), SampleThreads.rows());
  }

  @Test
  void theNetworkSaysTheSameAloneAndInABatch() {
    BundleParts parts = SampleThreads.trained().parts();
    Network network = Objects.requireNonNull(parts.network());
    List<LabelledComment> comments = SampleThreads.rows();
    TrainingRows rows =
        TrainingRows.read(comments.iterator(), settings(parts), false, (s, d, t) -> {});
    double[][] all = NetworkTraining.logOdds(network, rows, row -> true);
    double[][] some = NetworkTraining.logOdds(network, rows, TrainingRows.Row::heldBack);
    int heldBack = 0;
    for (int i = 0; i < all.length; i++) {
      if (rows.rows().get(i).heldBack()) {
        heldBack++;
        assertThat(some[i]).containsExactly(all[i]);
      } else {
        assertThat(some[i]).isNull();
      }
    }
    assertThat(heldBack).isBetween(all.length / 20, all.length / 5);
  }
}
