package org.comity.service.retraining;

/** Where a retraining stands. It runs, and ends once. */
public enum RetrainingState {
  /** A job holds the lease, or held it last and nobody has taken it over. */
  RUNNING,
  /** A challenger was made, passed the gate and was handed in. */
  HANDED_IN,
  /** A challenger was made and did not pass the gate, or there was nothing new to learn. */
  REFUSED,
  /** The job could not go on, and said so. */
  FAILED,
  /** The job was silent until its lease was over, and another took it over. */
  ABANDONED;

  /**
   * Whether a job may say that this came of it.
   *
   * @return false for what only others can say
   */
  public boolean isOutcome() {
    return this == HANDED_IN || this == REFUSED || this == FAILED;
  }
}
