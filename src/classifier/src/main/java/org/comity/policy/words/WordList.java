package org.comity.policy.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.policy.words.Words.Word;
import org.comity.text.Token;
import org.comity.text.WordTokenizer;
import org.comity.text.folding.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that a community names together. Whole words are found, whatever their case,
 * accents, vocalisation, look-alike letters, digits for letters or stretched letters; a phrase is
 * found as consecutive words with any punctuation between them. Compiled once; immutable, safe for
 * use by several threads.
 */
public final class WordList {

  private static final char STAR = '*';

  /** The words of a phrase; most have one. */
  private record Phrase(List<WordPattern> words) {

    boolean matches(List<Word> text, int at) {
      if (at + words.size() > text.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).matches(text.get(at + i))) {
          return false;
        }
      }
      return true;
    }
  }

  private final String name;

  /** By their whole first word, and squeezed where that differs. */
  private final Map<String, List<Phrase>> plain = new HashMap<>();

  /** Phrases whose first word has a star, by its first character. */
  private final Map<Character, List<Phrase>> starred = new HashMap<>();

  /** Phrases that begin with a star. */
  private final List<Phrase> open = new ArrayList<>();

  private WordList(String name) {
    this.name = name;
  }

  /**
   * Compiles a list.
   *
   * @param name names it
   * @param entries words and phrases, each such that {@link #fault} finds none in it
   * @return the list
   * @throws IllegalArgumentException if an entry has a fault
   */
  public static WordList of(String name, List<String> entries) {
    WordList list = new WordList(name);
    for (String entry : entries) {
      list.add(phrase(entry));
    }
    return list;
  }

  /**
   * What is wrong with an entry.
   *
   * @param entry a word or phrase
   * @return what to write instead; null if it can be compiled
   */
  public static @Nullable String fault(String entry) {
    try {
      phrase(entry);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /**
   * Names it.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Looks for its words.
   *
   * @param text a comment's words
   * @return true if one of its words or phrases is there
   */
  public boolean isIn(Words text) {
    List<Word> words = text.list();
    for (int at = 0; at < words.size(); at++) {
      if (beginsAt(words, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(List<Word> words, int at) {
    Word word = words.get(at);
    return any(open, words, at)
        || begins(word.plain(), words, at)
        || begins(word.read(), words, at)
        || begins(word.squeezed(), words, at);
  }

  private boolean begins(@Nullable String form, List<Word> words, int at) {
    return form != null
        && (any(plain.get(form), words, at) || any(starred.get(form.charAt(0)), words, at));
  }

  private static boolean any(@Nullable List<Phrase> phrases, List<Word> words, int at) {
    if (phrases != null) {
      for (Phrase phrase : phrases) {
        if (phrase.matches(words, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Phrase phrase) {
    WordPattern first = phrase.words().get(0);
    if (first.isPlain()) {
      put(plain, first.first(), phrase);
      String squeezed = Words.squeeze(first.first());
      if (!squeezed.equals(first.first())) {
        put(plain, squeezed, phrase);
      }
    } else if (first.first().isEmpty()) {
      open.add(phrase);
    } else {
      put(starred, first.first().charAt(0), phrase);
    }
  }

  private static <K> void put(Map<K, List<Phrase>> map, K key, Phrase phrase) {
    map.computeIfAbsent(key, any -> new ArrayList<>()).add(phrase);
  }

  private static Phrase phrase(String entry) {
    List<WordPattern> words = new ArrayList<>();
    if (entry.indexOf(STAR) < 0) {
      tokens(entry).forEach(token -> words.add(new WordPattern(List.of(token))));
    } else {
      // Piece by piece, because the tokenizer reads stars as letters that are hidden.
      for (String piece : entry.strip().split("\\s+", -1)) {
        words.addAll(pieces(piece));
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("holds no word: write letters, digits or an emoji");
    }
    return new Phrase(List.copyOf(words));
  }

  private static List<WordPattern> pieces(String piece) {
    if (piece.indexOf(STAR) < 0) {
      return tokens(piece).stream().map(token -> new WordPattern(List.of(token))).toList();
    }
    List<String> parts = new ArrayList<>();
    for (String part : piece.split("\\*+", -1)) {
      List<String> tokens = tokens(part);
      if (tokens.size() > 1) {
        throw new IllegalArgumentException("has a star beside punctuation: write words apart");
      }
      parts.add(tokens.isEmpty() ? "" : tokens.get(0));
    }
    if (parts.stream().allMatch(String::isEmpty)) {
      throw new IllegalArgumentException("has a word of stars alone: write some of its letters");
    }
    return List.of(new WordPattern(parts));
  }

  private static List<String> tokens(String text) {
    return WordTokenizer.tokenize(TextNormalizer.normalize(text)).stream()
        .filter(token -> token.isWord() || token.isSymbol())
        .map(Token::text)
        .toList();
  }
}
