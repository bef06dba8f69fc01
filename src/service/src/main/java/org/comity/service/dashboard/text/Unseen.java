package org.comity.service.dashboard.text;

import java.util.Locale;
import java.util.Map;

/**
 * Characters that are not seen and change how others are: those that override or embed a direction
 * (UAX #9), and control characters. A moderator must see that they are there.
 */
final class Unseen {

  private static final Map<Character, String> NAMES =
      Map.of(
          '\u202A', "LRE",
          '\u202B', "RLE",
          '\u202C', "PDF",
          '\u202D', "LRO",
          '\u202E', "RLO",
          '\u2066', "LRI",
          '\u2067', "RLI",
          '\u2068', "FSI",
          '\u2069', "PDI",
          '\u200B', "ZWSP");

  private Unseen() {}

  static boolean isUnseen(char character) {
    return NAMES.containsKey(character) || isControl(character);
  }

  private static boolean isControl(char character) {
    return Character.isISOControl(character)
        && character != '\t'
        && character != '\n'
        && character != '\r';
  }

  /** What stands for it. */
  static String name(char character) {
    String name = NAMES.get(character);
    return name == null ? String.format(Locale.ROOT, "U+%04X", (int) character) : name;
  }
}
