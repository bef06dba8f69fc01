package org.comity.gate.jury;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.gate.JudgedRow;
import org.comity.learning.TrainingProgress;
import org.comity.model.Bundle;

/** Has champion and challenger score rows that neither has seen. */
public final class Jury {

  /** So many comments tell how long a bundle takes for one. */
  public static final int TIMED = 200;

  private final Bundle champion;
  private final Bundle challenger;
  private final TrainingProgress progress;

  /**
   * Both sides.
   *
   * @param champion what the site's comments are scored with now
   * @param challenger what should take its place
   * @param progress hears how far the work is
   */
  public Jury(Bundle champion, Bundle challenger, TrainingProgress progress) {
    this.champion = champion;
    this.challenger = challenger;
    this.progress = progress;
  }

  /**
   * Scores rows.
   *
   * @param rows decided ones of one side
   * @param side on which all must stand, and which is not that to learn from
   * @param slices tells what rows belong to
   * @return the rows as the gate judges them
   * @throws IllegalArgumentException if a row is of another side, or the side is that to learn from
   */
  public List<JudgedRow> judged(Stream<SiteRow> rows, Side side, Slices slices) {
    if (side == Side.TRAIN) {
      throw new IllegalArgumentException("nothing is judged on what was learnt");
    }
    Voice old = new Voice(champion);
    Voice fresh = new Voice(challenger);
    List<JudgedRow> judged = new ArrayList<>();
    rows.forEachOrdered(
        row -> {
          if (row.side() != side) {
            throw new IllegalArgumentException(row.id() + " is not there to judge on");
          }
          judged.add(row(row, old, fresh, slices));
          progress.at("judging", judged.size(), -1);
        });
    return judged;
  }

  /**
   * One row, whatever its side.
   *
   * @param row a decided one
   * @param champion scores it
   * @param challenger scores it without having seen it
   * @param slices tells what it belongs to
   * @return the row as the gate judges it
   */
  public static JudgedRow row(SiteRow row, Voice champion, Voice challenger, Slices slices) {
    return new JudgedRow(
        row.id(),
        champion.of(row.labelled().comment()),
        challenger.of(row.labelled().comment()),
        row.isRejected(),
        row.labelled().weight(),
        slices.of(row));
  }

  /**
   * How long a bundle takes for a comment: the median of some rows, after as many to warm up.
   *
   * @param bundle which
   * @param rows at least one
   * @return microseconds
   */
  public static double micros(Bundle bundle, List<SiteRow> rows) {
    Voice voice = new Voice(bundle);
    long[] taken = new long[rows.size()];
    int scored = 0;
    for (int round = 0; round < 2; round++) {
      for (int row = 0; row < taken.length; row++) {
        long begun = System.nanoTime();
        scored += Objects.isNull(voice.of(rows.get(row).labelled().comment())) ? 0 : 1;
        taken[row] = System.nanoTime() - begun;
      }
    }
    Arrays.sort(taken);
    return scored == 0 ? 0 : taken[taken.length / 2] / 1000.0;
  }
}
