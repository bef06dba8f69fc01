package org.comity.service.export.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.export.CanonicalComment;
import org.jspecify.annotations.Nullable;

/**
 * A comment that people judged, to learn from.
 *
 * @param comment in the canonical form; its labels are weighted means, and LIKELY_TO_REJECT is
 *     among them
 * @param parentText what the comment says that it answers, where that may stand on the same side
 * @param weight how much the row counts, above 0; 1 for what one person decided
 * @param basis the strongest thing that was said of it, such as {@code second_look}
 * @param split on which side it stands: train, calibrate or test
 * @param judged by whom, and how it came before them
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingComment(
    @JsonUnwrapped CanonicalComment comment,
    @Nullable String parentText,
    double weight,
    String basis,
    String split,
    @JsonUnwrapped Judged judged) {

  /**
   * Who judged a comment, and how it came before them.
   *
   * @param revision of the text that was judged; not written
   * @param moderator a pseudonym of who decided last, or else gave the last label; null if nobody
   *     knows
   * @param decidedAt when
   * @param bundle the model whose scores were on screen, if any
   * @param bulk whether it was decided with many others at once
   * @param audit whether it was drawn by chance of all that was decided automatically, whatever its
   *     scores were
   * @param auditProbability with which; null if it was not drawn
   * @param learning whether people were asked because the model would learn much from it: never of
   *     what was drawn by chance
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Judged(
      @JsonIgnore int revision,
      @Nullable String moderator,
      Instant decidedAt,
      @Nullable String bundle,
      boolean bulk,
      boolean audit,
      @Nullable Double auditProbability,
      boolean learning) {}

  /** Without the text. */
  @Override
  public String toString() {
    return "TrainingComment[" + comment.row() + "]";
  }
}
