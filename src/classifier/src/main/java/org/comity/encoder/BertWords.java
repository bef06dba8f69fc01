package org.comity.encoder;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.function.Predicate;

/**
 * Cuts a text into words as BERT does before it looks for pieces (Devlin et al., "BERT", NAACL
 * 2019): at white space, around every punctuation mark and every ideograph. The models were trained
 * on words cut so; what {@code org.comity.text} folds for our own models they must not see.
 *
 * @param cleans whether control characters are dropped
 * @param splitsIdeographs whether every Chinese character is a word
 * @param stripsAccents whether combining marks are dropped
 * @param lowerCases whether letters become small
 */
record BertWords(
    boolean cleans, boolean splitsIdeographs, boolean stripsAccents, boolean lowerCases) {

  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  /** BERT's own settings for a vocabulary that knows only small letters, or capitals too. */
  static BertWords usual(boolean lowerCases) {
    return new BertWords(true, true, lowerCases, lowerCases);
  }

  /** Hands over the words in order, until one is not wanted. */
  void cut(String text, Predicate<String> wantsMore) {
    String whole = stripsAccents ? NFD.normalize(text) : text;
    StringBuilder word = new StringBuilder();
    int at = 0;
    while (at < whole.length()) {
      int c = whole.codePointAt(at);
      at += Character.charCount(c);
      if (isDropped(c)) {
        continue;
      }
      boolean alone = standsAlone(c);
      if ((alone || UCharacter.isUWhiteSpace(c)) && !ended(word, wantsMore)) {
        return;
      }
      if (alone && !wantsMore.test(Character.toString(c))) {
        return;
      }
      if (!alone && !UCharacter.isUWhiteSpace(c)) {
        word.appendCodePoint(lowerCases ? UCharacter.toLowerCase(c) : c);
      }
    }
    ended(word, wantsMore);
  }

  /** Hands over a word that has ended and begins the next; false if no more are wanted. */
  private static boolean ended(StringBuilder word, Predicate<String> wantsMore) {
    boolean more = word.isEmpty() || wantsMore.test(word.toString());
    word.setLength(0);
    return more;
  }

  private boolean isDropped(int c) {
    int type = UCharacter.getType(c);
    return (stripsAccents && type == ECharacterCategory.NON_SPACING_MARK)
        || (cleans && (c == 0xFFFD || isControl(c, type)));
  }

  private static boolean isControl(int c, int type) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return type == ECharacterCategory.CONTROL
        || type == ECharacterCategory.FORMAT
        || type == ECharacterCategory.PRIVATE_USE
        || type == ECharacterCategory.SURROGATE;
  }

  private boolean standsAlone(int c) {
    return isPunctuation(c)
        || (splitsIdeographs && UCharacter.hasBinaryProperty(c, UProperty.UNIFIED_IDEOGRAPH));
  }

  /** ASCII symbols such as $ and ^ count as punctuation, other symbols do not. */
  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.CONNECTOR_PUNCTUATION,
          ECharacterCategory.DASH_PUNCTUATION,
          ECharacterCategory.START_PUNCTUATION,
          ECharacterCategory.END_PUNCTUATION,
          ECharacterCategory.INITIAL_PUNCTUATION,
          ECharacterCategory.FINAL_PUNCTUATION,
          ECharacterCategory.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
