package org.comity.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;

/**
 * Cuts a normalised text where OpenNLP's {@link SimpleTokenizer} cuts it: between letters, digits
 * and everything else. That tokenizer sees UTF-16 code units and splits the pairs that emoji are
 * made of; here they are joined again. Stateless, safe for use by several threads.
 */
public final class WordTokenizer {

  private WordTokenizer() {}

  /**
   * Cuts a text into tokens.
   *
   * @param text normalised text
   * @return tokens in order, without white space
   */
  public static List<Token> tokenize(NormalizedText text) {
    String characters = text.text();
    Span[] spans = SimpleTokenizer.INSTANCE.tokenizePos(characters);
    List<Token> tokens = new ArrayList<>(spans.length);
    int begin = -1;
    for (Span span : spans) {
      int from = begin >= 0 ? begin : span.getStart();
      boolean splitPair =
          Character.isHighSurrogate(characters.charAt(span.getEnd() - 1))
              && span.getEnd() < characters.length()
              && Character.isLowSurrogate(characters.charAt(span.getEnd()));
      if (splitPair) {
        begin = from;
      } else {
        tokens.add(new Token(characters.substring(from, span.getEnd()), from, span.getEnd()));
        begin = -1;
      }
    }
    return tokens;
  }
}
