package org.comity.service.door.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code /v1/moderations}.
 *
 * @param input a text; a list of texts, of which each gets a result; or a list of parts {@code
 *     {"type":"text","text":"…"}}, which are one input together
 * @param model of no effect: the service's bundle scores
 */
@Schema(name = "ModerationRequest")
record ModerationRequest(
    @Schema(
            required = true,
            implementation = Object.class,
            description =
                "A text, a list of at most 1,000 texts, or a list of parts of type text, which get"
                    + " one result together.")
        @Nullable JsonNode input,
    @Schema(description = "Without effect.") @Nullable String model) {

  /** The most texts that one request may hold. */
  static final int MAX_TEXTS = 1_000;

  /**
   * The texts to score.
   *
   * @return one for each result
   * @throws OpenAiException if there are none, too many, or something else than texts
   */
  List<String> texts() {
    if (input == null || input.isNull()) {
      throw OpenAiException.invalid("Missing required parameter: 'input'.", "input", "missing");
    }
    if (input.isTextual()) {
      return List.of(input.textValue());
    }
    if (!input.isArray() || input.isEmpty()) {
      throw OpenAiException.invalid(
          "'input' is a text or a list of at least one text.", "input", "invalid_type");
    }
    if (input.size() > MAX_TEXTS) {
      throw OpenAiException.invalid(
          "'input' may hold " + MAX_TEXTS + " texts: send them in several requests.",
          "input",
          "array_above_max_length");
    }
    List<String> texts = new ArrayList<>(input.size());
    boolean parts = input.get(0).isObject();
    for (int i = 0; i < input.size(); i++) {
      texts.add(parts ? part(input.get(i), i) : text(input.get(i), "input[" + i + "]"));
    }
    return parts ? List.of(String.join("\n", texts)) : texts;
  }

  private static String part(JsonNode part, int position) {
    String place = "input[" + position + "]";
    String type = part.path("type").asText();
    if (type.equals("image_url")) {
      throw OpenAiException.invalid(
          "Images are not judged here: send the parts of type text alone, and let a person see the"
              + " images.",
          place,
          "image_not_supported");
    }
    if (!type.equals("text")) {
      throw OpenAiException.invalid(
          "A part of 'input' is {\"type\": \"text\", \"text\": \"…\"}.", place, "invalid_type");
    }
    return text(part.path("text"), place + ".text");
  }

  private static String text(JsonNode node, String place) {
    if (!node.isTextual()) {
      throw OpenAiException.invalid("'" + place + "' is not a text.", place, "invalid_type");
    }
    return node.textValue();
  }

  /** Without the texts. */
  @Override
  public String toString() {
    return "ModerationRequest";
  }
}
