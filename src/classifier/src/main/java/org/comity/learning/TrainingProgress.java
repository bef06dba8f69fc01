package org.comity.learning;

/** Hears how far training is. Called from several threads, never with text. */
@FunctionalInterface
public interface TrainingProgress {

  /**
   * Work was done.
   *
   * @param stage what is being done, in a word or two
   * @param done how much of it
   * @param total of how much; negative where that is not known yet
   */
  void at(String stage, long done, long total);
}
