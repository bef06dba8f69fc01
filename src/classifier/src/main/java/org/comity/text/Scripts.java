package org.comity.text;

import java.lang.Character.UnicodeScript;

/**
 * How many letters a text has of the scripts that matter here.
 *
 * @param latin letters of the Latin script
 * @param arabic letters of the Arabic script
 * @param beyondArabic those of them that Arabic itself does not use, such as Urdu's and Persian's
 * @param total letters of any script
 */
record Scripts(int latin, int arabic, int beyondArabic, int total) {

  private static final int FIRST_BEYOND = 0x0671;
  private static final int LAST_BEYOND = 0x06D3;

  static Scripts count(String text) {
    int latin = 0;
    int arabic = 0;
    int beyond = 0;
    int total = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        total++;
        UnicodeScript script = UnicodeScript.of(c);
        latin += script == UnicodeScript.LATIN ? 1 : 0;
        arabic += script == UnicodeScript.ARABIC ? 1 : 0;
        beyond += c >= FIRST_BEYOND && c <= LAST_BEYOND ? 1 : 0;
      }
    }
    return new Scripts(latin, arabic, beyond, total);
  }
}
