package org.comity.policy.promise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * All places where a threshold can stand between the scores of some rows: place 0 is below all of
 * them, the last one above all.
 */
final class Ladder {

  /**
   * A row by its score.
   *
   * @param step the greatest of the grid that catches it
   * @param pair the row
   */
  record Rung(int step, ScorePair pair) {}

  private final List<Integer> steps = new ArrayList<>();
  private final List<Share> below = new ArrayList<>();
  private final List<Share> caught = new ArrayList<>();

  /** Rows with the same score are never parted. */
  Ladder(List<Rung> rungs) {
    List<Rung> rising =
        rungs.stream()
            .sorted(Comparator.comparingInt(Rung::step).thenComparing(rung -> rung.pair().id()))
            .toList();
    Share sum = Share.NOTHING;
    below.add(sum);
    for (Rung rung : rising) {
      boolean isNew = steps.isEmpty() || steps.get(steps.size() - 1) != rung.step();
      if (isNew) {
        steps.add(rung.step());
        below.add(sum);
      }
      sum = sum.plus(rung.pair());
      below.set(below.size() - 1, sum);
    }
    sumUpFromAbove(rising);
  }

  private void sumUpFromAbove(List<Rung> rising) {
    Share sum = Share.NOTHING;
    int row = rising.size();
    for (int place = steps.size(); place >= 0; place--) {
      while (place < steps.size() && row > 0 && rising.get(row - 1).step() >= steps.get(place)) {
        row--;
        sum = sum.plus(rising.get(row).pair());
      }
      caught.add(sum);
    }
    Collections.reverse(caught);
  }

  /** What is caught by a threshold at a place. */
  Share caught(int place) {
    return caught.get(place);
  }

  /** Where a promise is kept with as little work as can be, or as many rightly caught. */
  int promised(Promise promise, Share kept) {
    return promise == Promise.APPROVES_BELOW
        ? highest(share -> share.mayBeApprovedFor(kept))
        : lowest(share -> share.mayBeCaughtFor(kept));
  }

  /** The highest place below which rows are as wanted; else the lowest of all. */
  int highest(Predicate<Share> wanted) {
    for (int place = steps.size(); place > 0; place--) {
      if (wanted.test(below.get(place))) {
        return place;
      }
    }
    return 0;
  }

  /** The lowest place from which rows are as wanted; else the highest of all. */
  int lowest(Predicate<Share> wanted) {
    for (int place = 0; place < steps.size(); place++) {
      if (wanted.test(caught.get(place))) {
        return place;
      }
    }
    return steps.size();
  }

  /** The first step of the grid at a place. */
  int first(int place) {
    return place == 0 ? 0 : steps.get(place - 1) + 1;
  }

  /** The last step of the grid at a place. */
  int last(int place) {
    return Math.max(0, place == steps.size() ? Grid.MOST : steps.get(place));
  }
}
