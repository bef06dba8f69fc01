package org.comity.text.language;

import java.lang.Character.UnicodeScript;
import org.comity.text.folding.Characters;

/**
 * How many letters a text has of the scripts that matter here.
 *
 * @param latin letters of the Latin script
 * @param accented those of them that are not a to z
 * @param arabic letters of the Arabic script
 * @param beyondArabic of the Arabic ones, those that Arabic itself does not use, such as Urdu's and
 *     Persian's
 * @param total letters of any script
 */
record Scripts(int latin, int accented, int arabic, int beyondArabic, int total) {

  private static final int FIRST_BEYOND = 0x0671;
  private static final int LAST_BEYOND = 0x06D5;
  private static final int TATWEEL = 0x0640;

  static Scripts count(String text) {
    int latin = 0;
    int accented = 0;
    int arabic = 0;
    int beyond = 0;
    int total = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Characters.isLetter(c)) {
        total++;
        if (c < 0x80) {
          latin++;
        } else if (isArabic(c)) {
          arabic++;
          beyond += c >= FIRST_BEYOND && c <= LAST_BEYOND ? 1 : 0;
        } else if (UnicodeScript.of(c) == UnicodeScript.LATIN) {
          latin++;
          accented++;
        }
      }
    }
    return new Scripts(latin, accented, arabic, beyond, total);
  }

  /** Whether most letters are neither Latin nor Arabic. */
  boolean areForeign() {
    return latin * 2 < total && arabic * 2 < total;
  }

  /** Looking a script up takes long; the letters of most texts lie in two ranges. */
  private static boolean isArabic(int c) {
    return isArabicBlock(c) || UnicodeScript.of(c) == UnicodeScript.ARABIC;
  }

  /** Its letters all belong to the script but the tatweel, which several scripts share. */
  private static boolean isArabicBlock(int c) {
    return c >= 0x0600 && c <= 0x06FF && c != TATWEEL;
  }
}
