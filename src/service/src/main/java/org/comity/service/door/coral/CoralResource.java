package org.comity.service.door.coral;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.door.CommunityDoorway;
import org.comity.service.door.PlatformError;
import org.comity.service.json.BodyReader;
import org.comity.service.key.Shown;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Outcome;
import org.comity.service.moderation.Submission;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.signature.HexSignature;
import org.comity.service.signature.SignatureGate;
import org.comity.service.signature.SignatureGate.Entry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Decides on a comment before Coral publishes it, as Coral's external moderation phases ask for it.
 * The comment is kept before it is answered. Where that cannot be, the answer is 503, and Coral
 * then lets the comment pass: so its contract has it, for every answer but a 2xx in time.
 */
@Path(CoralDoorway.ROOT + "/{community}")
@Tag(name = "Coral", description = "Coral's external moderation phase.")
public class CoralResource {

  private static final String SIGNATURE = "X-Coral-Signature";

  private final Communities communities;
  private final SignatureGate gate;
  private final Moderation moderation;
  private final BodyReader<CoralRequest> bodies;

  @Inject
  CoralResource(
      Communities communities, SignatureGate gate, Moderation moderation, ObjectMapper mapper) {
    this.communities = communities;
    this.gate = gate;
    this.moderation = moderation;
    this.bodies = new BodyReader<>(mapper, CoralRequest.class, CommunityDoorway.MAX_BYTES);
  }

  /**
   * Decides on one comment.
   *
   * @param body a {@link CoralRequest} in JSON, as it was signed
   * @param community what the community is called
   * @param request for its headers
   * @return a {@link CoralAnswer}, nothing for no opinion, or a {@link CoralError} with its status
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "coralModerate",
      summary = "Decide on a comment for Coral",
      description =
          "The address to enter as an external moderation phase in Coral. X-Coral-Signature is"
              + " checked against the community's signing secrets; until a secret or a key was"
              + " made, requests from this machine need none.")
  @RequestBodySchema(CoralRequest.class)
  @APIResponseSchema(
      value = CoralAnswer.class,
      responseCode = "200",
      responseDescription = "What to do with the comment")
  @APIResponse(responseCode = "204", description = "No opinion: Coral goes on with its own rules")
  @APIResponse(
      responseCode = "401",
      description = "The signature is missing or wrong",
      content = @Content(schema = @Schema(implementation = CoralError.class)))
  public Uni<Response> moderate(
      byte[] body, @PathParam("community") String community, @Context HttpServerRequest request) {
    HexSignature signature = new HexSignature(SIGNATURE, request.getHeader(SIGNATURE), body);
    boolean isFromHere = Shown.of(request, null).isFromHere();
    return ScoringThreads.run(body.length, () -> submission(community, signature, isFromHere))
        .flatMap(moderation::decideAndKeep)
        .map(CoralResource::answered)
        .onFailure()
        .recoverWithItem(CoralResource::refused);
  }

  private Submission submission(String name, HexSignature signature, boolean isFromHere) {
    Community community = communities.find(name).orElseThrow(PlatformError::noCommunity);
    gate.admit(new Entry(community.id(), Door.CORAL, isFromHere), signature);
    CoralRequest request = bodies.read(signature.body());
    return new Submission(
        community, Door.CORAL, request.toComment(), request.writer(), request.isEdit());
  }

  private static Response answered(Outcome outcome) {
    CoralAnswer answer = CoralAnswer.of(outcome.decision());
    return answer == null ? Response.noContent().build() : Response.ok(answer).build();
  }

  private static Response refused(Throwable failure) {
    PlatformError error = PlatformError.of(failure, CommunityDoorway.MAX_BYTES);
    return error.response(new CoralError(error.sentence()), MediaType.APPLICATION_JSON);
  }
}
