package org.comity.text.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.text.Token;
import org.comity.text.WordTokenizer;
import org.comity.text.folding.NormalizedText;
import org.comity.text.folding.TextNormalizer;

/**
 * Tells which words of a text are not its writer's own but quoted from a source. Words and symbols
 * such as emoji are compared after normalisation; punctuation is not. Quoted are
 *
 * <ul>
 *   <li>words between quotation marks, where at least 80 of 100 of them stand in a source as one
 *       stretch, but for those that no source holds; one word suffices, in single marks two;
 *   <li>lines that begin with {@code >}, where all their words stand in a source as one stretch;
 *   <li>without any mark, six words or more that stand in a source as one stretch.
 * </ul>
 *
 * The punctuation within is quoted with them, the marks too. Linear in the length of all texts;
 * stateless, safe for use by several threads.
 */
public final class QuotedWords {

  private static final int FEWEST_UNMARKED = 6;

  private QuotedWords() {}

  /**
   * Tells which tokens of a text are quoted.
   *
   * @param text normalised text
   * @param tokens its tokens, as {@link WordTokenizer} cuts them
   * @param sources what it may quote from, as it was written; normalised only where the text may
   *     quote anything
   * @return for each token whether it is quoted; none without sources
   */
  public static boolean[] of(NormalizedText text, List<Token> tokens, List<String> sources) {
    boolean[] quoted = new boolean[tokens.size()];
    if (sources.isEmpty()) {
      return quoted;
    }
    int[] words =
        IntStream.range(0, quoted.length).filter(t -> isCompared(tokens.get(t))).toArray();
    List<QuoteMarks.Range> marked = QuoteMarks.of(text, tokens);
    if (words.length == 0 || (marked.isEmpty() && words.length < FEWEST_UNMARKED)) {
      return quoted;
    }
    int[] longest = longest(tokens, words, sources);
    quoteUnmarked(words, longest, quoted);
    int[] before = before(words, quoted.length);
    for (QuoteMarks.Range range : marked) {
      quoteMarked(range, before, longest, quoted);
    }
    return quoted;
  }

  /**
   * Tells which parts of a text are quoted.
   *
   * @param text as it was written
   * @param sources what it may quote from, as it was written
   * @return the parts, in order, none next to another; none without sources
   */
  public static List<QuotedStretch> stretches(String text, List<String> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    NormalizedText normalized = TextNormalizer.normalize(text);
    List<Token> tokens = WordTokenizer.tokenize(normalized);
    boolean[] quoted = of(normalized, tokens, sources);
    List<QuotedStretch> stretches = new ArrayList<>();
    for (int t = 0; t < quoted.length; t++) {
      int first = t;
      while (t < quoted.length && quoted[t]) {
        t++;
      }
      if (t > first) {
        int begin = normalized.originalBegin(tokens.get(first).begin());
        stretches.add(new QuotedStretch(begin, normalized.originalEnd(tokens.get(t - 1).end())));
      }
    }
    return stretches;
  }

  private static boolean isCompared(Token token) {
    return token.isWord() || token.isSymbol();
  }

  /** For each word the length of the longest stretch that ends with it and stands in a source. */
  private static int[] longest(List<Token> tokens, int[] words, List<String> sources) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] numbered = new int[words.length];
    for (int w = 0; w < words.length; w++) {
      Integer known = numbers.putIfAbsent(tokens.get(words[w]).text(), numbers.size());
      numbered[w] = known == null ? numbers.size() - 1 : known;
    }
    WordStretches stretches = new WordStretches(numbered);
    for (String source : sources) {
      stretches.begin();
      for (Token token : WordTokenizer.tokenize(TextNormalizer.normalize(source))) {
        if (isCompared(token)) {
          stretches.read(numbers.getOrDefault(token.text(), -1));
        }
      }
    }
    return stretches.longest();
  }

  /** For each token, and after the last, how many words stand before it. */
  private static int[] before(int[] words, int tokens) {
    int[] before = new int[tokens + 1];
    for (int word : words) {
      before[word + 1] = 1;
    }
    for (int t = 1; t <= tokens; t++) {
      before[t] += before[t - 1];
    }
    return before;
  }

  private static void quoteUnmarked(int[] words, int[] longest, boolean[] quoted) {
    int done = 0;
    for (int w = 0; w < words.length; w++) {
      if (longest[w] >= FEWEST_UNMARKED) {
        // Later stretches never begin earlier, so that no token is looked at twice.
        for (int t = Math.max(done, words[w - longest[w] + 1]); t <= words[w]; t++) {
          quoted[t] = true;
        }
        done = words[w] + 1;
      }
    }
  }

  private static void quoteMarked(
      QuoteMarks.Range range, int[] before, int[] longest, boolean[] quoted) {
    int from = before[range.first()];
    int to = before[range.last() + 1];
    int stretch = 0;
    for (int w = from; w < to; w++) {
      stretch = Math.max(stretch, Math.min(longest[w], w - from + 1));
    }
    boolean enough = to - from >= range.fewest();
    if (!enough || stretch * 100L < (long) range.percent() * (to - from)) {
      return;
    }
    for (int t = range.first(); t <= range.last(); t++) {
      boolean word = before[t] < before[t + 1];
      quoted[t] |= !word || longest[before[t]] > 0;
    }
  }
}
