package org.comity.service.dashboard.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.score.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text to be read by a moderator. Every line is a paragraph of its own, so that each has its own
 * direction and an override of the direction (Unicode Bidirectional Algorithm, UAX #9) ends with
 * it.
 *
 * @param paragraphs in their order, each of pieces in their order; an empty line has none
 */
public record ShownText(List<List<Piece>> paragraphs) {

  private static final double CLEARLY = 0.34;
  private static final double STRONGLY = 0.67;

  /** Copies the lists. */
  public ShownText {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
  }

  /**
   * A text without marks.
   *
   * @param text any
   * @return its lines
   */
  public static ShownText plain(String text) {
    return of(text, List.of(), List.of());
  }

  /**
   * A text with marks.
   *
   * @param text as it was sent
   * @param spans what the model marks; where two overlap, the first one counts
   * @param quotes what is quoted
   * @return its lines
   */
  public static ShownText of(String text, List<Span> spans, List<Stretch> quotes) {
    List<Span> ordered = inOrder(text, spans);
    double most = ordered.stream().mapToDouble(Span::contribution).max().orElse(0);
    List<List<Piece>> paragraphs = new ArrayList<>();
    int begin = 0;
    while (begin <= text.length()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      paragraphs.add(line(text, new Stretch(begin, end), new Marks(ordered, quotes, most)));
      begin = end + 1;
    }
    return new ShownText(paragraphs);
  }

  private record Marks(List<Span> spans, List<Stretch> quotes, double most) {

    @Nullable Span at(int offset) {
      return spans.stream()
          .filter(span -> span.begin() <= offset && offset < span.end())
          .findFirst()
          .orElse(null);
    }

    boolean isQuoted(int offset) {
      return quotes.stream().anyMatch(quote -> quote.covers(offset));
    }

    int strength(@Nullable Span span) {
      if (span == null) {
        return 0;
      }
      double share = most > 0 ? span.contribution() / most : 0;
      return share < CLEARLY ? 1 : share < STRONGLY ? 2 : 3;
    }
  }

  /** Those that fit the text; one that was logged for another revision may not. */
  private static List<Span> inOrder(String text, List<Span> spans) {
    return spans.stream()
        .filter(span -> span.end() <= text.length())
        .sorted(Comparator.comparingInt(Span::begin))
        .toList();
  }

  private static List<Piece> line(String text, Stretch line, Marks marks) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(line.begin(), line.end()));
    Stream.concat(
            marks.spans().stream().flatMap(span -> Stream.of(span.begin(), span.end())),
            marks.quotes().stream().flatMap(quote -> Stream.of(quote.begin(), quote.end())))
        .filter(line::covers)
        .forEach(cuts::add);
    for (int i = line.begin(); i < line.end(); i++) {
      if (Unseen.isUnseen(text.charAt(i))) {
        cuts.add(i);
        cuts.add(i + 1);
      }
    }
    List<Piece> pieces = new ArrayList<>();
    Integer from = cuts.first();
    for (Integer to = cuts.higher(from); to != null; to = cuts.higher(from)) {
      pieces.add(piece(text, new Stretch(from, to), marks));
      from = to;
    }
    return pieces;
  }

  private static Piece piece(String text, Stretch part, Marks marks) {
    Span mark = marks.at(part.begin());
    boolean unseen = Unseen.isUnseen(text.charAt(part.begin()));
    String shown =
        unseen ? Unseen.name(text.charAt(part.begin())) : text.substring(part.begin(), part.end());
    return new Piece(
        shown, part.begin(), mark, marks.strength(mark), marks.isQuoted(part.begin()), unseen);
  }
}
