package org.comity.service.key;

/** A request that may not do what it asks for. Every door says it in its own words. */
public final class NotAdmittedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Cause {
    /** Keys are needed, and there is none. */
    NO_KEY(401),
    /** The key is unknown, revoked or has expired. */
    BAD_KEY(401),
    /** The key is good, but not for this, or not for this community. */
    NOT_ALLOWED(403),
    /** The key made more requests than it may. */
    TOO_MANY(429),
    /** There are no keys yet, and the request comes from another machine. */
    NOT_FROM_HERE(403);

    private final int status;

    Cause(int status) {
      this.status = status;
    }

    /**
     * The HTTP status that says it, where a door has no other custom.
     *
     * @return 401, 403 or 429
     */
    public int status() {
      return status;
    }
  }

  private final String sentence;
  private final Cause reason;
  private final int perMinute;
  private final long retryAfterSeconds;

  private NotAdmittedException(Cause reason, String message, int perMinute, long retryAfter) {
    super(message);
    this.sentence = message;
    this.reason = reason;
    this.perMinute = perMinute;
    this.retryAfterSeconds = retryAfter;
  }

  /**
   * A refusal that no number of requests is the cause of.
   *
   * @param reason why
   */
  public NotAdmittedException(Cause reason) {
    this(reason, sentenceFor(reason), 0, 0);
  }

  static NotAdmittedException tooMany(int perMinute, long retryAfterSeconds) {
    return new NotAdmittedException(
        Cause.TOO_MANY,
        "The key may make " + perMinute + " requests a minute: try again later.",
        perMinute,
        retryAfterSeconds);
  }

  private static String sentenceFor(Cause reason) {
    return switch (reason) {
      case NO_KEY -> "A key is needed: send one that an administrator made for you.";
      case BAD_KEY -> "The key is unknown, revoked or expired: ask an administrator for another.";
      case NOT_ALLOWED -> "The key is not good for this: ask an administrator for another scope.";
      case TOO_MANY -> "Too many requests: try again later.";
      case NOT_FROM_HERE ->
          "There are no keys yet, so only the machine itself is served: make a key there first.";
    };
  }

  /**
   * Why.
   *
   * @return the cause
   */
  public Cause reason() {
    return reason;
  }

  /**
   * Why, and what to do.
   *
   * @return for people
   */
  public String sentence() {
    return sentence;
  }

  /**
   * How many requests the key may make.
   *
   * @return a minute; 0 where that is not the cause
   */
  public int perMinute() {
    return perMinute;
  }

  /**
   * When to try again.
   *
   * @return in so many seconds, at least 1; 0 where that would not help
   */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
