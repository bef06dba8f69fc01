package org.comity.service.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.score.Assessment;
import org.comity.service.scoring.Champion;
import org.comity.service.store.StorageUnavailableException;

/** Decides on comments, and has them kept where that is wanted. Safe for use by many threads. */
@Singleton
public final class Moderation {

  private final Judge judge;
  private final Intake intake;

  @Inject
  Moderation(Judge judge, Intake intake) {
    this.judge = judge;
    this.intake = intake;
  }

  /**
   * Decides and keeps.
   *
   * @param submission the comment
   * @return after comment and decision are on disk; fails with {@link StorageUnavailableException}
   *     if they could not be kept, and with {@link ContradictionException} if the comment came to
   *     our own door and contradicts what is kept; then nothing of them is
   */
  public Uni<Outcome> decideAndKeep(Submission submission) {
    return judge.judge(submission).flatMap(intake::keep);
  }

  /**
   * Decides and leaves no trace.
   *
   * @param submission the comment
   * @return what is decided, kept nowhere
   */
  public Uni<Outcome> decide(Submission submission) {
    return judge
        .judge(submission)
        .map(judged -> new Outcome(judged.decision(null, 1), false, false));
  }

  /**
   * Decides on a comment that was scored already, and keeps it.
   *
   * @param submission the comment
   * @param champion what scored it
   * @param assessment what that said of it
   * @return as {@link #decideAndKeep(Submission)}
   */
  public Uni<Outcome> decideAndKeep(
      Submission submission, Champion champion, Assessment assessment) {
    return judge.judge(submission, champion, assessment).flatMap(intake::keep);
  }
}
