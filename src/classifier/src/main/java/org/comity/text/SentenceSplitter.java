package org.comity.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into sentences: at line ends and Arabic question marks, which OpenNLP's model does
 * not know, and within those pieces where OpenNLP's English model cuts. Safe for use by several
 * threads.
 */
public final class SentenceSplitter {

  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final Pattern PIECE = Pattern.compile("[^\\n\\r\u061F]+\u061F*");

  private @Nullable ThreadSafeSentenceDetectorME detector;

  /** The model (some 20 KB) is loaded with OpenNLP's classes when the first text is cut. */
  private synchronized ThreadSafeSentenceDetectorME detector() {
    ThreadSafeSentenceDetectorME known = detector;
    if (known == null) {
      known = load();
      detector = known;
    }
    return known;
  }

  private static ThreadSafeSentenceDetectorME load() {
    try (InputStream in = SentenceSplitter.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("opennlp-models-sentdetect-en is not on the class path");
      }
      return new ThreadSafeSentenceDetectorME(new SentenceModel(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Cuts a text.
   *
   * @param text any text
   * @return the sentences in order, without the white space between them
   */
  public List<Sentence> split(String text) {
    List<Sentence> sentences = new ArrayList<>();
    ThreadSafeSentenceDetectorME model = detector();
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      for (Span span : model.sentPosDetect(pieces.group())) {
        int begin = pieces.start() + span.getStart();
        sentences.add(new Sentence(begin, pieces.start() + span.getEnd()));
      }
    }
    return sentences;
  }

  /**
   * Where a sentence stands.
   *
   * @param begin UTF-16 offset of its first character
   * @param end UTF-16 offset after its last character
   */
  public record Sentence(int begin, int end) {}
}
