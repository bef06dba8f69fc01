package org.comity.service.dashboard.text;

/**
 * A part of a text.
 *
 * @param begin a UTF-16 offset
 * @param end exclusive
 */
public record Stretch(int begin, int end) {

  /** Checks order. */
  public Stretch {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("a stretch needs 0 <= begin <= end");
    }
  }

  boolean covers(int offset) {
    return begin <= offset && offset < end;
  }
}
