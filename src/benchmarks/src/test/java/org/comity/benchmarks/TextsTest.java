package org.comity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.CommentClassifier;
import org.comity.comment.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what is measured is what the benchmarks say it is. */
class TextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ar-Latn"})
  void madeCommentsHaveTheirLengthAndNewWords(String language) {
    List<Comment> known = MadeComments.make(language, 200, 0);
    List<Comment> partlyNew = MadeComments.make(language, 200, 0.2);
    Set<String> vocabulary =
        MadeComments.texts(language).stream()
            .flatMap(text -> Arrays.stream(text.split("\\s+", 0)))
            .collect(Collectors.toSet());
    assertThat(known).extracting(comment -> comment.text().length()).allMatch(n -> n > 250);
    assertThat(known).extracting(comment -> comment.text().length()).allMatch(n -> n <= 300);
    assertThat(shareOutside(vocabulary, known)).isZero();
    assertThat(shareOutside(vocabulary, partlyNew)).isBetween(0.17, 0.23);
  }

  private static double shareOutside(Set<String> vocabulary, List<Comment> comments) {
    List<String> words =
        comments.stream().flatMap(comment -> Arrays.stream(comment.text().split(" ", 0))).toList();
    return words.stream().filter(word -> !vocabulary.contains(word)).count()
        / (double) words.size();
  }

  @Test
  void hostileTextsAreAsLargeAsTextsMayBe() {
    for (HostileText kind : HostileText.values()) {
      String text = kind.make(new Random(1), HostileBenchmark.words(new Random(1)));
      assertThat(text.getBytes(StandardCharsets.UTF_8).length)
          .as(kind.name())
          .isBetween(CommentClassifier.MAX_BYTES - 40, CommentClassifier.MAX_BYTES);
    }
  }

  @Test
  void syntheticRowsOfALargerNumberBeginWithThoseOfASmallerOne() {
    assertThat(SyntheticRows.make(20).subList(0, 10)).isEqualTo(SyntheticRows.make(10));
  }
}
