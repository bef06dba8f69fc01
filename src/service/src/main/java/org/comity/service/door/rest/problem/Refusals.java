package org.comity.service.door.rest.problem;

import org.comity.service.key.NotAdmittedException;

/** The problems of requests that may not do what they ask for, or not now. */
public final class Refusals {

  private Refusals() {}

  /**
   * What the gate said, as this door says it.
   *
   * @param refused by the gate
   * @return to be thrown: 401, 403, or 429 with the time to wait
   */
  public static ProblemException of(NotAdmittedException refused) {
    return new ProblemException(problem(refused), refused.retryAfterSeconds());
  }

  /**
   * What the gate said, as this door writes it.
   *
   * @param refused by the gate
   * @return 401, 403 or 429
   */
  public static Problem problem(NotAdmittedException refused) {
    int status = refused.reason().status();
    String sentence = refused.sentence();
    return switch (refused.reason()) {
      case NO_KEY ->
          Problem.of(
              "key-needed",
              "A key is needed",
              status,
              sentence + " It goes into Authorization: Bearer, or X-API-Key.");
      case BAD_KEY -> Problem.of("bad-key", "The key opens nothing", status, sentence);
      case NOT_ALLOWED -> Problem.of("not-allowed", "That is not allowed", status, sentence);
      case NOT_FROM_HERE ->
          Problem.of("not-from-here", "Only this machine is served", status, sentence);
      case TOO_MANY -> Problem.of("too-many-requests", "Too many requests", status, sentence);
    };
  }

  /**
   * Something that must be there or must not be, and is not so.
   *
   * @param kind names it for programs, in lower case with hyphens
   * @param detail what is in the way, and what to do
   * @return to be thrown: 409
   */
  public static ProblemException conflict(String kind, String detail) {
    return new ProblemException(Problem.of(kind, "That cannot be done as things are", 409, detail));
  }

  static Problem storageAway() {
    return Problem.of(
        "storage-unavailable",
        "The database does not answer",
        503,
        "Nothing was changed: send the request again in some seconds.");
  }

  static Problem otherForm(int status) {
    return Problem.of(
        "other-form",
        "The request has another form",
        status,
        "Look at the media types and parameters of this operation in /q/swagger-ui.");
  }
}
