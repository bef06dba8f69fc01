package org.comity.service.door.discourse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code /discourse/api/v1/classify}. A text that is too long is scored by its
 * beginning, as that service did.
 *
 * @param model of no effect: the service's bundle scores
 * @param content the text
 */
@Schema(name = "ToxicityRequest")
record ToxicityRequest(
    @Schema(description = "Without effect.") @Nullable String model,
    @Schema(required = true, description = "The text.") @Nullable String content) {

  /**
   * The text to score.
   *
   * @throws ClassifyException if there is none
   */
  ForumText text() {
    if (content == null) {
      throw ClassifyException.invalid("content is required: send a text.");
    }
    return new ForumText(content, true);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "ToxicityRequest";
  }
}
