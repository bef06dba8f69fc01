package org.comity.service.door.waline;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.door.KeyedDoorway;
import org.comity.service.json.BodyReader;
import org.comity.service.json.FaultyBodyException;
import org.comity.service.json.JsonFault;
import org.comity.service.key.Caller;
import org.comity.service.key.Gate;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.comity.service.key.Shown;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.store.StorageUnavailableException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Takes the events of Waline, which are not signed: a key stands in the address. */
@Path(WalineDoorway.ROOT + "/{community}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Waline",
    description = "The webhook of the comment server Waline, which also knows the Akismet door.")
public class WalineResource {

  private static final String RETRY_SECONDS = "30";

  private final Gate gate;
  private final Communities communities;
  private final WalineComments comments;
  private final WalineReports reports;
  private final BodyReader<WalineEvent> bodies;

  @Inject
  WalineResource(
      Gate gate,
      Communities communities,
      WalineComments comments,
      WalineReports reports,
      ObjectMapper mapper) {
    this.gate = gate;
    this.communities = communities;
    this.comments = comments;
    this.reports = reports;
    this.bodies = new BodyReader<>(mapper, WalineEvent.class, WalineDoorway.MAX_BYTES);
  }

  /**
   * Takes an event.
   *
   * @param community the name of the one that the comments belong to
   * @param body a {@link WalineEvent} in JSON
   * @param request for the key
   * @return what came of it
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "walineEvent",
      summary = "A comment was stored, or a moderator decided on one",
      description =
          "new_comment gives a checked comment its id, or decides on one that was not checked."
              + " comment_status is a decision and a label: approved or spam.")
  @RequestBodySchema(WalineEvent.class)
  @APIResponseSchema(
      value = WalineAnswer.class,
      responseCode = "200",
      responseDescription = "Where the comment stands")
  @APIResponse(responseCode = "400", description = "No JSON, or a field is missing")
  @APIResponse(responseCode = "404", description = "No such community, or no such comment")
  public Uni<Response> take(
      @PathParam("community") String community, byte[] body, @Context HttpServerRequest request) {
    return ScoringThreads.run(body.length, () -> answer(community, body, Shown.of(request)))
        .flatMap(answer -> answer)
        .map(WalineResource::send);
  }

  private Uni<WalineAnswer> answer(String name, byte[] body, Shown shown) {
    WalineEvent event = read(body);
    Caller caller = gate.admit(shown);
    Community community =
        communities
            .find(name)
            .orElseThrow(
                () ->
                    new WalineException(404, "There is no community of that name: make it first."));
    String type = event.type() == null ? "" : event.type();
    return switch (type) {
      case WalineEvent.NEW_COMMENT -> {
        check(caller, Scope.SUBMIT, community);
        yield comments.take(community, event);
      }
      case WalineEvent.COMMENT_STATUS -> {
        check(caller, Scope.LABEL, community);
        yield reports.take(community, event, caller);
      }
      case "" -> throw WalineException.missing("type");
      default -> Uni.createFrom().item(WalineAnswer.ignored());
    };
  }

  private static void check(Caller caller, Scope scope, Community community) {
    if (!caller.may(scope, community.id())) {
      throw new WalineException(
          403,
          "The key is not good for this community, or lacks the scope "
              + Scope.format(Set.of(scope))
              + ".");
    }
  }

  private WalineEvent read(byte[] body) {
    try {
      return bodies.read(body);
    } catch (FaultyBodyException e) {
      throw new WalineException(
          e.fault().kind() == JsonFault.Kind.TOO_LARGE ? 413 : 400, e.fault().sentence());
    }
  }

  private static Response send(WalineAnswer answer) {
    return Response.status(answer.status()).type(MediaType.APPLICATION_JSON).entity(answer).build();
  }

  @ServerExceptionMapper
  Response refuse(WalineException refusal) {
    return send(refusal.toAnswer());
  }

  @ServerExceptionMapper
  Response refuse(NotAdmittedException refusal) {
    int status = refusal.reason().status();
    Response.ResponseBuilder refused =
        Response.fromResponse(send(WalineAnswer.error(status, refusal.sentence())));
    return switch (status) {
      case 401 -> refused.header(HttpHeaders.WWW_AUTHENTICATE, KeyedDoorway.CHALLENGE).build();
      case 429 -> refused.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds()).build();
      default -> refused.build();
    };
  }

  @ServerExceptionMapper
  Response refuse(StorageUnavailableException outage) {
    return Response.fromResponse(
            send(
                WalineAnswer.error(
                    503, "The comment could not be kept just now: send the event again later.")))
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }
}
