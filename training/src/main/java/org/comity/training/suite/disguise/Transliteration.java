package org.comity.training.suite.disguise;

import java.util.Random;

/** Words in the letters of another script, by their sound. */
final class Transliteration {

  /** As people in Lebanon type Arabic in Latin letters and digits. */
  private static final LetterTable ARABIZI =
      new LetterTable(
          "ا=a أ=a إ=e آ=a ى=a ة=e|a ب=b ت=t ث=th ج=j ح=7 خ=kh|5 د=d ذ=z ر=r ز=z س=s ش=sh|ch ص=s"
              + " ض=d ط=t ظ=z ع=3 غ=gh ف=f ق=2|q ك=k ل=l م=m ن=n ه=h و=w ي=y ء=2 ئ=2 ؤ=2"
              + " \u064B=an \u064E=a \u064F=o \u0650=e");

  private static final LetterTable ARABIC =
      new LetterTable(
          "a=ا b=ب c=ك d=د e=ي f=ف g=غ h=ه i=ي j=ج k=ك l=ل m=م n=ن o=و p=ب q=ق r=ر s=س t=ت u=و"
              + " v=ف w=و x=كس y=ي z=ز");

  private static final String WITH_VOWEL = "اأإآىةوي\u064B\u064E\u064F\u0650";
  private static final String ARTICLE = "ال";
  private static final int SHORT_WORD = 4;

  private Transliteration() {}

  /** An Arabic word in Arabizi; any other as it is. */
  static String toArabizi(String word, Random random) {
    if (!isArabic(word)) {
      return word;
    }
    if (word.startsWith(ARTICLE) && word.length() >= SHORT_WORD) {
      return "el" + toArabizi(word.substring(ARTICLE.length()), random);
    }
    boolean consonantsOnly = word.chars().noneMatch(letter -> WITH_VOWEL.indexOf(letter) >= 0);
    StringBuilder written = new StringBuilder();
    for (int letter : word.codePoints().toArray()) {
      boolean first = written.isEmpty();
      written.append(sound(letter, first, random));
      // Nobody can say kl-b: where no vowel is written, one follows the first letter.
      written.append(first && consonantsOnly ? "a" : "");
    }
    return written.toString();
  }

  /** A word whose second half is in the other script. */
  static String half(String word, Random random) {
    int[] letters = word.codePoints().toArray();
    LetterTable table = isArabic(word) ? ARABIZI : ARABIC;
    StringBuilder written = new StringBuilder();
    for (int at = 0; at < letters.length; at++) {
      boolean other = at >= letters.length / 2;
      written.append(other ? table.of(letters[at], random) : Character.toString(letters[at]));
    }
    return written.toString();
  }

  /** Waw and ya are consonants at the beginning and vowels elsewhere; unknown marks are silent. */
  private static String sound(int letter, boolean first, Random random) {
    if (letter == 'و' && !first) {
      return "ou";
    }
    if (letter == 'ي' && !first) {
      return "i";
    }
    boolean silent = Character.getType(letter) == Character.NON_SPACING_MARK;
    return silent && !ARABIZI.knows(letter) ? "" : ARABIZI.of(letter, random);
  }

  private static boolean isArabic(String word) {
    return word.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }
}
