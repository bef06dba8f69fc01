package org.comity.service.door.rest.problem;

import org.comity.comment.ModerationException;

/** Ends the work on a request with a problem. */
public final class ProblemException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final long retryAfterSeconds;

  /**
   * With what is to be answered.
   *
   * @param problem what is wrong
   */
  public ProblemException(Problem problem) {
    this(problem, 0);
  }

  /**
   * With what is to be answered where trying again helps.
   *
   * @param problem what is wrong
   * @param retryAfterSeconds when to try again; 0 for never
   */
  public ProblemException(Problem problem, long retryAfterSeconds) {
    super(problem.title());
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  Problem problem() {
    return problem;
  }

  long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
