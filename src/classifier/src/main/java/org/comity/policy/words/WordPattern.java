package org.comity.policy.words;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.policy.words.Words.Word;

/**
 * One word of a list, with {@code *} for any letters or none.
 *
 * @param parts what stands between the stars, normalised; one part without a star
 * @param squeezed the parts with every run of a letter as one
 */
record WordPattern(List<String> parts, List<String> squeezed) {

  static WordPattern of(List<String> parts) {
    return new WordPattern(List.copyOf(parts), parts.stream().map(Words::squeeze).toList());
  }

  /** Whether one form of the word is meant. */
  boolean matches(Word word) {
    String read = word.read();
    String stretched = word.squeezed();
    return matches(word.plain(), parts)
        || (read != null && matches(read, parts))
        || (stretched != null && matches(stretched, squeezed));
  }

  /**
   * What every word that is meant begins with, in one of two forms; "" where a star comes first.
   */
  Set<String> beginnings() {
    return new TreeSet<>(List.of(parts.get(0), squeezed.get(0)));
  }

  boolean isPlain() {
    return parts.size() == 1;
  }

  /** Leftmost matches of the parts in turn suffice: linear in the word for each part. */
  private static boolean matches(String form, List<String> parts) {
    String begin = parts.get(0);
    if (parts.size() == 1) {
      return form.equals(begin);
    }
    if (!form.startsWith(begin)) {
      return false;
    }
    int at = begin.length();
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = form.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    String end = parts.get(parts.size() - 1);
    return form.length() - end.length() >= at && form.endsWith(end);
  }
}
