package org.comity.service.key;

/** A request that may not do what it asks for. Every door says it in its own words. */
public final class NotAdmittedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Cause {
    /** Keys are needed, and there is none. */
    NO_KEY,
    /** The key is unknown, revoked or has expired. */
    BAD_KEY,
    /** The key is good, but not for this, or not for this community. */
    NOT_ALLOWED,
    /** The key made more requests than it may. */
    TOO_MANY,
    /** There are no keys yet, and the request comes from another machine. */
    NOT_FROM_HERE
  }

  private final Cause reason;
  private final int perMinute;
  private final long retryAfterSeconds;

  private NotAdmittedException(Cause reason, String message, int perMinute, long retryAfter) {
    super(message);
    this.reason = reason;
    this.perMinute = perMinute;
    this.retryAfterSeconds = retryAfter;
  }

  NotAdmittedException(Cause reason) {
    this(reason, sentence(reason), 0, 0);
  }

  static NotAdmittedException tooMany(int perMinute, long retryAfterSeconds) {
    return new NotAdmittedException(
        Cause.TOO_MANY,
        "The key may make " + perMinute + " requests a minute: try again later.",
        perMinute,
        retryAfterSeconds);
  }

  private static String sentence(Cause reason) {
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
