package org.comity.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.SampleThreads;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.features.Reading;
import org.comity.model.BundleParts;
import org.comity.text.Token;
import org.junit.jupiter.api.Test;

class OffendingWordsTest {

  private static final BundleParts PARTS = SampleThreads.trained().parts();

  private static List<String> offending(List<String> texts) {
    List<LabelledComment> comments = new ArrayList<>();
    for (String text : texts) {
      Comment comment = Comment.of("c" + comments.size(), text);
      TreeMap<Attribute, Double> labels = new TreeMap<>(Map.of(Attribute.TOXICITY, 1.0));
      comments.add(new LabelledComment(comment, labels, List.of(), 1, "test", null));
    }
    TrainingRows rows =
        TrainingRows.read(
            comments.iterator(),
            new TrainingSettings(
                "rows", "1", List.of("en"), 1, PARTS.manifest().features(), null, true),
            false,
            (stage, done, total) -> {});
    return OffendingWords.of(PARTS, rows).offending();
  }

  private static List<String> texts(int count, String text) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text + " " + i);
    }
    return texts;
  }

  @Test
  void areThoseOfFiveTexts() {
    String word = PARTS.words().offending().get(0);
    assertThat(offending(texts(5, word))).containsExactly(word);
    assertThat(offending(texts(4, word))).isEmpty();
    assertThat(offending(texts(4, word + " " + word))).as("said twice in each").isEmpty();
  }

  @Test
  void copiesAboutOtherGroupsAreNoTexts() {
    String word = PARTS.words().offending().get(0);
    assertThat(offending(texts(4, word + " kurds"))).doesNotContain(word);
  }

  @Test
  void offendByThemselves() {
    assertThat(offending(texts(9, "the council built a bridge"))).isEmpty();
  }

  @Test
  void ofTheSampleThreadsStandInFiveTexts() {
    Map<String, Integer> texts = new HashMap<>();
    for (LabelledComment row : SampleThreads.rows()) {
      Reading reading = Reading.of(row.comment().text());
      new HashSet<>(reading.tokens().stream().map(Token::text).toList())
          .forEach(word -> texts.merge(word, 1, Integer::sum));
    }
    assertThat(PARTS.words().offending())
        .isNotEmpty()
        .isSorted()
        .allSatisfy(word -> assertThat(texts.get(word)).as(word).isGreaterThanOrEqualTo(5));
  }
}
