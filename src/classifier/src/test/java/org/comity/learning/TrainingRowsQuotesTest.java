package org.comity.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.comity.features.FeatureSpace;
import org.comity.learning.TrainingRows.Mark;
import org.comity.learning.TrainingRows.Row;
import org.junit.jupiter.api.Test;

class TrainingRowsQuotesTest {

  private static final Article ARTICLE = new Article(null, "Traitors at home", null, null);

  private static List<Row> rows(Article article, String text, String... marked) {
    Comment comment = new Comment("c", text, null, null, null, null, null, null, article);
    List<LabelledSpan> spans =
        List.of(marked).stream()
            .map(
                words ->
                    new LabelledSpan(
                        text.indexOf(words),
                        text.indexOf(words) + words.length(),
                        Attribute.INSULT,
                        1))
            .toList();
    LabelledComment row =
        new LabelledComment(
            comment, new TreeMap<>(Map.of(Attribute.TOXICITY, 1.0)), spans, 1, "test", null);
    return TrainingRows.read(
            List.of(row).iterator(),
            new TrainingSettings(
                "rows", "1", List.of("en"), 1, new FeatureSpace(12, 3, 5), null, true),
            false,
            (stage, done, total) -> {})
        .rows();
  }

  @Test
  void leaveOutWhatIsQuoted() {
    Row row = rows(ARTICLE, "who are the \"traitors at home\" here at all").get(0);
    // who are the here at all; the words are numbered as they are met.
    assertThat(row.words()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(row.distinct()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void keepMarksWithTheirWords() {
    String text = "\"traitors at home\" says the stupid coward \"traitors at home\"";
    assertThat(rows(ARTICLE, text, "stupid coward", "home\" says", "traitors").get(0).marks())
        .containsExactly(new Mark(2, 3, Attribute.INSULT, 1), new Mark(0, 0, Attribute.INSULT, 1));
  }

  @Test
  void areWholeWithoutASource() {
    String text = "who are the \"traitors at home\" here";
    assertThat(rows(new Article(null, null, null, null), text).get(0).words()).hasSize(9);
  }

  @Test
  void areLeftOutIfTheyOnlyQuote() {
    assertThat(rows(ARTICLE, "\"Traitors at home\"!")).isEmpty();
  }
}
