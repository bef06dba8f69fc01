package org.comity.service.door.rest;

import org.comity.service.door.rest.problem.Problem;

/** What can be wrong with a request to score, and with none other. */
final class ScoreProblems {

  private ScoreProblems() {}

  static Problem tooManyComments(int count) {
    return Problem.of(
        "too-many-comments",
        "Too many comments",
        422,
        "A request may hold "
            + ScoreRequest.MAX_COMMENTS
            + " comments and this one holds "
            + count
            + ": send them in several requests.");
  }

  static Problem tooManyExplained(int count) {
    return Problem.of(
        "too-many-explained",
        "Too many comments to explain",
        422,
        "A request may ask to explain "
            + ScoreRequest.MAX_EXPLAINED
            + " comments and this one holds "
            + count
            + ": leave explain out, or send fewer.");
  }

  static Problem unknownAttribute(String known) {
    return Problem.of(
        "unknown-attribute",
        "Unknown attribute",
        422,
        "The bundle scores " + known + ": ask for these, or leave attributes out for all.");
  }

  static Problem noThread() {
    return Problem.of(
        "no-such-thread",
        "No such thread",
        404,
        "GET /api/v1/samples lists the ids of the sample threads.");
  }
}
