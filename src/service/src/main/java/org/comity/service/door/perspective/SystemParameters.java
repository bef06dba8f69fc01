package org.comity.service.door.perspective;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.comity.service.door.perspective.mask.FieldMask;
import org.comity.service.door.perspective.mask.FieldMaskException;
import org.comity.service.door.perspective.mask.KnownFields;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that all of Google's APIs have and that say how to answer. The others of
 * them ({@code $.xgafv}, {@code access_token}, {@code callback}, {@code oauth_token}, {@code
 * quotaUser}, {@code uploadType}, {@code upload_protocol}) are accepted and have no effect; {@code
 * key} is read at the doorway.
 */
public final class SystemParameters {

  /** The forms that Google's APIs answer in. */
  private static final Set<String> FORMS = Set.of("json", "media", "proto");

  private static final int SERVICE_UNAVAILABLE = 503;
  private static final int RETRY_SECONDS = 10;

  @Parameter(description = "What to answer with, such as attributeScores(TOXICITY/summaryScore).")
  @QueryParam("fields")
  @Nullable String fields;

  @Parameter(description = "true to lay the JSON out for people.")
  @QueryParam("prettyPrint")
  boolean prettyPrint;

  @Parameter(description = "json, media or proto; the answer is JSON.")
  @QueryParam("alt")
  @Nullable String alt;

  /**
   * The part of an answer that is asked for.
   *
   * @param answer the fields that it may have
   * @return null for all of it
   * @throws AnalyzeException if the parameters ask for what there is not
   */
  @Nullable FieldMask mask(KnownFields answer) {
    if (alt != null && !alt.isEmpty() && !FORMS.contains(alt)) {
      throw AnalyzeException.invalid("Invalid value for alt: leave it out, or send alt=json.");
    }
    try {
      return fields == null || fields.isBlank() ? null : FieldMask.parse(fields, answer);
    } catch (FieldMaskException e) {
      throw AnalyzeException.invalid("Invalid value for fields: " + e.getMessage() + ".");
    }
  }

  /**
   * Writes an answer. Not left to the framework: a client token may hold half a surrogate pair, of
   * which only a string makes bytes.
   *
   * @param status HTTP
   * @param answer what to write
   * @param mapper for JSON
   * @return JSON in UTF-8; compact if nothing is said, unlike Google's APIs: programs read it
   */
  Response write(int status, Object answer, ObjectMapper mapper) {
    ObjectWriter layout = prettyPrint ? mapper.writerWithDefaultPrettyPrinter() : mapper.writer();
    ResponseBuilder response = Response.status(status);
    if (status == SERVICE_UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    try {
      return response
          .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
          .entity(layout.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8))
          .build();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
