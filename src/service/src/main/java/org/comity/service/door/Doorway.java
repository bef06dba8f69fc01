package org.comity.service.door;

import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Where a door is and what it answers to requests that never reach it, so that these are answered
 * in its own words, too. Every door has one.
 */
public interface Doorway {

  /**
   * Whether a path is this door's, be there something or not.
   *
   * @param path begins with a slash
   * @return true for one doorway at most
   */
  boolean covers(String path);

  /**
   * The doorway of a part of the door.
   *
   * @param path one that is covered
   * @return this one, unless that part refuses in other words
   */
  default Doorway at(String path) {
    return this;
  }

  /**
   * The method that is answered at a path.
   *
   * @param path one that is covered
   * @return such as POST; null if nothing is there
   */
  @Nullable String method(String path);

  /**
   * Whether a path may have several methods, or no text in JSON: then only the size of a request is
   * looked at here, and the resources refuse the rest themselves.
   *
   * @param path one that is covered
   * @return false where {@link #method} says it all
   */
  default boolean isLeftToResources(String path) {
    return false;
  }

  /**
   * The most bytes that a body may have.
   *
   * @return bytes
   */
  int maxBytes();

  /**
   * What to say to a request that is turned away.
   *
   * @param refused why
   * @param method the one that is answered at the path; null if nothing is there
   * @return to be written as JSON, or the text itself where {@link #refusalType()} is one; never
   *     holds anything of the request
   */
  Object refusal(Refused refused, @Nullable String method);

  /**
   * What a key must be good for at a path.
   *
   * @param path one where something is
   * @return null where nobody needs a key, or the door looks itself for what a request shows
   */
  default @Nullable Scope scope(String path) {
    return null;
  }

  /**
   * What to say to a request that may not come in.
   *
   * @param refused why
   * @return to be written as JSON, with its status
   */
  default Refusal refusal(NotAdmittedException refused) {
    throw new IllegalStateException("a door that asks for keys says how it refuses", refused);
  }

  /**
   * What is said to a request that may not come in.
   *
   * @param status the HTTP status
   * @param body to be written as JSON; never holds anything of the request
   */
  record Refusal(int status, Object body) {}

  /**
   * The media type of refusals.
   *
   * @return a kind of JSON, or of text
   */
  default String refusalType() {
    return "application/json";
  }

  /**
   * The header in which refusals say the same once more.
   *
   * @return its name; null where there is none
   */
  default @Nullable String refusalHeader() {
    return null;
  }

  /** Why a request is turned away before its door has seen it. */
  enum Refused {
    /** There is nothing at that path. */
    NOT_FOUND(404),
    /** Another method is answered there. */
    OTHER_METHOD(405),
    /** The request announces more bytes than the door reads. */
    TOO_LARGE(413);

    private final int status;

    Refused(int status) {
      this.status = status;
    }

    /**
     * The HTTP status.
     *
     * @return 4xx
     */
    public int status() {
      return status;
    }
  }
}
