package org.comity.service.door.discourse.hook;

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
import org.comity.service.key.Shown;
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
 * Receives Discourse's webhooks. A post is kept with its decision before Discourse is answered;
 * where that cannot be the answer is 503, and Discourse tries four times again within hours.
 */
@Path(EventDoorway.ROOT + "/{community}")
@Tag(name = "Discourse webhooks", description = "Posts of a forum, as its webhooks send them.")
public class EventResource {

  private final Communities communities;
  private final SignatureGate gate;
  private final PostEvents events;

  @Inject
  EventResource(Communities communities, SignatureGate gate, PostEvents events) {
    this.communities = communities;
    this.gate = gate;
    this.events = events;
  }

  /**
   * Receives one event.
   *
   * @param body a {@link DiscourseEvent} in JSON or in a form, as it was signed
   * @param community what the community is called
   * @param request for its headers
   * @return a {@link DiscourseAnswer}, or a {@link DiscourseError} with its status
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "discourseEvent",
      summary = "Receive an event from Discourse",
      description =
          "The payload URL of a webhook in Discourse. post_created, post_edited and"
              + " post_recovered are decided on, post_destroyed deletes; other events are"
              + " answered and ignored. X-Discourse-Event-Signature is checked against the"
              + " community's signing secrets; until a secret or a key was made, requests from"
              + " this machine need none.")
  @RequestBodySchema(DiscourseEvent.class)
  @APIResponseSchema(
      value = DiscourseAnswer.class,
      responseCode = "200",
      responseDescription = "What came of it")
  @APIResponse(
      responseCode = "401",
      description = "The signature is missing or wrong",
      content = @Content(schema = @Schema(implementation = DiscourseError.class)))
  public Uni<Response> receive(
      byte[] body, @PathParam("community") String community, @Context HttpServerRequest request) {
    DiscourseHeaders headers = DiscourseHeaders.of(request, Shown.of(request, null).isFromHere());
    return ScoringThreads.run(body.length, () -> admitted(community, headers, body))
        .flatMap(found -> events.answer(found, headers, body))
        .map(answer -> Response.ok(answer).build())
        .onFailure()
        .recoverWithItem(EventResource::refused);
  }

  private Community admitted(String name, DiscourseHeaders headers, byte[] body) {
    Community community = communities.find(name).orElseThrow(PlatformError::noCommunity);
    gate.admit(
        new Entry(community.id(), Door.DISCOURSE, headers.isFromHere()),
        new HexSignature(DiscourseHeaders.SIGNATURE, headers.signature(), body));
    return community;
  }

  private static Response refused(Throwable failure) {
    PlatformError error = PlatformError.of(failure, CommunityDoorway.MAX_BYTES);
    return error.response(DiscourseError.of(error), MediaType.APPLICATION_JSON);
  }
}
