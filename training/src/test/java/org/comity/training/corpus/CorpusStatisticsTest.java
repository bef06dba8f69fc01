package org.comity.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.CorpusStatistics.Labels;
import org.comity.training.corpus.CorpusStatistics.Summary;
import org.junit.jupiter.api.Test;

class CorpusStatisticsTest {

  @Test
  void countsLabelsSourcesAndDuplicates() {
    CorpusStatistics statistics = new CorpusStatistics();
    statistics.add(row("Hello, there!", 0.25, "a"));
    statistics.add(row("hello there", 0.5, "a"));
    statistics.add(row("Bye", 1, "b"));
    Summary summary = statistics.summary();
    assertThat(summary.rows()).isEqualTo(3);
    assertThat(summary.duplicates()).isEqualTo(1);
    assertThat(summary.sources()).isEqualTo(Map.of("a", 2L, "b", 1L));
    assertThat(summary.languages()).isEqualTo(Map.of("unknown", 3L));
    assertThat(summary.attributes()).containsOnlyKeys("TOXICITY");
    assertThat(summary.attributes().get("TOXICITY")).isEqualTo(new Labels(3, 1.75 / 3, 2));
    assertThat(summary.lengths()).containsEntry("p10", 3).containsEntry("p50", 11);
    assertThat(summary.lengths()).containsEntry("p100", 13);
  }

  @Test
  void countsNothingInAnEmptyCorpus() {
    assertThat(new CorpusStatistics().summary().lengths()).isEmpty();
  }

  @Test
  void opensSourcesInOrderAndClosesTheOpenOne() {
    List<String> events = new ArrayList<>();
    try (Stream<String> rows =
        RowStreams.inOrder(
            List.of("a", "b", "c"),
            name -> {
              events.add("open " + name);
              return Stream.of(name + 1, name + 2).onClose(() -> events.add("close " + name));
            })) {
      Iterator<String> each = rows.iterator();
      assertThat(List.of(each.next(), each.next(), each.next())).containsExactly("a1", "a2", "b1");
    }
    assertThat(events).containsExactly("open a", "close a", "open b", "close b");
  }

  private static LabelledComment row(String text, double toxicity, String source) {
    TreeMap<Attribute, Double> labels = new TreeMap<>(Map.of(Attribute.TOXICITY, toxicity));
    return new LabelledComment(Comment.of("1", text), labels, List.of(), 1, source, null);
  }
}
