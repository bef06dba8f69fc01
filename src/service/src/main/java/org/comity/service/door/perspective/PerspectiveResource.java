package org.comity.service.door.perspective;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import org.comity.service.door.perspective.mask.FieldMask;
import org.comity.service.json.BodyReader;
import org.comity.service.json.FaultyBodyException;
import org.comity.service.json.JsonFault;
import org.comity.service.scoring.ScoringThreads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scores a comment as Google's Perspective API did, with its address, its JSON and its errors. */
@Path(PerspectiveDoorway.ANALYZE)
@Tag(
    name = "Perspective",
    description = "The wire contract of Google's Perspective API, which ends on 31 December 2026.")
public class PerspectiveResource {

  private final Analysis analysis;
  private final BodyReader<AnalyzeRequest> bodies;
  private final ObjectWriter compact;
  private final ObjectWriter laidOut;
  private final ObjectMapper mapper;

  @Inject
  PerspectiveResource(Analysis analysis, ObjectMapper mapper) {
    this.analysis = analysis;
    this.bodies = new BodyReader<>(mapper, AnalyzeRequest.class, PerspectiveDoorway.MAX_BYTES);
    this.compact = mapper.writer();
    this.laidOut = mapper.writerWithDefaultPrettyPrinter();
    this.mapper = mapper;
  }

  /**
   * Scores one comment.
   *
   * @param body an {@link AnalyzeRequest} in JSON
   * @param parameters how to answer
   * @return an {@link AnalyzeResponse}, or an {@link AnalyzeError} with its status
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "analyzeComment",
      summary = "Score one comment",
      description =
          "Clients of the Perspective API work unchanged when they are pointed here. The key and"
              + " Google's other query parameters are accepted and have no effect.")
  @RequestBodySchema(AnalyzeRequest.class)
  @APIResponseSchema(
      value = AnalyzeResponse.class,
      responseCode = "200",
      responseDescription = "The scores, under the names that were asked for")
  @APIResponse(
      responseCode = "400",
      description = "Why the comment was not scored; programs read error.details[0].errorType",
      content = @Content(schema = @Schema(implementation = AnalyzeError.class)))
  @APIResponse(
      responseCode = "413",
      description = "A body of more than 2 MiB",
      content = @Content(schema = @Schema(implementation = AnalyzeError.class)))
  public Uni<Response> analyze(byte[] body, @BeanParam SystemParameters parameters) {
    return ScoringThreads.run(body.length, () -> answer(body, parameters));
  }

  private Response answer(byte[] body, SystemParameters parameters) {
    try {
      FieldMask mask = parameters.mask();
      return json(200, cut(analysis.answer(bodies.read(body)), mask), parameters);
    } catch (FaultyBodyException e) {
      AnalyzeError error = error(e.fault());
      return json(error.error().code(), error, parameters);
    } catch (AnalyzeException e) {
      return json(400, e.toError(), parameters);
    }
  }

  private static AnalyzeError error(JsonFault fault) {
    return fault.kind() == JsonFault.Kind.TOO_LARGE
        ? AnalyzeError.tooLarge(PerspectiveDoorway.MAX_BYTES)
        : AnalyzeException.invalid("Invalid JSON payload received. " + fault.sentence()).toError();
  }

  private Object cut(AnalyzeResponse response, @Nullable FieldMask mask) {
    return mask == null ? response : mask.cut(mapper.valueToTree(response));
  }

  /** Written here and not by the framework: a client token may hold half a surrogate pair. */
  private Response json(int status, Object entity, SystemParameters parameters) {
    try {
      ObjectWriter layout = parameters.prettyPrint() ? laidOut : compact;
      return Response.status(status)
          .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
          .entity(layout.writeValueAsString(entity))
          .build();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
