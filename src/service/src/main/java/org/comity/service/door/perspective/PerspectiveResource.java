package org.comity.service.door.perspective;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.comity.service.json.JsonFault;
import org.comity.service.scoring.ScoringThreads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scores a comment as Google's Perspective API did, with its address, its JSON and its errors. */
@Path("/v1alpha1/comments:analyze")
@Tag(
    name = "Perspective",
    description = "The wire contract of Google's Perspective API, which ends on 31 December 2026.")
public class PerspectiveResource {

  private final Analysis analysis;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  @Inject
  PerspectiveResource(Analysis analysis, ObjectMapper mapper) {
    this.analysis = analysis;
    this.reader = mapper.readerFor(AnalyzeRequest.class);
    this.writer = mapper.writer();
  }

  /**
   * Scores one comment.
   *
   * @param body an {@link AnalyzeRequest} in JSON; Google's clients do not always say so in the
   *     header
   * @param prettyPrint whether the answer is laid out for people
   * @return an {@link AnalyzeResponse}, or an {@link AnalyzeError} with status 400
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "analyzeComment",
      summary = "Score one comment",
      description =
          "Clients of the Perspective API work unchanged when they are pointed here. The key and"
              + " Google's other query parameters are accepted and have no effect.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AnalyzeRequest.class),
              examples = @ExampleObject(name = "insult", value = WireExamples.REQUEST)))
  @APIResponse(
      responseCode = "200",
      description = "The scores, under the names that were asked for",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AnalyzeResponse.class),
              examples = @ExampleObject(name = "insult", value = WireExamples.RESPONSE)))
  @APIResponse(
      responseCode = "400",
      description = "Why the comment was not scored; programs read error.details[0].errorType",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AnalyzeError.class),
              examples = @ExampleObject(name = "empty", value = WireExamples.ERROR)))
  public Uni<Response> analyze(
      byte[] body,
      @Parameter(description = "true to lay the JSON out for people") @QueryParam("prettyPrint")
          boolean prettyPrint) {
    return ScoringThreads.run(body.length, () -> answer(body, prettyPrint));
  }

  private Response answer(byte[] body, boolean prettyPrint) {
    try {
      return json(200, analysis.answer(read(body)), prettyPrint);
    } catch (AnalyzeException e) {
      return json(400, e.toError(), prettyPrint);
    }
  }

  private AnalyzeRequest read(byte[] body) {
    try {
      AnalyzeRequest request = reader.readValue(body);
      if (request == null) {
        throw AnalyzeException.invalid("The body is empty.");
      }
      return request;
    } catch (IOException e) {
      throw AnalyzeException.invalid(
          "Invalid JSON payload received. " + JsonFault.of(e).sentence());
    }
  }

  /** Written here and not by the framework: a client token may hold half a surrogate pair. */
  private Response json(int status, Object entity, boolean prettyPrint) {
    try {
      ObjectWriter layout = prettyPrint ? writer.withDefaultPrettyPrinter() : writer;
      return Response.status(status)
          .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
          .entity(layout.writeValueAsString(entity))
          .build();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
