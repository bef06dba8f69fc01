package org.comity.service.split;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a comment is good for when a model is made anew. */
public enum Side {
  /** The model learns from it. */
  TRAIN,
  /** Scores are fitted to shares on it. */
  CALIBRATE,
  /** Models are compared on it, and nothing else is done with it. */
  TEST;

  /**
   * As it is written.
   *
   * @return in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Where a comment stands whose thread is on one side and whose author on another. Where both are
   * on the same, there. Otherwise it is neither learnt from nor tested on: if neither is on the
   * side of tests it may calibrate, which a few comments of known people do no harm to; if one is,
   * it belongs nowhere, for even a calibration that has seen a tested author is not tested any
   * more.
   *
   * @param thread null if the comment has none
   * @param author null if the comment has none
   * @return null if it belongs nowhere, and if both are null
   */
  static @Nullable Side of(@Nullable Side thread, @Nullable Side author) {
    if (thread == null || author == null || thread == author) {
      return thread == null ? author : thread;
    }
    return thread == TEST || author == TEST ? null : CALIBRATE;
  }
}
