package org.comity.service.door.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.comity.CommentClassifier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code /discourse/classify}.
 *
 * @param inputs a text, which gets a list of labels, or a list of texts, which gets a list of such
 *     lists
 * @param truncate true to score only the beginning of a text of more than {@value
 *     CommentClassifier#MAX_BYTES} bytes instead of refusing all of it
 */
@Schema(name = "ClassifyRequest")
record ClassifyRequest(
    @Schema(
            required = true,
            implementation = Object.class,
            description = "A text, or a list of at most 1,000 texts.")
        @Nullable JsonNode inputs,
    @Schema(description = "True to score only the first 20,480 bytes of longer texts.")
        boolean truncate) {

  /** The most texts that one request may hold. */
  static final int MAX_TEXTS = 1_000;

  /**
   * The texts to score.
   *
   * @return in order
   * @throws ClassifyException if there are none, too many, or something else than texts
   */
  List<ForumText> texts() {
    if (inputs == null || !(inputs.isTextual() || inputs.isArray())) {
      throw ClassifyException.invalid("inputs is required: send a text or a list of texts.");
    }
    if (inputs.isTextual()) {
      return List.of(new ForumText(inputs.textValue(), truncate));
    }
    if (inputs.size() > MAX_TEXTS) {
      throw ClassifyException.invalid(
          "inputs may hold " + MAX_TEXTS + " texts: send them in several requests.");
    }
    List<ForumText> texts = new ArrayList<>(inputs.size());
    for (JsonNode one : inputs) {
      if (!one.isTextual()) {
        throw ClassifyException.invalid("inputs[" + texts.size() + "] is not a text.");
      }
      texts.add(new ForumText(one.textValue(), truncate));
    }
    return texts;
  }

  /** How many values there are, be they texts or not. */
  int count() {
    return isBatch() && inputs != null ? inputs.size() : 1;
  }

  /** Whether the answer is a list of lists. */
  boolean isBatch() {
    return inputs != null && inputs.isArray();
  }

  /** Without the texts. */
  @Override
  public String toString() {
    return "ClassifyRequest";
  }
}
