package org.comity.service.door.perspective;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.score.Assessment;
import org.comity.service.community.Community;
import org.comity.service.door.Callers;
import org.comity.service.door.perspective.mask.FieldMask;
import org.comity.service.json.BodyReader;
import org.comity.service.json.FaultyBodyException;
import org.comity.service.json.JsonFault;
import org.comity.service.key.Caller;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.store.StorageUnavailableException;
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
  private final Moderation moderation;
  private final Callers callers;
  private final Champions champions;
  private final BodyReader<AnalyzeRequest> bodies;
  private final ObjectMapper mapper;

  @Inject
  PerspectiveResource(
      Analysis analysis,
      Moderation moderation,
      Callers callers,
      Champions champions,
      ObjectMapper mapper) {
    this.analysis = analysis;
    this.moderation = moderation;
    this.callers = callers;
    this.champions = champions;
    this.bodies = new BodyReader<>(mapper, AnalyzeRequest.class, PerspectiveDoorway.MAX_BYTES);
    this.mapper = mapper;
  }

  /**
   * Scores one comment.
   *
   * @param body an {@link AnalyzeRequest} in JSON
   * @param parameters how to answer
   * @param exchange says who asks
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
          "Clients of the Perspective API work unchanged when they are pointed here. Google's query"
              + " parameters are accepted; fields and prettyPrint have their effect.")
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
  public Uni<Response> analyze(
      byte[] body, @BeanParam SystemParameters parameters, @Context RoutingContext exchange) {
    Caller caller = Callers.of(exchange);
    return ScoringThreads.run(body.length, () -> scored(body, parameters, caller))
        .flatMap(this::kept)
        .map(scored -> parameters.write(200, scored.body(), mapper))
        .onFailure(FaultyBodyException.class)
        .recoverWithItem(e -> refused(error(e.fault()), parameters))
        .onFailure(AnalyzeException.class)
        .recoverWithItem(e -> refused(e.toError(), parameters))
        .onFailure(StorageUnavailableException.class)
        .recoverWithItem(e -> refused(AnalyzeError.unavailable(), parameters));
  }

  /** A community may keep what is scored, unless the request forbids it. */
  private Scored scored(byte[] body, SystemParameters parameters, Caller caller) {
    FieldMask mask = parameters.mask(AnalyzeResponse.FIELDS);
    AnalyzeRequest request = bodies.read(body);
    Community community = callers.meant(caller, request.communityId());
    boolean isKept = community.keepsScored() && !request.doNotStore();
    Champion champion = champions.of(community.id());
    Analysis.Answer answer = analysis.answer(champion, request, isKept);
    return new Scored(isKept ? community : null, champion, answer, cut(answer.response(), mask));
  }

  /**
   * A request that was answered and is not yet sent.
   *
   * @param keeper who keeps the comment; null for nobody
   * @param champion what scored it
   * @param answer what is said
   * @param body the part of it that was asked for
   */
  record Scored(
      @Nullable Community keeper, Champion champion, Analysis.Answer answer, Object body) {}

  /** A request has no name for its comment: each makes a comment of its own. */
  private Uni<Scored> kept(Scored scored) {
    Assessment assessment = scored.answer().assessment();
    Community keeper = scored.keeper();
    if (assessment == null || keeper == null) {
      return Uni.createFrom().item(scored);
    }
    Submission submission =
        new Submission(keeper, Door.PERSPECTIVE, scored.answer().comment(), null);
    return moderation
        .decideAndKeep(submission, scored.champion(), assessment)
        .map(outcome -> scored);
  }

  private Response refused(AnalyzeError error, SystemParameters parameters) {
    return parameters.write(error.error().code(), error, mapper);
  }

  static AnalyzeError error(JsonFault fault) {
    return fault.kind() == JsonFault.Kind.TOO_LARGE
        ? AnalyzeError.tooLarge(PerspectiveDoorway.MAX_BYTES)
        : AnalyzeException.invalid("Invalid JSON payload received. " + fault.sentence()).toError();
  }

  private Object cut(AnalyzeResponse response, @Nullable FieldMask mask) {
    return mask == null ? response : mask.cut(mapper.valueToTree(response));
  }
}
