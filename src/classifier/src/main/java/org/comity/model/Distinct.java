package org.comity.model;

/** Tells first occurrences from later ones, without sorting. */
final class Distinct {

  private Distinct() {}

  /** For each word that is not skipped whether no other such word before it is the same. */
  static boolean[] firsts(WordTable.Word[] words, boolean[] skipped) {
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
