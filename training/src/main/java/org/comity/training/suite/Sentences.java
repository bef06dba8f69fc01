package org.comity.training.suite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every sentence of a suite must be. Messages name places, never sentences. */
final class Sentences {

  private Sentences() {}

  /** A list that a file may leave out. */
  static List<String> optional(@Nullable List<String> sentences, String key) {
    if (sentences == null) {
      return List.of();
    }
    for (int at = 0; at < sentences.size(); at++) {
      required(sentences.get(at), "sentence " + (at + 1) + " of \"" + key + "\"");
    }
    return List.copyOf(sentences);
  }

  /** A list that a file must have. */
  static <T> List<T> required(@Nullable List<T> entries, String key) {
    if (entries == null || entries.isEmpty()) {
      throw new IllegalArgumentException("has no \"" + key + "\": write at least one");
    }
    return List.copyOf(entries);
  }

  /** A text that must be there. */
  static String required(@Nullable String text, String what) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(what + " is missing or empty: write it");
    }
    return text;
  }

  /** A text that may be left out, or left empty. */
  static @Nullable String ifGiven(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
