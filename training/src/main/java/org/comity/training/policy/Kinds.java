package org.comity.training.policy;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.policy.Verdict.Kind;

/** Verdicts by the words that policies and cases have for them. */
final class Kinds {

  private Kinds() {}

  static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Kind> byWord() {
    Map<String, Kind> words = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      words.put(word(kind), kind);
    }
    return words;
  }
}
