package org.comity.text.language;

import java.util.List;
import java.util.Locale;
import org.comity.text.Token;
import org.comity.text.folding.NormalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a comment, cheaply and with care for short ones: scripts are counted first;
 * where several languages share a script, the everyday words and the letters that the text has of
 * each are weighed. English, Arabic and Arabic in Latin letters and digits (Arabizi) are what a
 * text is taken for unless another language has clearly more to show for itself. OpenNLP's detector
 * is asked only where that leaves a doubt, and believed only when it is sure or agrees. An unsure
 * text counts as what the caller says, or else as English. Safe for use by several threads.
 */
public final class LanguageIdentifier {

  /** Arabic in Latin letters and digits. */
  public static final String ARABIZI = "ar-Latn";

  static final String ENGLISH = "en";
  static final String ARABIC = "ar";

  /** What the words and letters of another language must outweigh ours by: two sure words. */
  private static final int MARGIN = 4;

  /** Words for each of which the margin grows by one. */
  private static final double WORDS_A_POINT = 2.5;

  /** Weight a word from which a text is as English, or as Arabizi, as everyday texts are. */
  private static final double OURS = 0.24;

  private static final int LETTERS_TO_ASK = 60;
  private static final int WORDS_TO_ASK = 10;

  /** From here on the detector may confirm what falls short of the margin by one. */
  private static final int WORDS_TO_CONFIRM = 4;

  // The detector spreads its confidence over 103 languages; wrong answers rarely reach this.
  private static final double SURE = 0.05;

  /** A longer Arabic text of another language has a letter that Arabic has not. */
  private static final int LETTERS_WITHOUT_ALIEN = 80;

  /** Letters of a smiley rather than of a word. */
  private static final int A_FACE = 2;

  /** UTF-16 units in which letters are looked for; more only takes time. */
  private static final int ASKED = 400;

  private final Lexicon lexicon = new Lexicon();
  private final Detector detector = new Detector();

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
      return arabic(text, tokens, scripts, hint);
    }
    if (scripts.latin() * 2 >= scripts.total()) {
      return latin(text, tokens, scripts, hint);
    }
    return scripts.arabic() * 3 >= scripts.total() ? ARABIC : other(text, tokens, scripts, hint);
  }

  private String arabic(
      NormalizedText text, List<Token> tokens, Scripts scripts, @Nullable String hint) {
    if (scripts.beyondArabic() == 0 && scripts.arabic() > LETTERS_WITHOUT_ALIEN) {
      return ARABIC;
    }
    Evidence evidence = new Evidence(lexicon);
    evidence.readWords(tokens);
    evidence.readLetters(text.original(), ASKED);
    int best = evidence.best();
    return isClear(evidence, best, evidence.of(Lexicon.ARABIC), hint) ? lexicon.tag(best) : ARABIC;
  }

  private String latin(
      NormalizedText text, List<Token> tokens, Scripts scripts, @Nullable String hint) {
    Evidence evidence = new Evidence(lexicon);
    evidence.readWords(tokens);
    if (scripts.accented() > 0) {
      evidence.readLetters(text.original(), ASKED);
    }
    int best = evidence.best();
    int ofEnglish = evidence.of(Lexicon.ENGLISH);
    int ofArabizi = evidence.of(Lexicon.ARABIZI) + Lexicon.SURE * evidence.arabiziRuns();
    // In a mixture the two speak for each other, but some words are listed for both.
    int ours = Math.max(ofEnglish, ofArabizi) + Math.min(ofEnglish, ofArabizi) / 2;
    boolean mixed = scripts.arabic() * 4 >= scripts.total();
    if (!mixed && evidence.ofWords(best) > 0 && isClear(evidence, best, ours, hint)) {
      return lexicon.tag(best);
    }
    if (evidence.arabiziRuns() > 0 && evidence.arabiziRuns() * 6 >= evidence.lettered()) {
      return ARABIZI;
    }
    double enough = OURS * evidence.words();
    if (ofArabizi > ofEnglish && ofArabizi >= Math.max(enough, Lexicon.SURE)) {
      return ARABIZI;
    }
    if (ofEnglish > 0 && ofEnglish >= enough) {
      return ENGLISH;
    }
    return mixed ? unsure(hint) : doubtful(text, scripts, evidence, ours, hint);
  }

  /** Whether the best of the other languages leads; a point is enough for the one hinted at. */
  private boolean isClear(Evidence evidence, int best, int ours, @Nullable String hint) {
    int lead = evidence.of(best) - ours;
    return lead >= Math.max(MARGIN, evidence.words() / WORDS_A_POINT)
        || (lead > 0 && hint != null && base(hint).equals(lexicon.tag(best)));
  }

  /** No English and no Arabizi to speak of, and not enough of another language. */
  private String doubtful(
      NormalizedText text, Scripts scripts, Evidence evidence, int ours, @Nullable String hint) {
    int best = evidence.best();
    boolean longer = scripts.latin() >= LETTERS_TO_ASK && evidence.words() >= WORDS_TO_ASK;
    boolean nearly =
        evidence.words() >= WORDS_TO_CONFIRM && evidence.ofWords(best) - ours >= MARGIN - 1;
    if (!longer && !nearly) {
      return unsure(hint);
    }
    List<Detector.Guess> guesses = detector.ask(text.original());
    String tag = lexicon.tag(best);
    if (nearly && isLikelierThanEnglish(tag, guesses)) {
      return tag;
    }
    Detector.Guess first = guesses.get(0);
    boolean sure = longer && first.confidence() >= SURE && !OtherScripts.has(first.tag());
    return sure ? first.tag() : unsure(hint);
  }

  private static boolean isLikelierThanEnglish(String tag, List<Detector.Guess> guesses) {
    for (Detector.Guess guess : guesses) {
      if (guess.tag().equals(tag) || guess.tag().equals(ENGLISH)) {
        return guess.tag().equals(tag);
      }
    }
    return false;
  }

  private String other(
      NormalizedText text, List<Token> tokens, Scripts scripts, @Nullable String hint) {
    if (scripts.total() <= A_FACE) {
      return unsure(hint);
    }
    String only = OtherScripts.language(text.text());
    if (only != null && !OtherScripts.isShared(only)) {
      return only;
    }
    Evidence evidence = new Evidence(lexicon);
    evidence.readWords(tokens);
    evidence.readLetters(text.original(), ASKED);
    int best = evidence.best();
    if (evidence.of(best) > 0) {
      return lexicon.tag(best);
    }
    return only == null ? detector.ask(text.original()).get(0).tag() : only;
  }

  private static String unsure(@Nullable String hint) {
    String language = hint == null ? "" : base(hint);
    return language.isEmpty() ? ENGLISH : language;
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
}
