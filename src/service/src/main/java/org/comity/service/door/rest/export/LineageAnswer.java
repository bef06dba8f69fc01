package org.comity.service.door.rest.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.service.erasure.ErasureReceipt;
import org.comity.service.export.training.Tally;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where rows to learn from come from.
 *
 * @param exportedAt when they were read
 * @param rows how many there are
 * @param bySplit how many stand on each side
 * @param byBasis what the strongest thing is that was said of how many
 * @param audited how many were drawn by chance
 * @param leftOut how many were judged and stand on no side
 * @param judgedUntil when somebody last said something of one of them
 * @param sha256 of all lines
 * @param erasures what was erased
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TrainingLineage", description = "Where rows to learn from come from.")
record LineageAnswer(
    Instant exportedAt,
    long rows,
    @Schema(description = "How many stand on each side.") Map<String, Long> bySplit,
    @Schema(description = "What the strongest thing is that was said of how many.")
        Map<String, Long> byBasis,
    @Schema(description = "How many were drawn by chance.") long audited,
    @Schema(
            description =
                "How many people judged that stand on no side: their author or their text is at"
                    + " home on another than their thread.")
        long leftOut,
    @Schema(description = "When somebody last said something of one of them.")
        @Nullable Instant judgedUntil,
    @Schema(description = "Of all lines, each with its end, in hexadecimal digits.") String sha256,
    @Schema(description = "That rows are gone, newest first.") List<Tombstone> erasures) {

  /**
   * That somebody was erased; not who.
   *
   * @param receipt names it
   * @param comments how many comments are gone
   * @param erasedAt when
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "Tombstone", description = "That somebody was erased; not who.")
  record Tombstone(String receipt, int comments, Instant erasedAt) {

    static Tombstone of(ErasureReceipt receipt) {
      return new Tombstone(receipt.id(), receipt.comments(), receipt.erasedAt());
    }
  }

  /** What reading all rows brought. */
  record Read(Instant begun, String sha256, Tally tally, long leftOut) {}

  static LineageAnswer of(Read read, List<ErasureReceipt> erased) {
    Tally tally = read.tally();
    return new LineageAnswer(
        read.begun(),
        tally.rows(),
        tally.bySplit(),
        tally.byBasis(),
        tally.audited(),
        read.leftOut(),
        tally.newest(),
        read.sha256(),
        erased.stream().map(Tombstone::of).toList());
  }
}
