package org.comity.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.comity.text.Token;
import org.comity.text.folding.NormalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a comment, cheaply and with care for short ones: scripts are counted first,
 * Arabic in Latin letters and digits (Arabizi) is known by its digits, everyday English by its
 * small words; OpenNLP's detector is asked only about longer Latin texts that leave a doubt, and
 * believed only when it is sure. An unsure text counts as what the caller says, or else as English.
 * Safe for use by several threads.
 */
public final class LanguageIdentifier {

  /** Arabic in Latin letters and digits. */
  public static final String ARABIZI = "ar-Latn";

  private static final String MODEL = "/langdetect-183.bin";
  private static final int LETTERS_TO_ASK = 60;
  private static final int TOKENS_TO_ASK = 10;
  // The detector spreads its confidence over 103 languages; wrong answers rarely reach this.
  private static final double SURE = 0.05;
  private static final double ENGLISH_SHARE = 0.12;

  /** UTF-16 units that are enough to tell a language; more only takes time. */
  private static final int ASKED = 400;

  private static final Map<String, String> TWO_LETTERS = twoLetterCodes();

  private final ThreadSafeLanguageDetectorME detector;

  /** Loads OpenNLP's language model from the class path (some 10 MB). */
  public LanguageIdentifier() {
    try (InputStream in = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("opennlp-models-langdetect is not on the class path");
      }
      detector = new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Tells the language.
   *
   * @param text the normalised text
   * @param tokens its tokens
   * @param hint what the caller says (BCP 47): decides where the text leaves a doubt
   * @return a BCP 47 tag: a two-letter code where there is one, {@link #ARABIZI}, or "und" for a
   *     script that OpenNLP's model cannot place
   */
  public String identify(NormalizedText text, List<Token> tokens, @Nullable String hint) {
    // The original: folding has made Persian letters Arabic.
    Scripts scripts = Scripts.count(text.original());
    if (scripts.total() == 0) {
      return unsure(hint);
    }
    if (scripts.areForeign()) {
      // What looked foreign may be disguised.
      scripts = Scripts.count(text.text());
    }
    if (scripts.arabic() * 2 >= scripts.total()) {
      return scripts.beyondArabic() * 12 > scripts.arabic() ? ask(text, "ar", SURE) : "ar";
    }
    if (scripts.latin() * 2 < scripts.total()) {
      return scripts.arabic() * 3 >= scripts.total() ? "ar" : ask(text, "und", 0);
    }
    return latin(text, tokens, scripts, hint);
  }

  private String latin(
      NormalizedText text, List<Token> tokens, Scripts scripts, @Nullable String hint) {
    WordCounts words = WordCounts.of(tokens);
    if (words.arabizi() > 0 && words.arabizi() * 6 >= words.lettered()) {
      return ARABIZI;
    }
    if (words.small() > 0 && words.small() >= ENGLISH_SHARE * words.total()) {
      return "en";
    }
    if (scripts.latin() < LETTERS_TO_ASK || words.total() < TOKENS_TO_ASK) {
      return unsure(hint);
    }
    return ask(text, unsure(hint), SURE);
  }

  private static String unsure(@Nullable String hint) {
    String language = hint == null ? "" : base(hint);
    return language.isEmpty() ? "en" : language;
  }

  /** "en-US" counts as "en", Arabizi as itself, what is no code of a language as nothing. */
  private static String base(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    String language = locale.getLanguage();
    if (language.length() < 2 || language.length() > 3 || language.equals("und")) {
      return "";
    }
    return language.equals("ar") && locale.getScript().equals("Latn") ? ARABIZI : language;
  }

  /** Asks about the original: accents, which normalising folds, tell languages apart. */
  private String ask(NormalizedText text, String otherwise, double sure) {
    String original = text.original();
    Language best =
        detector.predictLanguage(original.substring(0, Math.min(original.length(), ASKED)));
    return best.getConfidence() < sure
        ? otherwise
        : TWO_LETTERS.getOrDefault(best.getLang(), best.getLang());
  }

  private static Map<String, String> twoLetterCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    codes.put("heb", "he");
    codes.put("ind", "id");
    codes.put("yid", "yi");
    codes.put("cmn", "zh");
    codes.put("pes", "fa");
    codes.put("lvs", "lv");
    codes.put("ekk", "et");
    return Map.copyOf(codes);
  }
}
