package org.comity.service.door.rest.drift;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comity.service.promotion.Promotion;
import org.comity.service.quality.accord.Accord;
import org.comity.service.quality.accord.Course;
import org.comity.service.quality.accord.Course.Step;
import org.comity.service.quality.statistic.Proportion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether model and moderators agree, on the wire.
 *
 * @param step how long each time is
 * @param zone where days begin and end
 * @param times one after another
 * @param promotions what came to score meanwhile
 */
@Schema(name = "Agreement", description = "Whether model and moderators agree, over time.")
record AgreementAnswer(
    @Schema(description = "DAY while there are no more than three weeks to tell of, else WEEK.")
        Step step,
    @Schema(description = "Where days begin and end: that of the community's policy, or UTC.")
        String zone,
    @Schema(description = "The oldest first, without gaps.") List<Time> times,
    @Schema(description = "The oldest first.") List<Change> promotions) {

  /**
   * Some days.
   *
   * @param from the first
   * @param to the day after the last
   * @param sample estimated from the random audit sample
   * @param agreed of all decided
   * @param differed of all decided
   * @param heldApproved of all decided
   * @param heldRejected of all decided
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "AgreementOfTime", description = "By when people decided.")
  record Time(
      @Schema(description = "The first day.") LocalDate from,
      @Schema(description = "The day after the last one.") LocalDate to,
      @Schema(description = "Null if nothing of the random audit sample was judged.")
          @Nullable Estimate sample,
      @Schema(description = "Of all decided: as the policy had decided alone.") int agreed,
      @Schema(description = "Of all decided: the contrary.") int differed,
      @Schema(description = "Of all decided: approved after it was held.") int heldApproved,
      @Schema(description = "Of all decided: rejected after it was held.") int heldRejected) {

    static Time of(Accord accord) {
      Proportion sample = accord.sample();
      return new Time(
          accord.from(),
          accord.to(),
          sample == null ? null : Estimate.of(sample),
          accord.decided().agreed(),
          accord.decided().differed(),
          accord.decided().heldApproved(),
          accord.decided().heldRejected());
    }
  }

  /**
   * A share with its 95% interval.
   *
   * @param judged how many comments it is of
   * @param agreed in [0,1]
   * @param low in [0,1]
   * @param high in [0,1]
   */
  @Schema(name = "AgreementEstimate", description = "A share with its 95% interval.")
  record Estimate(
      @Schema(description = "How many comments were judged.") int judged,
      @Schema(description = "The share that people agree with.") double agreed,
      double low,
      double high) {

    static Estimate of(Proportion share) {
      return new Estimate(share.n(), share.value(), share.low(), share.high());
    }
  }

  /**
   * Another bundle.
   *
   * @param at when it came to score
   * @param bundle which
   */
  @Schema(name = "AgreementPromotion", description = "Another bundle came to score.")
  record Change(Instant at, String bundle) {

    static Change of(Promotion promotion) {
      return new Change(promotion.at(), promotion.bundle());
    }
  }

  static AgreementAnswer of(Course course, List<Promotion> promotions) {
    return new AgreementAnswer(
        course.step(),
        course.zone().getId(),
        course.accords().stream().map(Time::of).toList(),
        promotions.stream().map(Change::of).toList());
  }
}
