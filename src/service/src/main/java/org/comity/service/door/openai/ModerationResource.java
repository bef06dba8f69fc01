package org.comity.service.door.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comity.service.door.Callers;
import org.comity.service.json.BodyReader;
import org.comity.service.json.FaultyBodyException;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.ScoringThreads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Scores texts as OpenAI's moderation endpoint does, with its JSON and its errors. */
@Path(OpenAiDoorway.MODERATIONS)
@Tag(name = "OpenAI", description = "The wire contract of OpenAI's moderation endpoint.")
public class ModerationResource {

  private final Moderation moderation;
  private final Callers callers;
  private final Champions champions;
  private final BodyReader<ModerationRequest> bodies;

  @Inject
  ModerationResource(
      Moderation moderation, Callers callers, Champions champions, ObjectMapper mapper) {
    this.moderation = moderation;
    this.callers = callers;
    this.champions = champions;
    this.bodies = new BodyReader<>(mapper, ModerationRequest.class, OpenAiDoorway.MAX_BYTES);
  }

  /**
   * Scores the texts of a request.
   *
   * @param body a {@link ModerationRequest} in JSON
   * @param exchange says who asks
   * @return a {@link ModerationAnswer}
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "moderate",
      summary = "Score texts for OpenAI's categories",
      description =
          "Flagged is what a person should look at: a category whose attributes reach the bundle's"
              + " recommended hold points, or a text that could not be scored. The field comity"
              + " names the categories that nothing here judges: they are false and 0 without"
              + " meaning anything.")
  @RequestBodySchema(ModerationRequest.class)
  @APIResponseSchema(
      value = ModerationAnswer.class,
      responseCode = "200",
      responseDescription = "One result for each text, in order")
  @APIResponse(
      responseCode = "400",
      description = "Why the request was not answered",
      content = @Content(schema = @Schema(implementation = OpenAiError.class)))
  @APIResponse(
      responseCode = "413",
      description = "A body of more than 2 MiB",
      content = @Content(schema = @Schema(implementation = OpenAiError.class)))
  public Uni<ModerationAnswer> moderate(byte[] body, @Context RoutingContext exchange) {
    Champion champion = champions.of(callers.meant(exchange).id());
    return ScoringThreads.runBatch(
        body.length, () -> texts(body), List::size, texts -> moderation.answer(champion, texts));
  }

  private List<String> texts(byte[] body) {
    try {
      return bodies.read(body).texts();
    } catch (FaultyBodyException e) {
      throw new OpenAiException(OpenAiError.of(e.fault(), OpenAiDoorway.MAX_BYTES));
    }
  }

  @ServerExceptionMapper
  Response send(OpenAiException failure) {
    OpenAiError error = failure.error();
    return Response.status(error.status()).type(MediaType.APPLICATION_JSON).entity(error).build();
  }
}
