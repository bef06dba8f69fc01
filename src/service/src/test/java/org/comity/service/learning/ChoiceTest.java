package org.comity.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.learning.LearningReason.NEW_WORDS;
import static org.comity.service.learning.LearningReason.THIN_SLICE;
import static org.comity.service.learning.LearningReason.UNCERTAIN;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.comity.service.learning.Choice.Pick;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private static final List<Candidate> TEN =
      LongStream.rangeClosed(1, 10).mapToObj(id -> candidate(id, null, "text " + id)).toList();

  @Test
  void takesTheStrongestOfEachReasonInTurn() {
    List<Pick> picks =
        Choice.of(
            TEN,
            Map.of(
                UNCERTAIN, Map.of(1L, 0.5, 2L, 0.9, 3L, 0.7),
                NEW_WORDS, Map.of(4L, 0.3, 2L, 1.0),
                THIN_SLICE, Map.of(5L, 0.1)),
            4);
    assertThat(picks)
        .extracting(pick -> pick.candidate().commentId() + " " + pick.reason())
        .containsExactlyInAnyOrder("2 UNCERTAIN", "4 NEW_WORDS", "5 THIN_SLICE", "3 UNCERTAIN");
  }

  @Test
  void takesNoMoreThanWanted() {
    Map<Long, Double> all = Map.of(1L, 0.5, 2L, 0.5, 3L, 0.5, 4L, 0.5);
    assertThat(Choice.of(TEN, Map.of(UNCERTAIN, all), 3)).hasSize(3);
    assertThat(Choice.of(TEN, Map.of(UNCERTAIN, all), 0)).isEmpty();
    assertThat(Choice.of(TEN, Map.of(UNCERTAIN, all), 9)).hasSize(4);
  }

  @Test
  void asksAboutNoTextTwiceAndAboutNobodyAllDay() {
    List<Candidate> flood =
        List.of(
            candidate(1, 7L, "same"),
            candidate(2, null, "same"),
            candidate(3, 7L, "other"),
            candidate(4, 7L, "third"),
            candidate(5, 8L, "fourth"));
    Map<Long, Double> all = Map.of(1L, 0.9, 2L, 0.8, 3L, 0.7, 4L, 0.6, 5L, 0.5);
    assertThat(Choice.of(flood, Map.of(UNCERTAIN, all), 5))
        .extracting(pick -> pick.candidate().commentId())
        .containsExactly(1L, 3L, 5L);
  }

  private static Candidate candidate(long id, @Nullable Long author, String text) {
    return new Candidate(id, 1, text, text, author, "en", null, new TreeMap<>());
  }
}
