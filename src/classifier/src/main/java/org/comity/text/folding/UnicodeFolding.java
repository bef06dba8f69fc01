package org.comity.text.folding;

import com.ibm.icu.text.Normalizer2;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Folds case, width, compatibility forms, accents and other marks that take no space, and drops
 * invisible characters: NFKC_Casefold (Unicode Standard Annex 15 and section 3.13), decomposed,
 * without marks of categories Mn and Me and without format characters. Arabic hamza carriers and
 * vocalisation fold with it. Letters drawn as small capitals or on a dark ground, for which Unicode
 * knows no plain form, become plain. A lone surrogate becomes U+FFFD; control characters become
 * spaces, so that they cannot join or split words unseen.
 */
final class UnicodeFolding implements CharFilter {

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

  // Most texts use a few hundred characters over and over; what each folds to never changes. The
  // first two planes hold all letters of living alphabets and all emoji.
  private static final AtomicReferenceArray<String> FOLDED = new AtomicReferenceArray<>(0x20000);

  /**
   * The one longer form is a blessing of 18 characters, written as one sign (U+FDFA); a text full
   * of it would grow beyond what the rest of the chain is meant for, and it says the same as a
   * sign.
   */
  private static final int LONGEST = 8;

  private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢıɑɡ";
  private static final String PLAIN = "abcdefghijklmnoprstuvwyziag";
  private static final int NEGATIVE_CIRCLED = 0x1F150;
  private static final int NEGATIVE_SQUARED = 0x1F170;

  @Override
  public NormalizedText apply(NormalizedText in) {
    String text = in.text();
    int i = firstToFold(text);
    if (i == text.length()) {
      return in;
    }
    NormalizedText.Builder out = new NormalizedText.Builder(in);
    out.copy(0, i);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out.append(foldAscii(c), i, i + 1);
        i++;
      } else {
        int codePoint = text.codePointAt(i);
        int next = i + Character.charCount(codePoint);
        String folded = fold(codePoint);
        // An emoji that stays as it is moves nothing, unit by unit.
        if (next == i + 2 && folded.length() == 2 && text.startsWith(folded, i)) {
          out.copy(i, next);
        } else {
          out.append(folded, i, next);
        }
        i = next;
      }
    }
    return out.build();
  }

  private static int firstToFold(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x80 || c != foldAscii(c)) {
        return at;
      }
    }
    return text.length();
  }

  private static char foldAscii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + ('a' - 'A'));
    }
    return (c < ' ' && c != '\n') || c == 0x7f ? ' ' : c;
  }

  private static String fold(int codePoint) {
    if (codePoint >= FOLDED.length()) {
      return compute(codePoint);
    }
    String folded = FOLDED.get(codePoint);
    if (folded == null) {
      folded = compute(codePoint);
      FOLDED.set(codePoint, folded);
    }
    return folded;
  }

  private static String compute(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.SURROGATE) {
      return "\uFFFD";
    }
    if (type == Character.CONTROL || Character.isSpaceChar(codePoint)) {
      return " ";
    }
    String decomposed = DECOMPOSE.normalize(CASEFOLD.normalize(Character.toString(codePoint)));
    StringBuilder kept = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> !isUnseen(c))
        .map(UnicodeFolding::plain)
        .forEach(kept::appendCodePoint);
    return kept.length() > LONGEST ? Character.toString(codePoint) : kept.toString();
  }

  private static boolean isUnseen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  private static int plain(int codePoint) {
    if (codePoint >= NEGATIVE_CIRCLED && codePoint < NEGATIVE_CIRCLED + 26) {
      return 'a' + codePoint - NEGATIVE_CIRCLED;
    }
    if (codePoint >= NEGATIVE_SQUARED && codePoint < NEGATIVE_SQUARED + 26) {
      return 'a' + codePoint - NEGATIVE_SQUARED;
    }
    int at = SMALL_CAPITALS.indexOf(codePoint);
    return at < 0 ? codePoint : PLAIN.charAt(at);
  }
}
