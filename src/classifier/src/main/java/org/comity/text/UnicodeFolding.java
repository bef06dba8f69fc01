package org.comity.text;

import com.ibm.icu.text.Normalizer2;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Folds case, width, compatibility forms, accents and other non-spacing marks, and drops invisible
 * characters: NFKC_Casefold (Unicode Standard Annex 15 and section 3.13), decomposed, without marks
 * of category Mn. Arabic hamza carriers and vocalisation fold with it. A lone surrogate becomes
 * U+FFFD; control characters become spaces, so that they cannot join or split words unseen.
 */
final class UnicodeFolding implements CharFilter {

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

  // Most texts use a few hundred characters over and over; what each folds to never changes.
  private static final AtomicReferenceArray<String> FOLDED = new AtomicReferenceArray<>(0x10000);

  @Override
  public NormalizedText apply(NormalizedText in) {
    String text = in.text();
    NormalizedText.Builder out = new NormalizedText.Builder(in);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out.append(foldAscii(c), i, i + 1);
        i++;
      } else {
        int codePoint = text.codePointAt(i);
        int next = i + Character.charCount(codePoint);
        out.append(fold(codePoint), i, next);
        i = next;
      }
    }
    return out.build();
  }

  private static char foldAscii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + ('a' - 'A'));
    }
    return (c < ' ' && c != '\n') || c == 0x7f ? ' ' : c;
  }

  private static String fold(int codePoint) {
    if (codePoint >= 0x10000) {
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
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
