package org.comity.service.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comment in the form that everything in Comity trains on, evaluates and imports.
 *
 * @param row names it in the database; not written
 * @param id what the platform calls it
 * @param text what it says
 * @param lang what it was read as (BCP 47)
 * @param createdAt when its author sent it
 * @param author a pseudonym
 * @param threadId what the platform calls the thread
 * @param parentId what the platform calls the comment that it answers
 * @param article the page that it stands under
 * @param labels what people said of this revision: the mean for each attribute, in [0,1]
 * @param spans words that people marked
 * @param source the community
 * @param decision what a person decided last; null if none did
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CanonicalComment(
    @JsonIgnore long row,
    String id,
    String text,
    @Nullable String lang,
    Instant createdAt,
    @Nullable String author,
    @Nullable String threadId,
    @Nullable String parentId,
    @Nullable Page article,
    Map<String, Double> labels,
    @Nullable List<Words> spans,
    String source,
    @Nullable String decision) {

  /**
   * The page that a comment stands under.
   *
   * @param url where it is published
   * @param title its headline
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(@Nullable String url, @Nullable String title) {}

  /**
   * Words that people marked.
   *
   * @param begin UTF-16 offset
   * @param end UTF-16 offset, exclusive
   * @param attribute what they show
   */
  public record Words(int begin, int end, String attribute) {}

  /** Without the text. */
  @Override
  public String toString() {
    return "CanonicalComment[" + row + "]";
  }
}
