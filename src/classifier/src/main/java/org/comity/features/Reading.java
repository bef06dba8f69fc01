package org.comity.features;

import java.util.List;
import java.util.stream.IntStream;
import org.comity.text.Token;
import org.comity.text.WordTokenizer;
import org.comity.text.folding.NormalizedText;
import org.comity.text.folding.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * A text as the models see it: its words, with the way back to the original.
 *
 * @param text the normalised text
 * @param tokens its tokens
 */
public record Reading(NormalizedText text, List<Token> tokens) {

  /** Copies the list. */
  public Reading {
    tokens = List.copyOf(tokens);
  }

  /**
   * Reads a text.
   *
   * @param original any text
   * @return it, normalised and cut into tokens
   */
  public static Reading of(String original) {
    NormalizedText text = TextNormalizer.normalize(original);
    return new Reading(text, WordTokenizer.tokenize(text));
  }

  /**
   * The original but for some of its tokens.
   *
   * @param instead for each token what stands in its place: null where it stays, "" where it goes
   * @return the original itself if all stay
   */
  public String written(@Nullable String[] instead) {
    StringBuilder written = new StringBuilder();
    int from = 0;
    for (int t = 0; t < instead.length; t++) {
      String word = instead[t];
      if (word != null) {
        // Tokens may share characters of the original: one sign can stand for several.
        int begin = Math.max(from, text.originalBegin(tokens.get(t).begin()));
        written.append(text.original(), from, begin).append(word);
        from = Math.max(begin, text.originalEnd(tokens.get(t).end()));
      }
    }
    return written.append(text.original().substring(from)).toString();
  }

  /**
   * Whether a token can offend: words and symbols such as emoji can, punctuation cannot. Asterisks
   * and at signs stand in for letters of disguised words.
   *
   * @param token an index into {@link #tokens()}
   * @return false for plain punctuation
   */
  public boolean canOffend(int token) {
    Token one = tokens.get(token);
    char first = one.text().charAt(0);
    return one.isWord() || one.isSymbol() || first == '*' || first == '@';
  }

  /**
   * Whether there is anything to judge.
   *
   * @return false if no token can offend
   */
  public boolean saysSomething() {
    return IntStream.range(0, tokens.size()).anyMatch(this::canOffend);
  }

  /**
   * Whether anything is left to judge beside what is quoted.
   *
   * @param quoted for each token whether it is quoted
   * @return false if no other token can offend
   */
  public boolean saysSomethingBeside(boolean[] quoted) {
    return IntStream.range(0, tokens.size()).anyMatch(t -> !quoted[t] && canOffend(t));
  }
}
