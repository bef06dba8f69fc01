package org.comity.service.review.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.comity.service.decision.Decision;
import org.comity.service.review.undo.Undone.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions on a comment hold: each stands on the one before, and one that takes another back
 * removes it. Used by one thread.
 */
final class Standing {

  private final Deque<Decision> standing = new ArrayDeque<>();

  /** Of all decisions on a comment, the first one first. */
  Standing(List<Decision> decisions) {
    for (Decision decision : decisions) {
      Long undone = decision.by().particulars().undoes();
      if (undone == null) {
        standing.push(decision);
      } else {
        standing.removeIf(one -> one.id() == undone);
      }
    }
  }

  /** Why a decision cannot be taken back; null if it can. */
  @Nullable Obstacle obstacle(Decision decision) {
    Decision last = standing.peek();
    if (last != null && last.id() == decision.id()) {
      return null;
    }
    if (standing.stream().noneMatch(one -> one.id() == decision.id())) {
      return Obstacle.UNDONE;
    }
    return last != null && last.revision() != decision.revision()
        ? Obstacle.EDITED
        : Obstacle.DECIDED_SINCE;
  }

  /** What holds if the last one is taken back; null if nothing does. */
  @Nullable Decision beforeLast() {
    return standing.stream().skip(1).findFirst().orElse(null);
  }
}
