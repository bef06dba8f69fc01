package org.comity.text.language;

import java.util.List;
import org.comity.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the words and letters of one text say for each language: scores in the units of {@link
 * Lexicon}. A word said twice in a row, and a letter written twice, count once. Not safe for use by
 * several threads.
 */
final class Evidence {

  /** Words that are read; more only takes time. */
  private static final int READ = 120;

  /** After this many words, and each time that number has doubled, a clear text is left. */
  private static final int CLEAR = 12;

  private static final int LETTERS = 32;

  private final Lexicon lexicon;
  private final int[] scores;
  private int[] ofWords = {};
  private @Nullable Clue last;
  private int words;
  private int lettered;
  private int arabiziRuns;

  Evidence(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.scores = new int[lexicon.languages()];
  }

  /** Reads words until there are enough, or it is clear that the text is English. */
  void readWords(List<Token> tokens) {
    int check = CLEAR;
    for (int t = 0; t < tokens.size() && words < READ; t++) {
      Token token = tokens.get(t);
      if (token.isWord()) {
        read(token.text());
        if (words == check) {
          if (isClearlyEnglish()) {
            return;
          }
          check *= 2;
        }
      }
    }
  }

  private boolean isClearlyEnglish() {
    return scores[Lexicon.ENGLISH] >= words && scores[best()] * 3 <= scores[Lexicon.ENGLISH];
  }

  private void read(String word) {
    words++;
    Clue clue = lexicon.word(word);
    if (clue == null) {
      clue = unusual(word);
    } else {
      lettered++;
    }
    if (clue != null && clue != last) {
      clue.addTo(scores);
    }
    last = clue;
  }

  /** A word that is not listed: with an apostrophe, with digits, or simply unknown. */
  private @Nullable Clue unusual(String word) {
    lettered += ArabiziRuns.letterRuns(word);
    arabiziRuns += ArabiziRuns.count(word);
    int apostrophe = apostrophe(word);
    if (apostrophe <= 0) {
      return articled(word);
    }
    Clue elided = lexicon.word(word.substring(0, apostrophe) + "'");
    if (elided != null) {
      Clue after = lexicon.word(word.substring(apostrophe + 1));
      if (after != null) {
        after.addTo(scores);
      }
      return elided;
    }
    // "it's" and "don't" are known by what comes before the apostrophe.
    return lexicon.word(word.substring(0, apostrophe));
  }

  /** The Arabic article makes a word Arabic, though Persian and Urdu borrow some with it. */
  private @Nullable Clue articled(String word) {
    return word.length() > 4 && word.startsWith("\u0627\u0644") ? lexicon.article() : null;
  }

  private static int apostrophe(String word) {
    int apostrophe = word.indexOf('\'');
    return apostrophe < 0 ? word.indexOf('\u2019') : apostrophe;
  }

  /** Reads the letters of a text as it was written: folding drops what tells languages apart. */
  void readLetters(String original, int limit) {
    ofWords = scores.clone();
    char[] met = new char[LETTERS];
    int distinct = 0;
    int end = Math.min(original.length(), limit);
    for (int i = 0; i < end && distinct < LETTERS; i++) {
      char c = original.charAt(i);
      Clue clue = c < 0x80 ? null : lexicon.letter(c);
      if (clue != null && !contains(met, distinct, Character.toLowerCase(c))) {
        met[distinct++] = Character.toLowerCase(c);
        clue.addTo(scores);
      }
    }
  }

  private static boolean contains(char[] met, int distinct, char c) {
    for (int i = 0; i < distinct; i++) {
      if (met[i] == c) {
        return true;
      }
    }
    return false;
  }

  /** The score of a language. */
  int of(int language) {
    return scores[language];
  }

  /** What words alone say for a language. */
  int ofWords(int language) {
    return ofWords.length == 0 ? scores[language] : ofWords[language];
  }

  /** The place of the other language, not ours, with the highest score; the first of equals. */
  int best() {
    int best = Lexicon.FIRST_OTHER;
    for (int i = best + 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** Words and numbers that were read. */
  int words() {
    return words;
  }

  /** Runs of letters in them. */
  int lettered() {
    return lettered;
  }

  /** Such runs beside a digit that Arabizi uses as a letter, as in "7mar" and "ma3ak". */
  int arabiziRuns() {
    return arabiziRuns;
  }
}
