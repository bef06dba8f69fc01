package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.SampleThreads;
import org.comity.comment.LabelledComment;
import org.comity.features.Reading;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.score.Scores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WordTableTest {

  private static final int NEW_WORDS = 40_000;
  private static final int THREADS = 4;
  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(THREADS);

  private static final List<Reading> READINGS =
      SampleThreads.rows().stream().map(row -> Reading.of(row.comment().text())).toList();

  @AfterAll
  static void stop() {
    WORKERS.shutdownNow();
  }

  private static Scores score(Bundle bundle, Reading reading) {
    return bundle.score(bundle.appraise(reading));
  }

  private static List<Scores> scores(Bundle bundle) {
    return READINGS.stream().map(reading -> score(bundle, reading)).toList();
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder("q");
    for (int n = number; n > 0; n /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(n % 20)).append("aeiou".charAt(n % 5));
    }
    return word.toString();
  }

  private static void readNewWords(Bundle bundle, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int n = from; n < to; n++) {
      text.append(word(n)).append(n % 100 == 99 || n + 1 == to ? "\n" : " ");
    }
    text.toString().lines().forEach(line -> bundle.appraise(Reading.of(line)));
  }

  @Test
  void aCommentScoresTheSameWhateverWasReadBefore() {
    Bundle bundle = SampleThreads.bundle();
    List<Scores> together = scores(bundle);
    for (int i = 0; i < READINGS.size(); i += 40) {
      assertThat(score(SampleThreads.bundle(), READINGS.get(i))).isEqualTo(together.get(i));
    }
    readNewWords(bundle, 0, NEW_WORDS);
    assertThat(scores(bundle)).isEqualTo(together);
  }

  @Test
  void keepsWordsAndForgetsTheOldest() {
    WordTable table = new WordTable(SampleThreads.trained().parts());
    WordTable.Word first = table.of("first");
    for (int n = 0; n < 10_000; n++) {
      table.of(word(n));
    }
    assertThat(table.of("first")).as("still kept").isSameAs(first);
    for (int n = 10_000; n < 26_000; n++) {
      table.of(word(n));
    }
    assertThat(table.of("first")).as("kept among the older words").isSameAs(first);
    for (int n = 26_000; n < 66_000; n++) {
      table.of(word(n));
    }
    WordTable.Word anew = table.of("first");
    assertThat(anew).as("forgotten").isNotSameAs(first);
    assertThat(anew.own()).containsExactly(first.own());
    assertThat(anew.groups()).containsExactly(first.groups());
    assertThat(anew.wordSquares()).isEqualTo(first.wordSquares());
    assertThat(anew.groupSquares()).isEqualTo(first.groupSquares());
  }

  @Test
  void scoresTheSameFromSeveralThreadsAtOnce() throws InterruptedException, ExecutionException {
    List<Scores> expected = scores(SampleThreads.bundle());
    Bundle shared = SampleThreads.bundle();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Callable<List<Scores>>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int own = thread * NEW_WORDS / THREADS;
      tasks.add(
          () -> {
            start.await();
            List<Scores> all = new ArrayList<>();
            int each = NEW_WORDS / THREADS / READINGS.size();
            for (int i = 0; i < READINGS.size(); i++) {
              readNewWords(shared, own + i * each, own + (i + 1) * each);
              all.add(score(shared, READINGS.get(i)));
            }
            return all;
          });
    }
    for (Future<List<Scores>> scores : WORKERS.invokeAll(tasks)) {
      assertThat(scores.get()).isEqualTo(expected);
    }
  }

  @Test
  void whatWordsDoNotSayIsTheBiasOfAFastBundle() {
    BundleParts parts = SampleThreads.train(SampleThreads.rows(), true).parts();
    Bundle bundle = new Bundle(parts);
    for (Reading reading : READINGS) {
      List<Explanation> explanations = bundle.explain(bundle.appraise(reading));
      for (int m = 0; m < explanations.size(); m++) {
        Explanation explanation = explanations.get(m);
        assertThat(explanation.bias())
            .isCloseTo(
                parts.manifest().attributes().get(m).linearWeight() * parts.models().get(m).bias(),
                within(1e-4));
      }
    }
  }

  @Test
  void aWordAddsTheSameWhereverItIsRepeated() {
    Bundle bundle = new Bundle(SampleThreads.train(SampleThreads.rows(), true).parts());
    Reading reading = Reading.of("liar liar you liar");
    for (Explanation explanation : bundle.explain(bundle.appraise(reading))) {
      List<Contribution> words = explanation.contributions();
      assertThat(words.get(0).value()).isEqualTo(words.get(1).value());
      assertThat(words.get(0).value()).isEqualTo(words.get(3).value());
    }
  }

  @Test
  void readsEveryComment() {
    Bundle bundle = SampleThreads.bundle();
    for (LabelledComment row : SampleThreads.rows()) {
      assertThat(bundle.appraise(Reading.of(row.comment().text())).knowsSomething())
          .as(row.comment().id())
          .isTrue();
    }
  }
}
