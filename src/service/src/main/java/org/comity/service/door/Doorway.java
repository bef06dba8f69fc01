package org.comity.service.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a door is and what it answers to requests that never reach it, so that these are answered
 * in its own words, too. Every door has one; one that wants a key of those who come has a {@link
 * KeyedDoorway}.
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
   * What to say to a request at which the service failed in a way that nobody foresaw.
   *
   * @param id names the failure in the log
   * @return as {@link #refusal(Refused, String)} does
   */
  default Object failure(String id) {
    return refusal(Refused.FAILED, null);
  }

  /**
   * The media type of refusals.
   *
   * @return a kind of JSON, or of text
   */
  default String refusalType() {
    return "application/json";
  }

  /**
   * The HTTP status of a refusal.
   *
   * @param refused why
   * @return 4xx, unless the door's clients would take that for consent
   */
  default int status(Refused refused) {
    return refused.status();
  }

  /**
   * What the headers of a refusal say besides.
   *
   * @param refused why
   * @param method the one that is answered at the path; null if nothing is there
   * @return values by name; none where the body says it all
   */
  default Map<String, String> refusalHeaders(Refused refused, @Nullable String method) {
    return Map.of();
  }

  /** Why a request is not answered by its door. */
  enum Refused {
    /** There is nothing at that path. */
    NOT_FOUND(404),
    /** Another method is answered there. */
    OTHER_METHOD(405),
    /** The request announces more bytes than the door reads. */
    TOO_LARGE(413),
    /** The service failed in a way that nobody foresaw. */
    FAILED(500);

    private final int status;

    Refused(int status) {
      this.status = status;
    }

    /**
     * The HTTP status.
     *
     * @return 4xx, or 500
     */
    public int status() {
      return status;
    }
  }
}
