package org.comity.service.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One comment of a sample thread.
 *
 * @param id names it
 * @param text what it says
 * @param lang its language (BCP 47)
 * @param createdAt when it was posted, as ISO 8601
 * @param author the name shown
 * @param parentId the comment that it answers
 * @param labels per attribute the share of people who saw it, in [0,1]
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One comment of a sample thread, with what people said of it.")
public record SampleComment(
    String id,
    String text,
    @Nullable String lang,
    @Nullable String createdAt,
    @Nullable String author,
    @Nullable String parentId,
    @Nullable Map<String, Double> labels) {

  /** Checks that there is an id and a text. */
  public SampleComment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
