package org.comity.benchmarks.site;

import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Five people who decide by what a comment is, and err now and then; what is wrong with their
 * decisions can be chosen, to see whether it is noticed.
 *
 * @param seed of who decides and who errs
 * @param errors the share of decisions that are wrong by mistake, in [0,1]
 * @param flipped the share of the first moderator's decisions that are the wrong way round, in
 *     [0,1]
 * @param banned a word for which all reject, whatever else is said; null for none
 */
record Moderators(long seed, double errors, double flipped, @Nullable String banned) {

  /** How many they are. */
  static final int COUNT = 5;

  /** One decision. */
  record Verdict(int moderator, boolean rejects) {}

  /**
   * Decides.
   *
   * @param comment in hand
   * @return the same whenever it is asked
   */
  Verdict decide(HiddenComment comment) {
    SplittableRandom chance = new SplittableRandom(seed * 31 + comment.id().hashCode());
    int moderator = chance.nextInt(COUNT);
    boolean errs = chance.nextDouble() < errors;
    boolean flips = moderator == 0 && chance.nextDouble() < flipped;
    boolean rejects = comment.offends() ^ errs ^ flips;
    return new Verdict(moderator, rejects || isBanned(comment.text()));
  }

  private boolean isBanned(String text) {
    return banned != null
        && text.toLowerCase(Locale.ROOT).contains(banned.toLowerCase(Locale.ROOT));
  }
}
