package org.comity.service.door.webhook;

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
import org.comity.service.door.PlatformException;
import org.comity.service.inbox.Delivery;
import org.comity.service.key.Shown;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.signature.Signature;
import org.comity.service.signature.SignatureGate;
import org.comity.service.signature.SignatureGate.Entry;
import org.comity.service.signature.StandardWebhook;
import org.comity.service.signature.StandardWebhook.Headers;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Receives webhooks about comments, signed as Standard Webhooks 1.0 says. A comment is kept with
 * its decision before the sender is answered; where that cannot be the answer is 503.
 */
@Path(HookDoorway.ROOT + "/{community}")
@Tag(name = "Webhooks", description = "Comments from any site that sends Standard Webhooks.")
public class HookResource {

  private final Communities communities;
  private final SignatureGate gate;
  private final CommentMessages messages;

  @Inject
  HookResource(Communities communities, SignatureGate gate, CommentMessages messages) {
    this.communities = communities;
    this.gate = gate;
    this.messages = messages;
  }

  /**
   * Receives one message.
   *
   * @param body a {@link HookMessage} in JSON, as it was signed
   * @param community what the community is called
   * @param request for its headers
   * @return a {@link HookAnswer}, or a {@link HookProblem} with its status
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "receiveWebhook",
      summary = "Receive a comment by webhook",
      description =
          "Signed as Standard Webhooks 1.0 says (webhook-id, webhook-timestamp within 300 seconds,"
              + " webhook-signature) with one of the community's signing secrets; until a secret"
              + " or a key was made, requests from this machine need no signature, but an id. A"
              + " message that is delivered again does nothing and gets the same answer.")
  @RequestBodySchema(HookMessage.class)
  @APIResponseSchema(
      value = HookAnswer.class,
      responseCode = "200",
      responseDescription = "What came of it")
  @APIResponse(
      responseCode = "400",
      description = "Malformed JSON; line and column say where",
      content =
          @Content(
              mediaType = HookProblem.JSON,
              schema = @Schema(implementation = HookProblem.class)))
  @APIResponse(
      responseCode = "401",
      description = "The signature is missing, wrong or stale",
      content =
          @Content(
              mediaType = HookProblem.JSON,
              schema = @Schema(implementation = HookProblem.class)))
  public Uni<Response> receive(
      byte[] body, @PathParam("community") String community, @Context HttpServerRequest request) {
    Headers headers =
        new Headers(
            request.getHeader(StandardWebhook.ID),
            request.getHeader(StandardWebhook.TIMESTAMP),
            request.getHeader(StandardWebhook.SIGNATURE));
    Signature signature =
        secrets -> StandardWebhook.with(secrets).verify(headers, body, Database.CLOCK.instant());
    boolean isFromHere = Shown.of(request, null).isFromHere();
    return ScoringThreads.run(body.length, () -> admitted(community, signature, isFromHere))
        .flatMap(found -> messages.answer(found, id(headers.id()), body))
        .map(answer -> Response.ok(answer).build())
        .onFailure()
        .recoverWithItem(HookResource::refused);
  }

  private Community admitted(String name, Signature signature, boolean isFromHere) {
    Community community = communities.find(name).orElseThrow(PlatformError::noCommunity);
    gate.admit(new Entry(community.id(), Door.WEBHOOK, isFromHere), signature);
    return community;
  }

  /** An unsigned request must have one, too: without it nobody knows what is a repetition. */
  private static String id(@Nullable String id) {
    if (id == null || id.isBlank() || id.length() > Delivery.MAX_ID_CHARACTERS) {
      throw new PlatformException(
          new PlatformError(
              400,
              "message-id-missing",
              "The header "
                  + StandardWebhook.ID
                  + " must name the message, in at most "
                  + Delivery.MAX_ID_CHARACTERS
                  + " characters: send the same for every attempt to deliver it.",
              null));
    }
    return id;
  }

  private static Response refused(Throwable failure) {
    PlatformError error = PlatformError.of(failure, CommunityDoorway.MAX_BYTES);
    return error.response(HookProblem.of(error), HookProblem.JSON);
  }
}
