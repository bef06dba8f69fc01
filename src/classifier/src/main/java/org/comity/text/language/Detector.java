package org.comity.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/** OpenNLP's detector: slow (200 to 500 µs), and wrong on short texts. */
final class Detector {

  private static final String MODEL = "/langdetect-183.bin";

  /** UTF-16 units that are enough to tell a language; more only takes time. */
  private static final int ASKED = 400;

  private static final Map<String, String> TWO_LETTERS = twoLetterCodes();

  private final ThreadSafeLanguageDetectorME detector;

  /** Loads OpenNLP's language model from the class path (some 10 MB). */
  Detector() {
    try (InputStream in = Detector.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("opennlp-models-langdetect is not on the class path");
      }
      detector = new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A guess.
   *
   * @param tag BCP 47, of two letters where there is such a code
   * @param confidence 0 to 1, spread over 103 languages
   */
  record Guess(String tag, double confidence) {}

  /**
   * Asks about a text as it was written: accents, which normalising folds, tell languages apart.
   *
   * @param original the text
   * @return languages with their confidence, the likeliest first
   */
  List<Guess> ask(String original) {
    String asked = original.substring(0, Math.min(original.length(), ASKED));
    return Arrays.stream(detector.predictLanguages(asked)).map(Detector::guess).toList();
  }

  private static Guess guess(Language language) {
    String code = language.getLang();
    return new Guess(TWO_LETTERS.getOrDefault(code, code), language.getConfidence());
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
