package org.comity.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.SampleThreads;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.comity.features.FeatureSpace;
import org.comity.learning.TrainingRows.Mark;
import org.comity.learning.TrainingRows.Row;
import org.comity.model.BundleManifest;
import org.junit.jupiter.api.Test;

class TrainingRowsCopiesTest {

  private static final int COMMENTS = 200;
  private static final String GROUP = "these kurds are stupid, number ";
  private static final String NO_GROUP = "the bridge is open, number ";

  /** In turn one about a group, with a mark, and one about none. */
  private static List<LabelledComment> comments() {
    List<LabelledComment> comments = new ArrayList<>();
    for (int i = 0; i < COMMENTS; i++) {
      boolean group = i % 2 == 0;
      String text = (group ? GROUP : NO_GROUP) + i;
      int begin = text.indexOf("kurds");
      List<LabelledSpan> spans =
          group
              ? List.of(
                  new LabelledSpan(begin, text.indexOf(','), Attribute.IDENTITY_ATTACK, 0.5),
                  new LabelledSpan(0, 5, Attribute.TOXICITY, 1))
              : List.of();
      TreeMap<Attribute, Double> labels =
          new TreeMap<>(Map.of(Attribute.TOXICITY, group ? 0.75 : 0.0));
      comments.add(new LabelledComment(Comment.of("c" + i, text), labels, spans, 2, "test", null));
    }
    return comments;
  }

  private static List<Row> rows() {
    FeatureSpace space = new FeatureSpace(12, 3, 5);
    TrainingSettings settings =
        new TrainingSettings("rows", "1", List.of("en"), 1, space, null, true);
    return TrainingRows.read(comments().iterator(), settings, false, (stage, done, total) -> {})
        .rows();
  }

  private static List<Row> rows(boolean copies) {
    return rows().stream().filter(row -> row.isCopy() == copies).toList();
  }

  private static boolean namesGroup(Row row) {
    return Integer.parseInt(row.id().substring(1)) % 2 == 0;
  }

  @Test
  void rowsThatNameAGroupHaveOneUnlessTheyAreHeldBack() {
    List<Row> originals = rows(false);
    assertThat(originals).hasSize(COMMENTS);
    assertThat(originals.stream().filter(row -> row.heldBack() && namesGroup(row))).isNotEmpty();
    assertThat(rows(true).stream().map(Row::id))
        .containsExactlyElementsOf(
            originals.stream()
                .filter(row -> namesGroup(row) && !row.heldBack())
                .map(Row::id)
                .toList());
    assertThat(rows(true)).noneMatch(Row::heldBack);
  }

  @Test
  void haveFoldMarksLabelsAndWeightOfTheirRow() {
    List<Row> rows = rows();
    for (int i = 1; i < rows.size(); i++) {
      Row copy = rows.get(i);
      if (copy.isCopy()) {
        Row row = rows.get(i - 1);
        assertThat(copy.id()).isEqualTo(row.id());
        assertThat(copy.fold()).isEqualTo(row.fold());
        assertThat(copy.labels()).isEqualTo(row.labels());
        assertThat(copy.weight()).isEqualTo(row.weight());
        assertThat(copy.marks())
            .isEqualTo(row.marks())
            .containsExactly(
                new Mark(1, 3, Attribute.IDENTITY_ATTACK, 0.5f),
                new Mark(0, 0, Attribute.TOXICITY, 1));
      }
    }
  }

  @Test
  void speakOfAnotherGroupAndOfNothingElse() {
    List<Row> rows = rows();
    for (int i = 1; i < rows.size(); i++) {
      Row copy = rows.get(i);
      if (copy.isCopy()) {
        Row row = rows.get(i - 1);
        assertThat(copy.words()).hasSameSizeAs(row.words());
        assertThat(
                IntStream.range(0, row.words().length)
                    .filter(w -> copy.words()[w] != row.words()[w]))
            .containsExactly(1);
      }
    }
  }

  @Test
  void areNotCounted() {
    BundleManifest manifest = SampleThreads.train(comments(), true).parts().manifest();
    BundleManifest.Head head = manifest.attributes().get(0);
    assertThat(head.attribute()).isEqualTo(Attribute.TOXICITY.name());
    assertThat(head.rows()).isEqualTo(COMMENTS);
    assertThat(head.positives()).isEqualTo(0.75 * COMMENTS / 2);
    assertThat(manifest.training().sources().get(0).rows()).isEqualTo(COMMENTS);
  }
}
