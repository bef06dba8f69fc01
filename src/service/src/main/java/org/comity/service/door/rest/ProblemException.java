package org.comity.service.door.rest;

import org.comity.comment.ModerationException;

/** Ends the work on a request with a problem. */
final class ProblemException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.title());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
