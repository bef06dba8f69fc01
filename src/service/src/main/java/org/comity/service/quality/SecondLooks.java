package org.comity.service.quality;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.Samples.Judgement;
import org.jdbi.v3.core.Handle;

/**
 * What a second moderator says of a comment that a first one has decided on. Both are equals, and
 * the second does not know the first verdict: so a second look decides nothing. The comment stays
 * as it stands and the judgement is kept; where the two disagree, whoever asked is told so and
 * gives the comment to a lead, whose decision is an ordinary one.
 */
@Singleton
public final class SecondLooks {

  private final Samples samples;

  @Inject
  SecondLooks(Samples samples) {
    this.samples = samples;
  }

  /** What came of a second look. */
  public enum Answer {
    /** Both say the same. */
    AGREES,
    /** They do not: a lead is to decide. */
    DISAGREES,
    /** Nobody may judge what they have decided themselves; nothing was kept. */
    OWN_DECISION,
    /** There was nothing to be judged, or no more; nothing was kept. */
    NOT_ASKED
  }

  /**
   * The decision of a comment that waits for a second look.
   *
   * @param handle the transaction
   * @param commentId names the comment in the database
   * @return nothing if none does
   */
  public Optional<Sample> open(Handle handle, long commentId) {
    return samples.open(handle, commentId).stream()
        .filter(sample -> sample.kind() == SampleKind.SECOND_LOOK)
        .findFirst();
  }

  /**
   * The last second look at a comment, if the two did not say the same.
   *
   * @param handle the transaction
   * @param commentId names the comment in the database
   * @return both verdicts, and whose they are; nothing if they agreed or nobody was asked
   */
  public Optional<Sample> disagreement(Handle handle, long commentId) {
    return samples
        .judged(handle, commentId, SampleKind.SECOND_LOOK)
        .filter(sample -> sample.judgedVerdict() != sample.verdict());
  }

  /**
   * Keeps a judgement.
   *
   * @param handle the transaction
   * @param commentId names the comment in the database
   * @param verdict approve or reject
   * @param by who says it, such as {@code user:7}
   * @return what came of it
   * @throws IllegalArgumentException if the verdict is to hold
   */
  public Answer judge(Handle handle, long commentId, Kind verdict, String by) {
    Judgement judgement = new Judgement(verdict, by, null);
    Optional<Sample> asked = open(handle, commentId);
    if (asked.isEmpty()) {
      return Answer.NOT_ASKED;
    }
    Sample sample = asked.get();
    if (by.equals(sample.decidedBy())) {
      return Answer.OWN_DECISION;
    }
    if (!samples.judge(handle, sample.id(), judgement)) {
      return Answer.NOT_ASKED;
    }
    return sample.verdict() == verdict ? Answer.AGREES : Answer.DISAGREES;
  }
}
