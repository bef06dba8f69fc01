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
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's detector: slow (200 to 500 µs), and wrong on short texts. Hardly any text is put to it,
 * so its model (some 10 MB) is loaded when the first one is; it serves all detectors. Safe for use
 * by several threads.
 */
final class Detector {

  private static final String MODEL = "/langdetect-183.bin";

  /** UTF-16 units that are enough to tell a language; more only takes time. */
  private static final int ASKED = 400;

  private static @Nullable Loaded loaded;

  private record Loaded(ThreadSafeLanguageDetectorME detector, Map<String, String> twoLetters) {}

  /**
   * Looks for OpenNLP's language model on the class path, so that its absence shows at once.
   *
   * @throws IllegalStateException if it is not there
   */
  Detector() {
    requireModel(Detector.class.getResource(MODEL));
  }

  private static <T> T requireModel(@Nullable T found) {
    if (found == null) {
      throw new IllegalStateException("opennlp-models-langdetect is not on the class path");
    }
    return found;
  }

  /** Whoever comes while another loads waits for it: what a text is taken for is no race. */
  private static synchronized Loaded loaded() {
    Loaded known = loaded;
    if (known == null) {
      known = load();
      loaded = known;
    }
    return known;
  }

  private static Loaded load() {
    try (InputStream in = requireModel(Detector.class.getResourceAsStream(MODEL))) {
      return new Loaded(
          new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in)), twoLetterCodes());
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
    Loaded model = loaded();
    return Arrays.stream(model.detector().predictLanguages(asked))
        .map(language -> guess(language, model.twoLetters()))
        .toList();
  }

  private static Guess guess(Language language, Map<String, String> twoLetters) {
    String code = language.getLang();
    return new Guess(twoLetters.getOrDefault(code, code), language.getConfidence());
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
