package org.comity.training.suite.disguise;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.score.Span;

/**
 * A word of a text: letters with their marks and digits.
 *
 * @param begin UTF-16 offset
 * @param end UTF-16 offset after the last character
 */
public record Word(int begin, int end) {

  private static final Pattern WORD = Pattern.compile("[\\p{M}\\p{N}]*\\p{L}[\\p{L}\\p{M}\\p{N}]*");

  /**
   * The words of a text that carry its offence.
   *
   * @param text the text
   * @param marks what a bundle marks in it
   * @return the words that are marked, or else the longest; none of a text without words
   */
  public static List<Word> carrying(String text, List<Span> marks) {
    List<Word> words =
        WORD.matcher(text).results().map(each -> new Word(each.start(), each.end())).toList();
    List<Word> marked =
        words.stream().filter(word -> marks.stream().anyMatch(word::touches)).toList();
    return marked.isEmpty()
        ? words.stream().max(Comparator.comparingInt(Word::length)).stream().toList()
        : marked;
  }

  private boolean touches(Span mark) {
    return mark.begin() < end && begin < mark.end();
  }

  private int length() {
    return end - begin;
  }
}
