package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.comity.comment.Comment;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The average time of the largest comments that are read, made to be slow. Some kinds are refused
 * in the end, after more or less work: what becomes of them is printed before they are measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HostileBenchmark {

  /** What is wrong with the text. */
  @Param HostileText kind = HostileText.ORDINARY;

  /** How many different texts there are: more unique words than a bundle remembers. */
  @Param("32")
  int texts;

  @SuppressWarnings("NullAway.Init")
  private Round round;

  /** Makes the texts and says what becomes of them. */
  @Setup
  public void prepare() {
    round = Round.of(this::comments);
  }

  private List<Comment> comments(Scorer scorer) {
    Random random = new Random(20);
    HostileText.Words words = words(random);
    List<Comment> comments = new ArrayList<>();
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < texts; i++) {
      // With a hint, so that a doubt about the language does not spare it the models.
      Comment comment = Comment.of(kind + "-" + i, kind.make(random, words)).withLang("en");
      comments.add(comment);
      outcomes.merge(outcome(scorer.assess(comment)), 1, Integer::sum);
    }
    System.out.println(kind + ": " + outcomes);
    return comments;
  }

  static HostileText.Words words(Random random) {
    List<String> texts = MadeComments.texts("en");
    List<String> ordinary =
        texts.stream().flatMap(text -> List.of(text.split("\\s+", 0)).stream()).toList();
    NewWords unseen = new NewWords(texts, random);
    return new HostileText.Words() {
      @Override
      public String ordinary() {
        return ordinary.get(random.nextInt(ordinary.size()));
      }

      @Override
      public String unseen() {
        return unseen.next();
      }
    };
  }

  private static String outcome(Assessment assessment) {
    return assessment instanceof NotScored refused ? refused.cause().toString() : "scored";
  }

  /** Scores and marked words. */
  @Benchmark
  public Assessment assess() {
    return round.scorer().assess(round.next());
  }
}
