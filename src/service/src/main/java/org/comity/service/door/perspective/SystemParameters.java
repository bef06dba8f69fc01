package org.comity.service.door.perspective;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.comity.service.door.perspective.mask.FieldMask;
import org.comity.service.door.perspective.mask.FieldMaskException;
import org.comity.service.door.perspective.mask.KnownFields;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that all of Google's APIs have and that say how to answer. The others of
 * them ({@code key}, {@code $.xgafv}, {@code access_token}, {@code oauth_token}, {@code quotaUser},
 * {@code uploadType}, {@code upload_protocol}) are accepted and have no effect.
 */
public final class SystemParameters {

  private static final KnownFields SCORE =
      new KnownFields(Map.of("value", KnownFields.NONE, "type", KnownFields.NONE));

  private static final KnownFields ATTRIBUTE =
      new KnownFields(
          Map.of(
              "summaryScore",
              SCORE,
              "spanScores",
              new KnownFields(
                  Map.of("begin", KnownFields.NONE, "end", KnownFields.NONE, "score", SCORE))));

  /** The fields of an {@link AnalyzeResponse}. */
  private static final KnownFields RESPONSE =
      new KnownFields(
          Map.of(
              "attributeScores",
              new KnownFields(Map.of(KnownFields.ANY_NAME, ATTRIBUTE)),
              "languages",
              KnownFields.NONE,
              "detectedLanguages",
              KnownFields.NONE,
              "clientToken",
              KnownFields.NONE));

  @Parameter(description = "What to answer with, such as attributeScores(TOXICITY/summaryScore).")
  @QueryParam("fields")
  @Nullable String fields;

  @Parameter(description = "true to lay the JSON out for people.")
  @QueryParam("prettyPrint")
  boolean prettyPrint;

  @Parameter(description = "json; others are refused.")
  @QueryParam("alt")
  @Nullable String alt;

  @Parameter(description = "Refused: the answer is JSON, not a script.")
  @QueryParam("callback")
  @Nullable String callback;

  /**
   * Whether the answer is laid out for people.
   *
   * @return false if nothing is said, unlike Google's APIs: programs read it
   */
  boolean prettyPrint() {
    return prettyPrint;
  }

  /**
   * The part of the answer that is asked for.
   *
   * @return null for all of it
   * @throws AnalyzeException if the parameters ask for what is not served
   */
  @Nullable FieldMask mask() {
    if (isSet(alt) && !"json".equals(alt)) {
      throw AnalyzeException.invalid(
          "The answer is JSON and nothing else: leave alt out, or send alt=json.");
    }
    if (isSet(callback)) {
      throw AnalyzeException.invalid(
          "JSONP is not served: leave callback out, and call from a server.");
    }
    try {
      return fields == null || fields.isBlank() ? null : FieldMask.parse(fields, RESPONSE);
    } catch (FieldMaskException e) {
      throw AnalyzeException.invalid("Invalid value for fields: " + e.getMessage() + ".");
    }
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }
}
