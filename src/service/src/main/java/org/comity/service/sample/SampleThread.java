package org.comity.service.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article and the comments below it.
 *
 * @param id names the thread
 * @param lang the language of most of its comments (BCP 47)
 * @param article what the comments are about
 * @param comments in the order in which they were posted
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(description = "An article and the comments below it.")
public record SampleThread(
    String id, String lang, SampleArticle article, List<SampleComment> comments) {

  /** Copies the list. */
  public SampleThread {
    comments = List.copyOf(comments);
  }

  /**
   * The article of a thread.
   *
   * @param url where it would be published
   * @param title its headline
   * @param text its first sentences
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SampleArticle(
      @Nullable String url, @Nullable String title, @Nullable String text) {}
}
