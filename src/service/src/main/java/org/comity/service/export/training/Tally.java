package org.comity.service.export.training;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts rows as they pass. Not safe for use by several threads. */
public final class Tally {

  private final SortedMap<String, Long> bySplit = new TreeMap<>();
  private final SortedMap<String, Long> byBasis = new TreeMap<>();
  private long rows;
  private long audited;
  private @Nullable Instant newest;

  /** Nothing has passed yet. */
  public Tally() {}

  /**
   * Counts one.
   *
   * @param row the next
   */
  public void add(TrainingComment row) {
    rows++;
    bySplit.merge(row.split(), 1L, Long::sum);
    byBasis.merge(row.basis(), 1L, Long::sum);
    if (row.judged().audit()) {
      audited++;
    }
    Instant at = row.judged().decidedAt();
    if (newest == null || at.isAfter(newest)) {
      newest = at;
    }
  }

  /**
   * How many there are.
   *
   * @return not negative
   */
  public long rows() {
    return rows;
  }

  /**
   * How many stand on each side.
   *
   * @return by side; those without rows are missing
   */
  public SortedMap<String, Long> bySplit() {
    return Collections.unmodifiableSortedMap(bySplit);
  }

  /**
   * What the strongest thing is that was said of how many.
   *
   * @return by basis; those without rows are missing
   */
  public SortedMap<String, Long> byBasis() {
    return Collections.unmodifiableSortedMap(byBasis);
  }

  /**
   * How many were drawn by chance.
   *
   * @return not negative
   */
  public long audited() {
    return audited;
  }

  /**
   * When somebody last said something of one of them.
   *
   * @return null if there are none
   */
  public @Nullable Instant newest() {
    return newest;
  }
}
