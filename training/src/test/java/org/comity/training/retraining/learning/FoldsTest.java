package org.comity.training.retraining.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldsTest {

  private static final int COUNT = 10;

  private static List<SiteRow> rows() {
    Random random = new Random(11);
    return IntStream.range(0, 900)
        .mapToObj(
            row ->
                row(
                    "c" + row,
                    // Threads of very different sizes, a few people who write everywhere.
                    "t" + (int) (60 * random.nextDouble() * random.nextDouble()),
                    "a" + (int) (400 * random.nextDouble() * random.nextDouble()),
                    "text " + random.nextInt(700)))
        .toList();
  }

  private static SiteRow row(
      String id, @Nullable String thread, @Nullable String author, String text) {
    Comment comment = new Comment(id, text, "en", null, author, thread, null, null, null);
    TreeMap<Attribute, Double> labels = new TreeMap<>();
    labels.put(Attribute.LIKELY_TO_REJECT, 1.0);
    LabelledComment labelled = new LabelledComment(comment, labels, List.of(), 1, "gazette", null);
    return new SiteRow(labelled, Side.TRAIN, null, null, null, false, false);
  }

  @Test
  void aFoldsModelKnowsNeitherThreadNorAuthorNorText() {
    List<SiteRow> rows = rows();
    Folds folds = Folds.deal(COUNT, rows::stream);

    for (int fold = 0; fold < COUNT; fold++) {
      int held = fold;
      List<SiteRow> judged = rows.stream().filter(row -> folds.of(row) == held).toList();
      List<SiteRow> taught = rows.stream().filter(row -> folds.mayTeach(row, held)).toList();
      assertThat(judged).hasSizeBetween(60, 130);
      assertThat(taught).hasSizeGreaterThan(rows.size() / 3);
      for (Function<Comment, String> of :
          List.<Function<Comment, String>>of(Comment::threadId, Comment::author, Comment::text)) {
        assertThat(all(taught, of)).doesNotContainAnyElementsOf(all(judged, of));
      }
    }
  }

  private static Set<String> all(List<SiteRow> rows, Function<Comment, String> of) {
    return rows.stream().map(row -> of.apply(row.labelled().comment())).collect(Collectors.toSet());
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<SiteRow> rows = rows();
    List<SiteRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(3));
    Folds one = Folds.deal(COUNT, rows::stream);
    Folds other = Folds.deal(COUNT, shuffled::stream);

    assertThat(rows).allSatisfy(row -> assertThat(other.of(row)).isEqualTo(one.of(row)));
  }

  @Test
  void whatStandsAloneIsAThreadOfItsOwn() {
    List<SiteRow> rows =
        IntStream.range(0, 40).mapToObj(row -> row("c" + row, null, null, "text " + row)).toList();
    Folds folds = Folds.deal(4, rows::stream);

    for (int fold = 0; fold < 4; fold++) {
      int held = fold;
      assertThat(rows).filteredOn(row -> folds.of(row) == held).hasSize(10);
      assertThat(rows).filteredOn(row -> folds.mayTeach(row, held)).hasSize(30);
    }
  }
}
