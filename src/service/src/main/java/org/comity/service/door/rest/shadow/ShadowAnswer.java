package org.comity.service.door.rest.shadow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.quality.statistic.Proportion;
import org.comity.service.shadow.ShadowReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What runs in the shadow, and what came of it so far.
 *
 * @param bundle names it
 * @param since from when on
 * @param startedBy who wanted it
 * @param policyVersion by which version of the community's policy
 * @param champion what scores the community
 * @param trouble why this process cannot run it
 * @param scored how many comments both have judged
 * @param dropped how many came too fast
 * @param agreeing on which share they agree
 * @param table what both said
 * @param people who was right
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Shadow", description = "What runs in the shadow, and what came of it so far.")
record ShadowAnswer(
    @Schema(description = "What judges beside the champion, and decides nothing.") String bundle,
    Instant since,
    @Schema(description = "Who wanted it, such as key:3.") String startedBy,
    @Schema(
            description =
                "The version of the community's policy by which it judges, as it was then; 0 for"
                    + " what the bundle itself recommends.")
        int policyVersion,
    @Schema(description = "What scores the community. All figures are beside this one alone.")
        String champion,
    @Schema(
            description =
                "Why it cannot be read by the process that answers, so that it pauses there; missing"
                    + " where it runs.")
        @Nullable String trouble,
    @Schema(description = "How many comments both have judged, of the last 200,000.") int scored,
    @Schema(description = "How many came faster than they could be judged once more.") long dropped,
    @Schema(description = "On which share they agree; missing while nothing was judged.")
        @Nullable Share agreeing,
    @Schema(description = "What both said, nine cells.") List<Cell> table,
    @Schema(description = "Who was right where they disagree and a person has decided.")
        People people) {

  /**
   * A share with its interval.
   *
   * @param share in [0,1]
   * @param low where the interval begins
   * @param high where it ends
   */
  @Schema(name = "ShadowShare", description = "A share with its 95% interval.")
  record Share(double share, double low, double high) {

    static @Nullable Share of(@Nullable Proportion share) {
      return share == null ? null : new Share(share.value(), share.low(), share.high());
    }
  }

  /**
   * A cell of the table.
   *
   * @param champion what it said
   * @param challenger what the shadow said
   * @param comments of how many comments
   */
  @Schema(name = "ShadowCell", description = "How many comments were judged so by both.")
  record Cell(
      @Schema(description = "approve, hold or reject.") String champion,
      @Schema(description = "What the shadow said: approve, hold or reject.") String challenger,
      int comments) {}

  /**
   * What people say.
   *
   * @param decided on how many disagreements
   * @param champion how often as the champion
   * @param challenger how often as the shadow
   */
  @Schema(name = "ShadowPeople", description = "What people decided of the disagreements.")
  record People(
      @Schema(description = "On how many disagreements a person has decided.") int decided,
      @Schema(description = "How often as the champion did.") int champion,
      @Schema(description = "How often as the shadow would have.") int challenger) {}

  static ShadowAnswer of(ShadowReport report, @Nullable String trouble) {
    List<Cell> table = new ArrayList<>();
    for (Kind one : Kind.values()) {
      for (Kind other : Kind.values()) {
        table.add(new Cell(Wire.name(one), Wire.name(other), report.count(one, other)));
      }
    }
    return new ShadowAnswer(
        report.shadow().bundle(),
        report.shadow().since(),
        report.shadow().startedBy(),
        report.shadow().policyVersion(),
        report.champion(),
        trouble,
        report.scored(),
        report.shadow().dropped(),
        Share.of(report.agreeing()),
        table,
        new People(
            report.people().decided(), report.people().champion(), report.people().challenger()));
  }
}
