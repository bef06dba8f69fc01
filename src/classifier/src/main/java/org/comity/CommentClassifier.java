package org.comity;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.comity.comment.Comment;
import org.comity.features.Reading;
import org.comity.model.Appraisal;
import org.comity.model.Bundle;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Explanation;
import org.comity.score.Scores;
import org.comity.score.SentenceScores;
import org.comity.text.SentenceSplitter;
import org.comity.text.Token;
import org.comity.text.WordTokenizer;
import org.comity.text.folding.NormalizedText;
import org.comity.text.folding.TextNormalizer;
import org.comity.text.language.LanguageIdentifier;
import org.comity.text.quotation.QuotedWords;
import org.jspecify.annotations.Nullable;

/**
 * Comments in, assessments out. Words that a comment quotes from its article or its parent do not
 * count against it. Made once for a bundle and kept; safe for use by several threads.
 */
public final class CommentClassifier {

  /** The largest comment that is scored, in bytes of UTF-8. */
  public static final int MAX_BYTES = 20_480;

  private final Bundle bundle;
  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final SentenceSplitter sentences = new SentenceSplitter();

  /**
   * A classifier.
   *
   * @param bundle what it scores with
   */
  public CommentClassifier(Bundle bundle) {
    this.bundle = Objects.requireNonNull(bundle, "bundle");
  }

  /**
   * What it scores with.
   *
   * @return the bundle
   */
  public Bundle bundle() {
    return bundle;
  }

  /**
   * Assesses a comment.
   *
   * @param comment its {@code lang} is a hint that decides where the text leaves a doubt
   * @return scores and marked words, or why there are none; never null, never an exception for what
   *     a comment may contain
   */
  public Assessment assess(Comment comment) {
    return read(comment, refusal -> refusal, this::scoreAndMark);
  }

  /**
   * Assesses a comment for those who will not look at words: the same scores in some two thirds of
   * the time.
   *
   * @param comment as for {@link #assess}
   * @return as {@link #assess} does, without marked words
   */
  public Assessment score(Comment comment) {
    return read(
        comment,
        refusal -> refusal,
        known -> new Scored(bundle.score(known.appraisal()), List.of(), known.language()));
  }

  private Assessment scoreAndMark(KnownText known) {
    Scores scores = bundle.score(known.appraisal());
    return new Scored(scores, bundle.mark(known.appraisal(), scores), known.language());
  }

  /** A comment that can be scored, as the models see it. */
  private record KnownText(Appraisal appraisal, String language) {}

  /** Reads a comment once, for whatever is to be made of it. */
  private <T> T read(
      Comment comment, Function<NotScored, T> refused, Function<KnownText, T> known) {
    Cause refusal = refusal(comment.text());
    if (refusal != null) {
      return refused.apply(new NotScored(refusal, null));
    }
    Reading reading = Reading.of(comment.text());
    if (reading.tokens().isEmpty()) {
      return refused.apply(new NotScored(Cause.EMPTY, null));
    }
    String language = languages.identify(reading.text(), reading.tokens(), comment.lang());
    if (!bundle.reads(language)) {
      return refused.apply(new NotScored(Cause.LANGUAGE_NOT_SUPPORTED, language));
    }
    boolean[] quoted = QuotedWords.of(reading.text(), reading.tokens(), comment.quotable());
    Appraisal appraisal = bundle.appraise(reading, quoted);
    if (!appraisal.knowsSomething() || !reading.saysSomething()) {
      return refused.apply(new NotScored(Cause.NOTHING_KNOWN, language));
    }
    return known.apply(new KnownText(appraisal, language));
  }

  /**
   * Explains the scores of a comment.
   *
   * @param comment the comment
   * @return one explanation for each attribute that a model scores; none if it was not scored
   */
  public List<Explanation> explain(Comment comment) {
    return read(comment, refusal -> List.of(), known -> bundle.explain(known.appraisal()));
  }

  /**
   * Assesses every sentence of a comment by itself.
   *
   * @param comment the comment
   * @return the sentences that could be scored, in order
   */
  public List<SentenceScores> assessSentences(Comment comment) {
    return read(comment, refusal -> List.of(), known -> scoreSentences(known.appraisal()));
  }

  private List<SentenceScores> scoreSentences(Appraisal whole) {
    String text = whole.reading().text().original();
    BitSet quoted = quotedCharacters(whole);
    return sentences.split(text).stream()
        .map(sentence -> score(text, sentence, quoted))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Where quotes lie in the original: a sentence may be cut into other tokens than its text. */
  private static BitSet quotedCharacters(Appraisal appraisal) {
    Reading reading = appraisal.reading();
    BitSet characters = new BitSet();
    for (int t = 0; t < reading.tokens().size(); t++) {
      if (appraisal.isQuoted(t)) {
        Token token = reading.tokens().get(t);
        characters.set(
            reading.text().originalBegin(token.begin()), reading.text().originalEnd(token.end()));
      }
    }
    return characters;
  }

  private @Nullable SentenceScores score(
      String text, SentenceSplitter.Sentence sentence, BitSet quotedCharacters) {
    Reading reading = Reading.of(text.substring(sentence.begin(), sentence.end()));
    boolean[] quoted = new boolean[reading.tokens().size()];
    for (int t = 0; t < quoted.length; t++) {
      int begin = reading.text().originalBegin(reading.tokens().get(t).begin());
      quoted[t] = quotedCharacters.get(sentence.begin() + begin);
    }
    Appraisal appraisal = bundle.appraise(reading, quoted);
    return appraisal.knowsSomething()
        ? new SentenceScores(sentence.begin(), sentence.end(), bundle.score(appraisal))
        : null;
  }

  /**
   * Tells the language of a text.
   *
   * @param text any text
   * @return the likeliest language (BCP 47); none if the text holds no letters
   */
  public List<String> detectLanguages(String text) {
    NormalizedText normalized = TextNormalizer.normalize(text);
    boolean letters = normalized.text().codePoints().anyMatch(Character::isLetter);
    return letters
        ? List.of(languages.identify(normalized, WordTokenizer.tokenize(normalized), null))
        : List.of();
  }

  private static @Nullable Cause refusal(String text) {
    if (text.isBlank()) {
      return Cause.EMPTY;
    }
    // Three bytes a code unit is the most that UTF-8 needs: most texts need not be encoded.
    if (text.length() * 3L > MAX_BYTES
        && text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Cause.TOO_LONG;
    }
    long controls = text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
    long undecoded = text.chars().filter(c -> c == 0xFFFD).count();
    boolean binary = controls * 20 > text.length() || undecoded * 3 > text.length();
    return binary && controls + undecoded > 2 ? Cause.NOT_TEXT : null;
  }
}
