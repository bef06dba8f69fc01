package org.comity.service.drift;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What changed in a community.
 *
 * @param bundleId by whose scores
 * @param from when the reference begins
 * @param middle when the reference ends and the last days begin
 * @param to when it was looked at
 * @param languages the one with most comments first; none with too few of them
 */
public record Drift(
    String bundleId, Instant from, Instant middle, Instant to, List<OfLanguage> languages) {

  /** Copies the list. */
  public Drift {
    languages = List.copyOf(languages);
  }

  /**
   * What changed in a language.
   *
   * @param language what the comments were read as
   * @param reference how many comments the reference has
   * @param recent how many the last days have
   * @param scores by attribute, the largest change first
   * @param vocabulary of the shares of unknown words
   */
  public record OfLanguage(
      String language, int reference, int recent, List<Change> scores, Change vocabulary) {

    /** Copies the list. */
    public OfLanguage {
      scores = List.copyOf(scores);
    }

    /**
     * All that is compared.
     *
     * @return scores, the largest change first, and then the vocabulary
     */
    public List<Change> changes() {
      return Stream.concat(scores.stream(), Stream.of(vocabulary)).toList();
    }
  }

  /**
   * How something changed.
   *
   * @param name an attribute, or UNKNOWN_WORDS
   * @param index the population stability index; 0 for no change, not bounded
   * @param meanBefore the mean in the reference, in [0,1]
   * @param meanNow the mean in the last days, in [0,1]
   * @param edges where bins end, inclusive and ascending; the last bin has no end
   * @param sharesBefore of the reference, by bin
   * @param sharesNow of the last days, by bin
   */
  public record Change(
      String name,
      double index,
      double meanBefore,
      double meanNow,
      List<Double> edges,
      List<Double> sharesBefore,
      List<Double> sharesNow) {

    /** What the change of the vocabulary is called. */
    public static final String UNKNOWN_WORDS = "UNKNOWN_WORDS";

    /** Copies the lists. */
    public Change {
      edges = List.copyOf(edges);
      sharesBefore = List.copyOf(sharesBefore);
      sharesNow = List.copyOf(sharesNow);
    }
  }
}
