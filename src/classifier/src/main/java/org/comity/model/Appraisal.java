package org.comity.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.encoder.SentenceEncoder;
import org.comity.features.DenseVector;
import org.comity.features.FeatureWeighting;
import org.comity.features.Reading;
import org.comity.model.WordTable.Word;
import org.comity.network.Network;
import org.comity.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the models of a bundle make of one text, before it becomes scores, marks or an explanation.
 * Words that are quoted say nothing: the linear models do not see them, and the network sees a gap
 * between the words around them. Made and read by one thread.
 */
public final class Appraisal {

  private final Reading reading;
  private final boolean[] quoted;
  private final boolean onlyQuotes;
  private final Word[] words;
  private final boolean[] first;
  private final double[] own;
  private final double[] groups;
  private final float wordScale;
  private final float groupScale;
  private final @Nullable QuoteGaps order;
  private final @Nullable SentenceEncoder encoder;
  private @Nullable DenseVector encoded;
  private @Nullable Map<String, Integer> counts;

  Appraisal(
      Reading reading,
      boolean[] quoted,
      WordTable table,
      @Nullable Network network,
      @Nullable SentenceEncoder encoder) {
    this.reading = reading;
    this.encoder = encoder;
    List<Token> tokens = reading.tokens();
    words = new Word[tokens.size()];
    boolean anyQuoted = false;
    for (int t = 0; t < words.length; t++) {
      words[t] = table.of(tokens.get(t).text());
      anyQuoted |= quoted[t];
    }
    onlyQuotes = anyQuoted && !reading.saysSomethingBeside(quoted);
    this.quoted = onlyQuotes ? allOf(words.length) : quoted.clone();
    first = firsts(words, this.quoted);
    own = new double[table.models()];
    groups = new double[table.models()];
    double wordSquares = 0;
    double groupSquares = 0;
    for (int t = 0; t < words.length; t++) {
      if (first[t]) {
        Word word = words[t];
        wordSquares += word.wordSquares();
        groupSquares += word.groupSquares();
        for (int model = 0; model < own.length; model++) {
          own[model] += word.own()[model];
          groups[model] += word.groups()[model];
        }
      }
    }
    wordScale = FeatureWeighting.scale(wordSquares);
    groupScale = FeatureWeighting.scale(groupSquares);
    order =
        network == null || words.length == 0 ? null : new QuoteGaps(network, words, this.quoted);
  }

  private static boolean[] allOf(int tokens) {
    boolean[] all = new boolean[tokens];
    Arrays.fill(all, true);
    return all;
  }

  /**
   * The text.
   *
   * @return as it was read
   */
  public Reading reading() {
    return reading;
  }

  /**
   * Whether a token is quoted, and so says nothing. Where quotes leave nothing but punctuation,
   * that counts as quoted with them.
   *
   * @param token its index in the reading
   * @return true if it is not its writer's own
   */
  public boolean isQuoted(int token) {
    return quoted[token];
  }

  /**
   * Whether the models know any of its words or letter groups, or it says nothing of its own beside
   * what it quotes, so that there is nothing to know.
   *
   * @return false where a score would mean nothing
   */
  public boolean knowsSomething() {
    return onlyQuotes || wordScale > 0 || groupScale > 0;
  }

  /** Whether a token can be marked. */
  boolean canOffend(int token) {
    return !quoted[token] && reading.canOffend(token);
  }

  /** What the network makes of the text, if there is one. */
  @Nullable QuoteGaps order() {
    return order;
  }

  /**
   * The text as the encoder sees it, without what it quotes; worked out when first asked for. Null
   * without an encoder.
   */
  @Nullable DenseVector encoded() {
    if (encoded == null && encoder != null) {
      encoded = new DenseVector(encode(encoder));
    }
    return encoded;
  }

  /** A text that says nothing of its own has a vector that says nothing. */
  private float[] encode(SentenceEncoder whole) {
    if (onlyQuotes) {
      return new float[whole.settings().dimensions()];
    }
    String[] instead = new String[words.length];
    for (int t = 0; t < words.length; t++) {
      instead[t] = quoted[t] ? "" : null;
    }
    return whole.encode(reading.written(instead));
  }

  /** What the words say to a linear model, without its bias. */
  double linear(int model) {
    return own[model] * wordScale + groups[model] * groupScale;
  }

  /**
   * What some tokens say to a linear model: a word that occurs several times shares its part.
   *
   * @param from the first token
   * @param to after the last token
   */
  double[] linearParts(int model, int from, int to) {
    Map<String, Integer> counts = counts();
    double[] parts = new double[to - from];
    for (int t = from; t < to; t++) {
      if (!quoted[t]) {
        Word word = words[t];
        double part =
            (double) word.own()[model] * wordScale + (double) word.groups()[model] * groupScale;
        parts[t - from] = part / counts.getOrDefault(word.text(), 1);
      }
    }
    return parts;
  }

  /** How often each word occurs beside quotes; counted when first asked for. */
  private Map<String, Integer> counts() {
    Map<String, Integer> counted = counts;
    if (counted == null) {
      counted = new HashMap<>();
      for (int t = 0; t < words.length; t++) {
        if (!quoted[t]) {
          counted.merge(words[t].text(), 1, Integer::sum);
        }
      }
      counts = counted;
    }
    return counted;
  }

  /**
   * For each word that is not skipped whether no other such word before it is the same: found
   * without sorting.
   */
  private static boolean[] firsts(WordTable.Word[] words, boolean[] skipped) {
    int size = Integer.highestOneBit(Math.max(8, words.length)) * 4;
    String[] seen = new String[size];
    boolean[] first = new boolean[words.length];
    for (int i = 0; i < words.length; i++) {
      if (skipped[i]) {
        continue;
      }
      String word = words[i].text();
      int at = (word.hashCode() * 0x9E3779B9) >>> 8 & (size - 1);
      while (seen[at] != null && !seen[at].equals(word)) {
        at = (at + 1) & (size - 1);
      }
      first[i] = seen[at] == null;
      seen[at] = word;
    }
    return first;
  }
}
