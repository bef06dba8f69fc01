package org.comity.service.door.rest;

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
import org.comity.service.door.Callers;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.ScoringThreads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scores comments, one or a batch. */
@Path("/api/v1/score")
@Tag(name = "Scoring", description = "Comity's own API.")
public class ScoreResource {

  private final BatchScoring scoring;
  private final Callers callers;
  private final Champions champions;
  private final JsonBody<ScoreRequest> bodies;

  @Inject
  ScoreResource(BatchScoring scoring, Callers callers, Champions champions, ObjectMapper mapper) {
    this.scoring = scoring;
    this.callers = callers;
    this.champions = champions;
    this.bodies = new JsonBody<>(mapper, ScoreRequest.class);
  }

  /**
   * Scores the comments of a request.
   *
   * @param body a {@link ScoreRequest} in JSON, read here so that a fault can be told by its place
   * @param exchange says who asks
   * @return a {@link ScoreAnswer}
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "score",
      summary = "Score comments",
      description =
          "At most 1,000 comments and 2 MiB a request. Every comment gets an assessment, in order:"
              + " scores, or the reason why there are none, by the bundle of the key's community, or of"
              + " the default one. Nothing is stored.")
  @RequestBodySchema(ScoreRequest.class)
  @APIResponseSchema(
      value = ScoreAnswer.class,
      responseCode = "200",
      responseDescription = "One assessment for each comment, in the order of the request")
  public Uni<ScoreAnswer> score(byte[] body, @Context RoutingContext exchange) {
    Champion champion = champions.of(callers.meant(exchange).id());
    return ScoringThreads.runBatch(
        body.length,
        () -> bodies.read(body),
        request -> BatchScoring.comments(request).size(),
        request -> scoring.answer(champion, request));
  }
}
