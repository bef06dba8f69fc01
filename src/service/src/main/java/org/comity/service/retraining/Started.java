package org.comity.service.retraining;

/** What came of a wish to retrain. */
public sealed interface Started {

  /**
   * It may.
   *
   * @param retraining that begins
   * @param token what its job shows from now on; it is kept nowhere
   */
  record Granted(Retraining retraining, String token) implements Started {

    /** Without the token. */
    @Override
    public String toString() {
      return "Granted[" + retraining + "]";
    }
  }

  /**
   * Another runs, and nothing was done.
   *
   * @param by that one
   */
  record Held(Retraining by) implements Started {}
}
