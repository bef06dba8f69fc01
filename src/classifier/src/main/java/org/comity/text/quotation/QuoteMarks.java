package org.comity.text.quotation;

import java.util.ArrayList;
import java.util.List;
import org.comity.text.Token;
import org.comity.text.folding.Characters;
import org.comity.text.folding.NormalizedText;

/**
 * Finds what a text puts between quotation marks or in lines that begin with {@code >}. A mark that
 * is never closed quotes nothing. Marks of one kind nest four deep; of deeper ones the outermost
 * are forgotten, so that a text of marks alone is read in linear time. Used once, by one thread.
 */
final class QuoteMarks {

  /** Of the words between marks, so many of a hundred must be the source's. */
  private static final int MOST_WORDS = 80;

  private static final int ALL_WORDS = 100;

  /** An apostrophe is no mark where it may be part of a word. */
  private static final int FEWEST_IN_SINGLE_MARKS = 2;

  private static final int NONE = -1;

  /**
   * A marked part of a text.
   *
   * @param first its first token, a mark
   * @param last its last token
   * @param fewest how many words it must have
   * @param percent how many of a hundred words must stand in a source
   */
  record Range(int first, int last, int fewest, int percent) {}

  private final String text;
  private final List<Token> tokens;
  private final List<Range> ranges = new ArrayList<>();
  private final Opened curly = new Opened();
  private final Opened angled = new Opened();
  private final Opened single = new Opened();
  private int straight = NONE;
  private int apostrophe = NONE;
  private int line = NONE;

  private QuoteMarks(NormalizedText text, List<Token> tokens) {
    this.text = text.text();
    this.tokens = tokens;
  }

  /** The marked parts of a text; they may lie in one another. */
  static List<Range> of(NormalizedText text, List<Token> tokens) {
    QuoteMarks marks = new QuoteMarks(text, tokens);
    for (int t = 0; t < tokens.size(); t++) {
      if (marks.beginsLine(t)) {
        marks.newLine(t);
      }
      marks.read(t);
    }
    marks.newLine(tokens.size());
    return marks.ranges;
  }

  private boolean beginsLine(int t) {
    int from = t == 0 ? 0 : tokens.get(t - 1).end();
    int at = tokens.get(t).begin() - 1;
    while (at >= from && text.charAt(at) != '\n') {
      at--;
    }
    return t == 0 || at >= from;
  }

  private void newLine(int t) {
    if (line != NONE) {
      ranges.add(new Range(line, t - 1, 1, ALL_WORDS));
    }
    line = t < tokens.size() && mark(t) == '>' ? t : NONE;
    straight = NONE;
    apostrophe = NONE;
  }

  private char mark(int t) {
    return tokens.get(t).text().charAt(0);
  }

  private void read(int t) {
    switch (mark(t)) {
      case '"' -> readStraight(t);
      case '\'' -> readApostrophe(t);
      case '\u00AB' -> angled.push(t);
      case '\u00BB' -> close(angled, t, 1);
      case '\u2018' -> single.push(t);
      case '\u2019' -> close(single, t, FEWEST_IN_SINGLE_MARKS);
      case '\u201E' -> curly.push(t);
      case '\u201C', '\u201D' -> readCurly(t);
      default -> {
        // no mark
      }
    }
  }

  /** After a number it is an inch; before white space it quotes nothing. */
  private void readStraight(int t) {
    if (straight != NONE) {
      ranges.add(new Range(straight, t, 1, MOST_WORDS));
      straight = NONE;
    } else if (!isSpace(tokens.get(t).end()) && !isDigit(tokens.get(t).begin() - 1)) {
      straight = t;
    }
  }

  private void readApostrophe(int t) {
    int before = tokens.get(t).begin() - 1;
    int behind = tokens.get(t).end();
    if (apostrophe != NONE && !isSpace(before) && !isLetterOrDigit(behind)) {
      ranges.add(new Range(apostrophe, t, FEWEST_IN_SINGLE_MARKS, MOST_WORDS));
      apostrophe = NONE;
    } else if (!isLetterOrDigit(before) && !isSpace(behind)) {
      apostrophe = t;
    }
  }

  /** “English”, „German“, ”Swedish” and, as Arabic writers often set them, ”turned round“. */
  private void readCurly(int t) {
    boolean closing = mark(t) == '\u201D';
    int open = curly.peek();
    if (open != NONE && (closing || mark(open) != '\u201C')) {
      close(curly, t, 1);
    } else if (!closing || (isSpace(tokens.get(t).begin() - 1) && !isSpace(tokens.get(t).end()))) {
      curly.push(t);
    }
  }

  private void close(Opened marks, int t, int fewest) {
    int open = marks.pop();
    if (open != NONE) {
      ranges.add(new Range(open, t, fewest, MOST_WORDS));
    }
  }

  /** The ends of the text count as white space. */
  private boolean isSpace(int at) {
    return at < 0 || at >= text.length() || Characters.isSpace(text.charAt(at));
  }

  private boolean isLetterOrDigit(int at) {
    return at >= 0 && at < text.length() && Characters.isLetterOrDigit(text.charAt(at));
  }

  private boolean isDigit(int at) {
    return at >= 0 && Character.isDigit(text.charAt(at));
  }

  /** The last few marks that were opened. */
  private static final class Opened {

    private static final int DEPTH = 4;

    private final int[] tokens = new int[DEPTH];
    private int size;

    void push(int token) {
      if (size == DEPTH) {
        System.arraycopy(tokens, 1, tokens, 0, DEPTH - 1);
        size--;
      }
      tokens[size++] = token;
    }

    int peek() {
      return size == 0 ? NONE : tokens[size - 1];
    }

    int pop() {
      return size == 0 ? NONE : tokens[--size];
    }
  }
}
