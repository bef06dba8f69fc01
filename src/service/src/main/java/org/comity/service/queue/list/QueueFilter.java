package org.comity.service.queue.list;

import java.util.HashSet;
import java.util.Set;
import org.comity.service.queue.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Which of the comments that wait are meant: those for which all of this holds.
 *
 * @param communities whose; empty for all
 * @param causes for all of which it waits; empty for any
 * @param traits all of which it has; empty for any
 * @param band in which a score lies; null for any
 * @param language what it was read as, such as {@code ar}; null for any
 * @param age how long ago it came in
 */
public record QueueFilter(
    Set<Long> communities,
    Set<Cause> causes,
    Set<Trait> traits,
    @Nullable ScoreBand band,
    @Nullable String language,
    AgeBand age) {

  /** All that waits. */
  public static final QueueFilter ALL =
      new QueueFilter(Set.of(), Set.of(), Set.of(), null, null, AgeBand.ANY);

  /** Copies the sets. */
  public QueueFilter {
    communities = Set.copyOf(communities);
    causes = Set.copyOf(causes);
    traits = Set.copyOf(traits);
  }

  /**
   * The same for some communities.
   *
   * @param ids name them in the database; empty for all
   * @return a copy
   */
  public QueueFilter in(Set<Long> ids) {
    return new QueueFilter(ids, causes, traits, band, language, age);
  }

  /**
   * The same for one more cause.
   *
   * @param cause for which it must wait as well
   * @return a copy
   */
  public QueueFilter with(Cause cause) {
    return new QueueFilter(communities, both(causes, cause), traits, band, language, age);
  }

  /**
   * The same for one more trait.
   *
   * @param trait which it must have as well
   * @return a copy
   */
  public QueueFilter with(Trait trait) {
    return new QueueFilter(communities, causes, both(traits, trait), band, language, age);
  }

  /**
   * The same for a range of scores.
   *
   * @param scores null for any
   * @return a copy
   */
  public QueueFilter with(@Nullable ScoreBand scores) {
    return new QueueFilter(communities, causes, traits, scores, language, age);
  }

  private static <T> Set<T> both(Set<T> known, T one) {
    Set<T> all = new HashSet<>(known);
    all.add(one);
    return all;
  }
}
