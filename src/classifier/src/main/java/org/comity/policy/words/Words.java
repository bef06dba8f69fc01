package org.comity.policy.words;

import java.util.ArrayList;
import java.util.List;
import org.comity.text.Leet;
import org.comity.text.Token;
import org.comity.text.WordTokenizer;
import org.comity.text.folding.NormalizedText;
import org.comity.text.folding.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * The words and symbols of a text, normalised and cut as the classifier does, without punctuation.
 * Immutable.
 */
public final class Words {

  /**
   * A word in the forms that a list may name it by.
   *
   * @param plain normalised
   * @param read with its digits and signs read as letters; null where that makes no word
   * @param squeezed every run of a letter as one; null unless the word was stretched
   */
  record Word(String plain, @Nullable String read, @Nullable String squeezed) {}

  private final List<Word> words;

  private Words(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /**
   * Reads a text.
   *
   * @param original any text
   * @return its words
   */
  public static Words of(String original) {
    NormalizedText text = TextNormalizer.normalize(original);
    List<Word> words = new ArrayList<>();
    for (Token token : WordTokenizer.tokenize(text)) {
      if (token.isWord() || token.isSymbol()) {
        String squeezed = isStretched(text, token) ? squeeze(token.text()) : null;
        words.add(new Word(token.text(), Leet.unfold(token.text()), squeezed));
      }
    }
    return new Words(words);
  }

  List<Word> list() {
    return words;
  }

  /** Whether one of its doubled letters stands for more than two. */
  private static boolean isStretched(NormalizedText text, Token token) {
    for (int i = token.begin() + 1; i < token.end(); i++) {
      boolean doubled = text.text().charAt(i) == text.text().charAt(i - 1);
      if (doubled && text.originalEnd(i + 1) - text.originalBegin(i) > 1) {
        return true;
      }
    }
    return false;
  }

  static String squeeze(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        letters.append(word.charAt(i));
      }
    }
    return letters.toString();
  }
}
