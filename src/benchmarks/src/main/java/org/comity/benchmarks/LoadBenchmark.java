package org.comity.benchmarks;

import java.util.concurrent.TimeUnit;
import org.comity.CommentClassifier;
import org.comity.comment.Comment;
import org.comity.score.Assessment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From nothing to the first answer, each time in a fresh Java: reading a bundle and the language
 * model, and scoring one comment. The start of Java itself is not in it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadBenchmark {

  /** Reads the bundle and scores a comment. */
  @Benchmark
  public Assessment firstComment() {
    Comment comment = Comment.of("first", "Only an idiot would believe that liar.");
    return new CommentClassifier(MeasuredBundle.read()).assess(comment);
  }
}
