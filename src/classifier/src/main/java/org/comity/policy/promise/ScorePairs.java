package org.comity.policy.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.comity.policy.promise.Cut.Carried;

/**
 * Finds numbers for another model's scores on comments that people judged. The same pairs in any
 * order give the same numbers. Immutable.
 */
public final class ScorePairs {

  /** Fewer rows on a threshold's side tell no precision. */
  public static final int FOR_PRECISION = 10;

  /** Fewer rows in all tell no share. */
  public static final int FOR_SHARE = 200;

  /** A threshold that catches so many times more, or less, is another one. */
  private static final double TOO_FAR = 2;

  private final List<ScorePair> pairs;
  private final int forShare;

  /**
   * Pairs to read shares off.
   *
   * @param pairs any number, of comments that neither model has learnt from
   * @param forShare from how many on the share that is caught may tell a number, where precision
   *     cannot; usually {@link #FOR_SHARE}, and 1 where a number alone would mean nothing
   */
  public ScorePairs(List<ScorePair> pairs, int forShare) {
    this.pairs = pairs.stream().sorted(Comparator.comparing(ScorePair::id)).toList();
    this.forShare = forShare;
  }

  /**
   * Carries a threshold over.
   *
   * @param cut what it is now
   * @return with at most four decimals, or the very number that it is now where that does the same
   */
  public Carried carry(Cut cut) {
    Share caught = former(cut);
    Share kept = cut.promise() == Promise.APPROVES_BELOW ? rest(caught) : caught;
    if (kept.rows() >= FOR_PRECISION) {
      if (pairs.stream().allMatch(pair -> isAlike(pair, cut))) {
        // Other numbers may look better on these very rows; that would be chance.
        return new Carried(cut.number(), Means.PRECISION);
      }
      Ladder ladder = ladder(cut);
      int place = ladder.promised(cut.promise(), kept);
      if (!isTooFar(cut.promise(), ladder.caught(place), caught)) {
        return new Carried(number(ladder, place, cut), Means.PRECISION);
      }
    }
    return share(cut);
  }

  /**
   * Carries a threshold over so that it catches as large a share of comments as now, and rather a
   * comment more where it approves what is below, and less where it does not.
   *
   * @param cut what it is now
   * @return the number; as it is now where there are too few pairs
   */
  public Carried share(Cut cut) {
    if (pairs.size() < Math.max(1, forShare)) {
      return new Carried(cut.number(), Means.NUMBER);
    }
    Ladder ladder = ladder(cut);
    Share caught = former(cut);
    Share rest = rest(caught);
    int place =
        cut.promise() == Promise.APPROVES_BELOW
            ? ladder.highest(share -> share.isNoMoreThan(rest))
            : ladder.lowest(share -> share.isNoMoreThan(caught));
    return new Carried(number(ladder, place, cut), Means.SHARE);
  }

  private static boolean isAlike(ScorePair pair, Cut cut) {
    return cut.catches(pair.champion()) == cut.catches(pair.challenger());
  }

  private static boolean isTooFar(Promise promise, Share now, Share before) {
    return switch (promise) {
      case APPROVES_BELOW -> before.rows() > 0 && now.weight() > TOO_FAR * before.weight();
      case HOLDS_FROM -> TOO_FAR * now.weight() < before.weight();
      case REJECTS_FROM -> false;
    };
  }

  /**
   * How many there are.
   *
   * @return not negative
   */
  public int size() {
    return pairs.size();
  }

  /**
   * What a threshold of the former model's scores catches.
   *
   * @param cut for the former model
   * @return of the pairs
   */
  public Share former(Cut cut) {
    Share caught = Share.NOTHING;
    for (ScorePair pair : pairs) {
      caught = cut.catches(pair.champion()) ? caught.plus(pair) : caught;
    }
    return caught;
  }

  /**
   * What a threshold of the other model's scores catches.
   *
   * @param cut for the other model
   * @return of the pairs
   */
  public Share fresh(Cut cut) {
    Share caught = Share.NOTHING;
    for (ScorePair pair : pairs) {
      caught = cut.catches(pair.challenger()) ? caught.plus(pair) : caught;
    }
    return caught;
  }

  /**
   * What is not caught.
   *
   * @param caught of the pairs
   * @return the others
   */
  public Share rest(Share caught) {
    Share all = Share.NOTHING;
    for (ScorePair pair : pairs) {
      all = all.plus(pair);
    }
    return new Share(
        all.rows() - caught.rows(),
        all.weight() - caught.weight(),
        all.rejected() - caught.rejected());
  }

  private Ladder ladder(Cut cut) {
    List<Ladder.Rung> rungs = new ArrayList<>(pairs.size());
    for (ScorePair pair : pairs) {
      rungs.add(new Ladder.Rung(Grid.catching(pair.challenger(), cut.isIncluded()), pair));
    }
    return new Ladder(rungs);
  }

  /** Of the numbers that do the same, the one that is nearest to the present one. */
  private double number(Ladder ladder, int place, Cut cut) {
    if (fresh(cut).rows() == ladder.caught(place).rows()) {
      return cut.number();
    }
    int nearest = Math.min(Grid.nearest(cut.number()), ladder.last(place));
    return Grid.number(Math.min(Grid.MOST, Math.max(nearest, ladder.first(place))));
  }
}
