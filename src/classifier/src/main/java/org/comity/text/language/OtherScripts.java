package org.comity.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.comity.text.folding.Characters;
import org.jspecify.annotations.Nullable;

/** The languages of scripts other than Latin and Arabic: most of them have only one. */
final class OtherScripts {

  private static final Map<UnicodeScript, String> LANGUAGES = new EnumMap<>(UnicodeScript.class);

  static {
    LANGUAGES.put(UnicodeScript.CYRILLIC, "ru");
    LANGUAGES.put(UnicodeScript.DEVANAGARI, "hi");
    LANGUAGES.put(UnicodeScript.GREEK, "el");
    LANGUAGES.put(UnicodeScript.HEBREW, "he");
    LANGUAGES.put(UnicodeScript.ARMENIAN, "hy");
    LANGUAGES.put(UnicodeScript.GEORGIAN, "ka");
    LANGUAGES.put(UnicodeScript.HANGUL, "ko");
    LANGUAGES.put(UnicodeScript.HIRAGANA, "ja");
    LANGUAGES.put(UnicodeScript.KATAKANA, "ja");
    LANGUAGES.put(UnicodeScript.HAN, "zh");
    LANGUAGES.put(UnicodeScript.THAI, "th");
    LANGUAGES.put(UnicodeScript.BENGALI, "bn");
    LANGUAGES.put(UnicodeScript.TAMIL, "ta");
    LANGUAGES.put(UnicodeScript.TELUGU, "te");
    LANGUAGES.put(UnicodeScript.KANNADA, "kn");
    LANGUAGES.put(UnicodeScript.MALAYALAM, "ml");
    LANGUAGES.put(UnicodeScript.GUJARATI, "gu");
    LANGUAGES.put(UnicodeScript.GURMUKHI, "pa");
    LANGUAGES.put(UnicodeScript.SINHALA, "si");
    LANGUAGES.put(UnicodeScript.ETHIOPIC, "am");
    LANGUAGES.put(UnicodeScript.KHMER, "km");
    LANGUAGES.put(UnicodeScript.LAO, "lo");
    LANGUAGES.put(UnicodeScript.MYANMAR, "my");
    LANGUAGES.put(UnicodeScript.TIBETAN, "bo");
    LANGUAGES.put(UnicodeScript.THAANA, "dv");
    LANGUAGES.put(UnicodeScript.SYRIAC, "syr");
  }

  /** Letters that are enough to tell a script; more only takes time. */
  private static final int LETTERS = 200;

  private OtherScripts() {}

  /**
   * The language, or the likeliest one, of the script that a text has most letters of. Japanese
   * writes most of its words in Chinese characters: a few kana among them are enough.
   *
   * @return null for a script that is not listed
   */
  static @Nullable String language(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int all = 0;
    int i = 0;
    while (i < text.length() && all < LETTERS) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Characters.isLetter(c)) {
        all++;
        letters.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    UnicodeScript most = UnicodeScript.UNKNOWN;
    for (UnicodeScript script : LANGUAGES.keySet()) {
      boolean more = letters.getOrDefault(script, 0) > letters.getOrDefault(most, 0);
      most = more ? script : most;
    }
    boolean kana =
        letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA);
    return LANGUAGES.get(kana && most == UnicodeScript.HAN ? UnicodeScript.HIRAGANA : most);
  }

  /** Whether a language has its own script here. */
  static boolean has(String language) {
    return LANGUAGES.containsValue(language);
  }

  /** Whether other languages of the lexicon share the script of a language given here. */
  static boolean isShared(String language) {
    return language.equals("ru") || language.equals("hi");
  }
}
