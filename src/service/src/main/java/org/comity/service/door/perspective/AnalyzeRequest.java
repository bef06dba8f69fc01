package org.comity.service.door.perspective;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code comments:analyze}. As in Google's JSON, names may also be written with
 * underscores, and null is the same as a missing value.
 *
 * @param comment what to score
 * @param requestedAttributes the attributes to score it for, by name
 * @param context what the comment answers
 * @param languages hints at the comment's language (BCP 47)
 * @param doNotStore true if nothing may be kept; if not, it is kept where the community keeps what
 *     comes to be scored
 * @param clientToken repeated in the response
 * @param sessionId of no effect
 * @param communityId names a community of this service; a name that is none means the key's
 * @param spanAnnotations true for scores of every sentence
 * @param dropUnsupportedAttributes true to leave out attributes that cannot be scored instead of
 *     refusing the request
 */
@Schema(name = "AnalyzeCommentRequest")
record AnalyzeRequest(
    @Nullable TextEntry comment,
    @JsonAlias("requested_attributes") Map<String, AttributeParameters> requestedAttributes,
    @Nullable Context context,
    List<String> languages,
    @JsonAlias("do_not_store") boolean doNotStore,
    @JsonAlias("client_token") @Nullable String clientToken,
    @JsonAlias("session_id") @Nullable String sessionId,
    @JsonAlias("community_id") @Nullable String communityId,
    @JsonAlias("span_annotations") boolean spanAnnotations,
    @JsonAlias("drop_unsupported_attributes") boolean dropUnsupportedAttributes) {

  /** Puts empty collections in the place of missing ones. */
  AnalyzeRequest {
    requestedAttributes = withoutNulls(requestedAttributes);
    languages =
        languages == null ? List.of() : languages.stream().filter(Objects::nonNull).toList();
  }

  private static Map<String, AttributeParameters> withoutNulls(
      @Nullable Map<String, AttributeParameters> asked) {
    Map<String, AttributeParameters> copy = new LinkedHashMap<>();
    if (asked != null) {
      asked.forEach(
          (name, parameters) ->
              copy.put(name, parameters == null ? AttributeParameters.NONE : parameters));
    }
    return Collections.unmodifiableMap(copy);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "AnalyzeRequest" + requestedAttributes.keySet();
  }

  /**
   * A text and its form.
   *
   * @param text the words
   * @param type {@code PLAIN_TEXT} or nothing; others are refused
   */
  record TextEntry(@Nullable String text, @Nullable String type) {
    /** Without the text. */
    @Override
    public String toString() {
      return "TextEntry";
    }
  }

  /**
   * What is asked of one attribute.
   *
   * @param scoreType {@code PROBABILITY} or nothing; others are refused
   * @param scoreThreshold a score below it is left out; in [0,1]
   */
  record AttributeParameters(
      @JsonAlias("score_type") @Nullable String scoreType,
      @JsonAlias("score_threshold") @Nullable Double scoreThreshold) {
    static final AttributeParameters NONE = new AttributeParameters(null, null);
  }

  /**
   * What the comment answers, in one of two forms.
   *
   * @param entries texts; the first of several is taken for the article, the only one or all others
   *     for what is answered
   * @param articleAndParentComment the two by name
   */
  record Context(
      @Nullable List<TextEntry> entries,
      @JsonAlias("article_and_parent_comment")
          @Nullable ArticleAndParent articleAndParentComment) {}

  /**
   * The article and the comment that is answered.
   *
   * @param article the article's text
   * @param parentComment the comment's text
   */
  record ArticleAndParent(
      @Nullable TextEntry article,
      @JsonAlias("parent_comment") @Nullable TextEntry parentComment) {}
}
