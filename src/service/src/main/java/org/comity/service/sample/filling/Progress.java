package org.comity.service.sample.filling;

/**
 * How far the filling is.
 *
 * @param state what is going on
 * @param done how many comments were handed in
 * @param total how many there are
 */
public record Progress(State state, int done, int total) {

  /** What is going on. */
  public enum State {
    /** Nothing is, or not any more. */
    RESTING,
    /** Comments are handed in. */
    FILLING,
    /** A comment could not be kept; what was handed in before it stays. */
    FAILED
  }
}
