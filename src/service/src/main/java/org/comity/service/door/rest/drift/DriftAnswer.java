package org.comity.service.door.rest.drift;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.comity.service.drift.Bounds;
import org.comity.service.drift.Bounds.Level;
import org.comity.service.drift.Drift;
import org.comity.service.drift.Drift.Change;
import org.comity.service.drift.Drift.OfLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed in a community, on the wire.
 *
 * @param bundle by whose scores
 * @param referenceFrom when the reference begins
 * @param recentFrom when it ends and the last days begin
 * @param recentTo when it was looked at
 * @param noticeFrom from which index on something changed
 * @param alertFrom from which index on somebody should look
 * @param languages those with enough comments
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Drift", description = "What changed in a community.")
record DriftAnswer(
    @Schema(description = "By whose scores.") String bundle,
    Instant referenceFrom,
    @Schema(description = "When the reference ends and the last days begin.") Instant recentFrom,
    Instant recentTo,
    @Schema(description = "From which index on something changed.") double noticeFrom,
    @Schema(description = "From which index on somebody should look.") double alertFrom,
    @Schema(description = "Those with at least 200 comments in both times; most comments first.")
        List<Language> languages) {

  /**
   * What changed in a language.
   *
   * @param language what the comments were read as
   * @param reference how many comments the reference has
   * @param recent how many the last days have
   * @param scores by attribute
   * @param vocabulary of the shares of unknown words
   */
  @Schema(name = "DriftOfLanguage", description = "What changed in a language.")
  record Language(
      @Schema(description = "What the comments were read as (BCP 47).") String language,
      @Schema(description = "How many comments the reference has; at most 4,000 are looked at.")
          int reference,
      @Schema(description = "How many the last days have; at most 4,000 are looked at.") int recent,
      @Schema(description = "By attribute, the largest change first.") List<Shift> scores,
      @Schema(description = "Of the shares of words that the bundle does not know.")
          Shift vocabulary) {

    static Language of(OfLanguage of, Bounds bounds) {
      return new Language(
          of.language(),
          of.reference(),
          of.recent(),
          of.scores().stream().map(score -> Shift.of(score, bounds)).toList(),
          Shift.of(of.vocabulary(), bounds));
    }
  }

  /**
   * How something changed.
   *
   * @param of an attribute, or UNKNOWN_WORDS
   * @param psi the population stability index
   * @param level which bounds it reaches
   * @param alert whether somebody should look
   * @param referenceMean in [0,1]
   * @param recentMean in [0,1]
   * @param edges where bins end
   * @param referenceShares by bin
   * @param recentShares by bin
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "DriftShift", description = "How something changed.")
  record Shift(
      @Schema(description = "An attribute, or UNKNOWN_WORDS.") String of,
      @Schema(description = "The population stability index: 0 for no change.") double psi,
      @Schema(description = "STEADY below both bounds, NOTICE, or ALERT.") Level level,
      @Schema(description = "Whether somebody should look.") boolean alert,
      double referenceMean,
      double recentMean,
      @Schema(description = "Where bins end, inclusive and ascending; the last has no end.")
          List<Double> edges,
      @Schema(description = "The share of the reference in each bin.") List<Double> referenceShares,
      @Schema(description = "The share of the last days in each bin.") List<Double> recentShares) {

    static Shift of(Change change, Bounds bounds) {
      Level level = bounds.level(change.index());
      return new Shift(
          change.name(),
          change.index(),
          level,
          level == Level.ALERT,
          change.meanBefore(),
          change.meanNow(),
          change.edges(),
          change.sharesBefore(),
          change.sharesNow());
    }
  }

  static DriftAnswer of(Drift drift, Bounds bounds) {
    return new DriftAnswer(
        drift.bundleId(),
        drift.from(),
        drift.middle(),
        drift.to(),
        bounds.noticeFrom(),
        bounds.alertFrom(),
        drift.languages().stream().map(of -> Language.of(of, bounds)).toList());
  }
}
