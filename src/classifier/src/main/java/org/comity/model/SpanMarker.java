package org.comity.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.comment.Attribute;
import org.comity.features.Reading;
import org.comity.text.Token;

/**
 * Chooses which words of an offending comment to mark, from the share of annotators who would mark
 * each: the set that maximises the expected character F1 (the measure of SemEval-2021 task 5: Da
 * San Martino et al. 2019), which is always the likeliest words first. Shares are sharpened before
 * (to the power of 1.5), because a word counts as marked when most annotators mark it.
 */
final class SpanMarker {

  private SpanMarker() {}

  /**
   * A run of marked words.
   *
   * @param first index of its first token
   * @param last index of its last token
   * @param attribute what it is marked as
   */
  record Mark(int first, int last, Attribute attribute) {}

  /** Says what a run of words is marked as, by its first and last token. */
  interface Kinds {
    Attribute of(int first, int last);
  }

  /** The marks of a text, in its order, from the share of people who would mark each token. */
  static List<Mark> mark(Reading reading, double[] shares, Kinds kinds) {
    boolean[] marked = choose(reading.tokens(), shares);
    List<Mark> marks = new ArrayList<>();
    int t = 0;
    while (t < marked.length) {
      if (!marked[t]) {
        t++;
        continue;
      }
      int last = t;
      while (last + 1 < marked.length && marked[last + 1]) {
        last++;
      }
      marks.add(new Mark(t, last, kinds.of(t, last)));
      t = last + 1;
    }
    return marks;
  }

  private static boolean[] choose(List<Token> tokens, double[] shares) {
    int[] order =
        IntStream.range(0, shares.length)
            .filter(t -> shares[t] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(t -> -shares[t]))
            .mapToInt(Integer::intValue)
            .toArray();
    double expected = 0;
    for (int t : order) {
      expected += sharpened(shares, t) * length(tokens, t);
    }
    int best = 0;
    double bestF1 = 0;
    double hits = 0;
    double taken = 0;
    for (int k = 0; k < order.length; k++) {
      hits += sharpened(shares, order[k]) * length(tokens, order[k]);
      taken += length(tokens, order[k]);
      double f1 = 2 * hits / (taken + expected);
      if (f1 > bestF1) {
        bestF1 = f1;
        best = k + 1;
      }
    }
    boolean[] marked = new boolean[shares.length];
    Arrays.stream(order).limit(best).forEach(t -> marked[t] = true);
    return marked;
  }

  private static double sharpened(double[] shares, int t) {
    return shares[t] * Math.sqrt(shares[t]);
  }

  private static int length(List<Token> tokens, int t) {
    return tokens.get(t).end() - tokens.get(t).begin();
  }
}
