package org.comity.training.retraining.learning;

import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.gate.jury.Voice;
import org.comity.model.Bundle;
import org.comity.training.suite.FunctionalSuite;
import org.comity.training.suite.FunctionalSuite.Pair;
import org.comity.training.suite.Suites;
import org.jspecify.annotations.Nullable;

/** Whether a bundle still knows what the functional suite asks for. */
public final class SuitePairs {

  private final Suites suites;

  /**
   * Pairs of suites.
   *
   * @param suites of which the functional ones count
   */
  public SuitePairs(Suites suites) {
    this.suites = suites;
  }

  /**
   * How often the offending side of a pair scores strictly higher.
   *
   * @param bundle any
   * @param attribute that it is asked for
   * @return a share of the pairs of which it scores both sides, in [0,1]; 0 without any
   */
  public double ordered(Bundle bundle, Attribute attribute) {
    Voice voice = new Voice(bundle, attribute);
    int right = 0;
    int all = 0;
    for (var suite : suites.byFile().values()) {
      if (suite instanceof FunctionalSuite functional) {
        for (Pair pair : functional.pairs()) {
          Double worse = voice.of(comment(pair.offends(), pair));
          Double better = voice.of(comment(pair.civil(), pair));
          if (worse != null && better != null) {
            right += worse > better ? 1 : 0;
            all++;
          }
        }
      }
    }
    return all == 0 ? 0 : (double) right / all;
  }

  private static Comment comment(String text, Pair pair) {
    return new Comment(
        "suite", text, null, null, null, null, null, pair.parent(), article(pair.article()));
  }

  private static @Nullable Article article(@Nullable String headline) {
    return headline == null ? null : new Article(null, headline, null, null);
  }
}
