package org.comity.service.review.undo;

import java.time.Instant;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.Decision;
import org.comity.service.review.bulk.Bulks.Bulk;
import org.comity.service.review.undo.Undone.Obstacle;
import org.jspecify.annotations.Nullable;

/** Something that a moderator did and may want to take back. */
public sealed interface PastAct {

  /**
   * What was decided.
   *
   * @return the verdict
   */
  Kind verdict();

  /**
   * When it was begun.
   *
   * @return the time
   */
  Instant at();

  /**
   * Why it cannot be taken back.
   *
   * @return null if it can
   */
  @Nullable Obstacle obstacle();

  /**
   * A decision on one comment.
   *
   * @param decision which
   * @param obstacle why it cannot be taken back; null if it can
   */
  record One(Decision decision, @Nullable Obstacle obstacle) implements PastAct {
    @Override
    public Kind verdict() {
      return decision.verdict().kind();
    }

    @Override
    public Instant at() {
      return decision.decidedAt();
    }
  }

  /**
   * Decisions on many comments at once.
   *
   * @param bulk what was done
   */
  record Many(Bulk bulk) implements PastAct {
    @Override
    public Kind verdict() {
      return bulk.verdict();
    }

    @Override
    public Instant at() {
      return bulk.at();
    }

    @Override
    public @Nullable Obstacle obstacle() {
      return bulk.undone() < bulk.decided() ? null : Obstacle.UNDONE;
    }
  }
}
