package org.comity.service.dashboard.waiting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.comity.service.queue.chart.ScoreChart;

/**
 * Dots over scores: a column for each hundredth, a dot for one comment or for several. A column is
 * one line whose dashes are dots, so that a hundred thousand comments are drawn in a few kilobytes.
 *
 * @param columns each as SVG writes a path; those without dots are missing
 * @param rows how many dots the highest column may have
 * @param perDot how many comments a dot stands for, at most
 * @param marks where a policy begins to hold or to reject
 * @param tenths the same numbers by tenths, as text
 * @param mirrored whether scores grow from right to left
 */
public record DotChart(
    List<String> columns,
    int rows,
    long perDot,
    List<Mark> marks,
    List<Tenth> tenths,
    boolean mirrored) {

  private static final int WIDTH = 1000;

  private static final int COLUMN = WIDTH / ScoreChart.BINS;
  private static final int STEP = 9;
  private static final int ABOVE = 34;
  private static final int MOST_ROWS = 30;
  private static final int LEAST_ROWS = 20;
  private static final int BINS_OF_A_TENTH = 10;

  /** Copies the lists. */
  public DotChart {
    columns = List.copyOf(columns);
    marks = List.copyOf(marks);
    tenths = List.copyOf(tenths);
  }

  /**
   * Where something begins.
   *
   * @param number names it in the drawing
   * @param kind what begins, in the words of {@link WaitingMessages#mark}
   * @param score from which, in [0,1]
   * @param version of the policy; 0 where the bundle recommends it
   */
  public record Mark(int number, String kind, double score, int version) {

    /**
     * The score as it is read.
     *
     * @return such as 0.83
     */
    public String value() {
      return Wanted.hundredths(score);
    }
  }

  /**
   * A tenth of the scores.
   *
   * @param from the lowest score
   * @param to the score below which it ends
   * @param count of comments
   */
  public record Tenth(String from, String to, long count) {}

  /**
   * Draws.
   *
   * @param bins counts of comments, by hundredths
   * @param marks to be drawn over them
   * @param locale who reads it
   * @return ready for a template
   */
  static DotChart of(List<Long> bins, List<Mark> marks, Locale locale) {
    long most = Collections.max(bins);
    long perDot = perDot(most);
    boolean mirrored = locale.getLanguage().equals("ar");
    int rows = (int) Math.max(LEAST_ROWS, dots(most, perDot));
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      long dots = dots(bins.get(i), perDot);
      if (dots > 0) {
        int x = COLUMN * i + COLUMN / 2;
        columns.add(column(mirrored ? WIDTH - x : x, height(rows) - COLUMN / 2, dots));
      }
    }
    return new DotChart(columns, rows, perDot, marks, tenths(bins), mirrored);
  }

  /** A little longer than the way to the last dot: a dash that has no length is a dot. */
  private static String column(int x, int y, long dots) {
    return "M" + x + " " + y + "v-" + (STEP * (dots - 1)) + ".1";
  }

  /** 1, 2 or 5 times a power of ten. */
  private static long perDot(long most) {
    long power = 1;
    while (true) {
      for (long factor : new long[] {1, 2, 5}) {
        if (dots(most, factor * power) <= MOST_ROWS) {
          return factor * power;
        }
      }
      power *= 10;
    }
  }

  private static long dots(long count, long perDot) {
    return (count + perDot - 1) / perDot;
  }

  private static List<Tenth> tenths(List<Long> bins) {
    List<Tenth> tenths = new ArrayList<>();
    for (int begin = 0; begin < bins.size(); begin += BINS_OF_A_TENTH) {
      int end = begin + BINS_OF_A_TENTH;
      long count = bins.subList(begin, end).stream().mapToLong(Long::longValue).sum();
      tenths.add(new Tenth(score(begin), score(end), count));
    }
    return tenths;
  }

  private static String score(int bin) {
    return Wanted.hundredths(bin / (double) ScoreChart.BINS);
  }

  private static int height(int rows) {
    return rows * STEP + ABOVE;
  }

  /**
   * How wide the drawing is.
   *
   * @return in its own units: ten for each hundredth
   */
  public int width() {
    return WIDTH;
  }

  /**
   * How high the drawing is.
   *
   * @return in its own units
   */
  public int height() {
    return height(rows);
  }

  /**
   * Where a score is.
   *
   * @param score in [0,1]
   * @return from the left, in the drawing's own units
   */
  public String x(double score) {
    return number(WIDTH * (mirrored ? 1 - score : score));
  }

  /**
   * Where the band begins.
   *
   * @param wanted says which
   * @return from the left; 0 without a band
   */
  public String bandX(Wanted wanted) {
    return wanted.band() == null ? "0" : x(mirrored ? wanted.band().to() : wanted.band().from());
  }

  /**
   * How wide the band is.
   *
   * @param wanted says which
   * @return 0 without a band
   */
  public String bandWidth(Wanted wanted) {
    return wanted.band() == null
        ? "0"
        : number(WIDTH * (wanted.band().to() - wanted.band().from()));
  }

  /** Without more digits than a drawing needs. */
  private static String number(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }
}
