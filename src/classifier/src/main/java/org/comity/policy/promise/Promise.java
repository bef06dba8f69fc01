package org.comity.policy.promise;

/** What a threshold keeps, whatever the model. */
public enum Promise {
  /**
   * Of what is below it, which no person sees, no larger share should have been rejected, and no
   * more comments.
   */
  APPROVES_BELOW,
  /**
   * Of what is caught from there on, which a person sees, people reject no smaller share, and
   * approve no more comments.
   */
  HOLDS_FROM,
  /**
   * The same of what is rejected from there on. It rather catches nothing than less surely, for no
   * person looks.
   */
  REJECTS_FROM
}
