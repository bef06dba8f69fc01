package org.comity.service.door.rest.retraining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a job needs to begin.
 *
 * @param id names the retraining
 * @param token to be shown from now on; it cannot be had again
 * @param leaseUntil from when on another may take over
 * @param champion the bundle that scores the community now
 * @param language what short comments are taken for
 * @param policy what the community goes by
 * @param thresholds that the champion recommends, by attribute
 * @param rows how many there are to learn from, by side
 * @param leftOut how many were judged and stand on no side
 * @param newComments how many comments people judged since the last retraining began
 * @param last the last one that came to an end with a challenger
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GrantedLease", description = "What a job needs to begin.")
record GrantedLease(
    long id,
    @Schema(description = "To be shown from now on; it cannot be had again.") String token,
    @Schema(description = "From when on another may take over.") Instant leaseUntil,
    @Schema(description = "The bundle that scores the community now.") String champion,
    @Schema(description = "What short comments are taken for (BCP 47).") String language,
    PolicyInShort policy,
    @Schema(description = "Scores that the champion recommends to act from, by attribute.")
        Map<String, Acting> thresholds,
    @Schema(description = "How many rows there are to learn from, by side.") Map<String, Long> rows,
    @Schema(description = "How many people judged that stand on no side.") long leftOut,
    @Schema(
            description =
                "How many comments people judged since the last retraining began; 0 if there is"
                    + " nothing new to learn.")
        long newComments,
    @Schema(description = "The last one that handed in a challenger, or refused one.")
        @Nullable RetrainingAnswer last) {

  /**
   * A policy in short.
   *
   * @param version 0 for the recommended one
   * @param bands by attribute
   */
  @Schema(name = "PolicyInShort", description = "What the community goes by.")
  record PolicyInShort(int version, Map<String, Band> bands) {}

  /**
   * From which scores a policy holds and rejects.
   *
   * @param approveBelow what is below is approved
   * @param rejectFrom what reaches it is rejected; null if nothing is
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PolicyBand", description = "From which scores a policy holds and rejects.")
  record Band(double approveBelow, @Nullable Double rejectFrom) {}

  /**
   * From which scores a bundle recommends to act.
   *
   * @param hold a person should look from here
   * @param reject what reaches it is almost always rightly rejected
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RecommendedScores", description = "From which scores a bundle recommends to act.")
  record Acting(@Nullable Double hold, @Nullable Double reject) {}

  /** Without the token. */
  @Override
  public String toString() {
    return "GrantedLease[" + id + "]";
  }
}
