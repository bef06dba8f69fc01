package org.comity.benchmarks;

import java.util.List;
import java.util.function.Function;
import org.comity.comment.Comment;

/** Comments that a benchmark's thread scores in turn, over and over, and what scores them. */
final class Round {

  private final Scorer scorer;
  private final List<Comment> comments;
  private int next;

  private Round(Scorer scorer, List<Comment> comments) {
    this.scorer = scorer;
    this.comments = comments;
  }

  /**
   * Reads the bundle to measure and makes comments for it.
   *
   * @param making makes them, and may have the bundle see each once
   * @return a round that begins with the second of them
   */
  static Round of(Function<Scorer, List<Comment>> making) {
    Scorer scorer = new Scorer(MeasuredBundle.read());
    return new Round(scorer, making.apply(scorer));
  }

  Scorer scorer() {
    return scorer;
  }

  Comment next() {
    next = next + 1 < comments.size() ? next + 1 : 0;
    return comments.get(next);
  }
}
