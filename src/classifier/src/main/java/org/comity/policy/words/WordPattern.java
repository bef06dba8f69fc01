package org.comity.policy.words;

import java.util.List;
import org.comity.policy.words.Words.Word;

/**
 * One word of a list, with {@code *} for any letters or none.
 *
 * @param parts what stands between the stars, normalised; one part without a star
 */
record WordPattern(List<String> parts) {

  WordPattern {
    parts = List.copyOf(parts);
  }

  /** Whether one form of the word is meant. */
  boolean matches(Word word) {
    String read = word.read();
    String squeezed = word.squeezed();
    return matches(word.plain(), false)
        || (read != null && matches(read, false))
        || (squeezed != null && matches(squeezed, true));
  }

  /** Where the text before the first star may decide early; "" where a star comes first. */
  String first() {
    return parts.get(0);
  }

  boolean isPlain() {
    return parts.size() == 1;
  }

  /** Leftmost matches of the parts in turn suffice: linear in the word for each part. */
  private boolean matches(String form, boolean squeezed) {
    String begin = part(0, squeezed);
    if (isPlain()) {
      return form.equals(begin);
    }
    String end = part(parts.size() - 1, squeezed);
    if (!form.startsWith(begin)) {
      return false;
    }
    int at = begin.length();
    for (int i = 1; i < parts.size() - 1; i++) {
      String part = part(i, squeezed);
      int found = form.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    return form.length() - end.length() >= at && form.endsWith(end);
  }

  private String part(int i, boolean squeezed) {
    return squeezed ? Words.squeeze(parts.get(i)) : parts.get(i);
  }
}
