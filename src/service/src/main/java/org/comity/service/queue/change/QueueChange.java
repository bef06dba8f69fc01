package org.comity.service.queue.change;

import java.util.Set;

/**
 * The queue is another now. Counts are always worth asking for anew; the ids say what can be shown
 * without reading the whole list again.
 *
 * @param arrived names comments that wait now and did not before
 * @param changed names comments that wait for something else than before, or were claimed, freed,
 *     handed on or escalated
 * @param left names comments that wait no longer
 * @param isElsewhere whether more may have changed than is named: in another process, or by erasing
 *     an author
 */
public record QueueChange(
    Set<Long> arrived, Set<Long> changed, Set<Long> left, boolean isElsewhere) {

  /** Copies the sets. */
  public QueueChange {
    arrived = Set.copyOf(arrived);
    changed = Set.copyOf(changed);
    left = Set.copyOf(left);
  }
}
