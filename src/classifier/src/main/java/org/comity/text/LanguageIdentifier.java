package org.comity.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
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
  private static final int ASKED = 1000;

  private static final Map<String, String> TWO_LETTERS = twoLetterCodes();

  private static final Set<String> SMALL_WORDS =
      Set.of(
          ("the of and to in is you that it he was for on are as with his they i at be this have"
                  + " from or had by but not what all were we when your can said there an which she"
                  + " do how their if will up about out many then them these so some her would him"
                  + " has my no who don me just its than why u ur")
              .split(" "));

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
    if (isArabizi(tokens)) {
      return ARABIZI;
    }
    long words = tokens.stream().filter(Token::isWord).count();
    long small = tokens.stream().filter(token -> SMALL_WORDS.contains(token.text())).count();
    if (small >= ENGLISH_SHARE * words && small > 0) {
      return "en";
    }
    if (scripts.latin() < LETTERS_TO_ASK || words < TOKENS_TO_ASK) {
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

  /** Words such as "7mar" or "ma3ak": digits that stand for Arabic letters, between Latin ones. */
  private static boolean isArabizi(List<Token> tokens) {
    int words = 0;
    int mixed = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isWord() && Character.isLetter(token.text().charAt(0))) {
        words++;
        boolean digitBefore = i > 0 && joins(tokens.get(i - 1), token);
        boolean digitAfter = i + 1 < tokens.size() && joins(tokens.get(i + 1), token);
        if (digitBefore || digitAfter) {
          mixed++;
        }
      }
    }
    return mixed >= 1 && mixed * 6 >= words;
  }

  private static boolean joins(Token digit, Token word) {
    return digit.text().length() == 1
        && "235679".contains(digit.text())
        && (digit.end() == word.begin() || word.end() == digit.begin());
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
