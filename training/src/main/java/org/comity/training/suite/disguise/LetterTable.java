package org.comity.training.suite.disguise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What may stand for a letter. Immutable. */
final class LetterTable {

  private final Map<Integer, List<String>> byLetter = new HashMap<>();

  /**
   * Reads a table.
   *
   * @param entries such as {@code "a=4|@ e=3"}
   */
  LetterTable(String entries) {
    for (String entry : entries.split(" ", -1)) {
      String[] sides = entry.split("=", 2);
      byLetter.put(sides[0].codePointAt(0), List.of(sides[1].split("\\|", -1)));
    }
  }

  boolean knows(int letter) {
    return byLetter.containsKey(known(letter));
  }

  /** One of what may stand for a letter; the letter itself where nothing does. */
  String of(int letter, Random random) {
    List<String> choices = byLetter.get(known(letter));
    return choices == null
        ? Character.toString(letter)
        : choices.get(random.nextInt(choices.size()));
  }

  /** A word with about half of the letters that it knows replaced, at least one. */
  String some(String word, Random random) {
    int[] letters = word.codePoints().toArray();
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < letters.length; at++) {
      if (knows(letters[at])) {
        places.add(at);
      }
    }
    if (places.isEmpty()) {
      return word;
    }
    int always = places.get(random.nextInt(places.size()));
    StringBuilder written = new StringBuilder();
    for (int at = 0; at < letters.length; at++) {
      boolean replaced = at == always || (places.contains(at) && random.nextBoolean());
      written.append(replaced ? of(letters[at], random) : Character.toString(letters[at]));
    }
    return written.toString();
  }

  /** Capitals count as small letters where they have no entry of their own. */
  private int known(int letter) {
    return byLetter.containsKey(letter) ? letter : Character.toLowerCase(letter);
  }
}
