package org.comity.service.door.rest.webhook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.key.Scope;
import org.comity.service.outbox.Announcements;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Message.State;
import org.comity.service.outbox.Messages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What became of the messages to a webhook. */
@Path("/api/v1/communities/{community}/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
@Tag(name = "Webhooks")
public class WebhookMessageResource {

  private final Admission admission;
  private final WebhookDesk desk;
  private final Messages messages;
  private final Announcements announcements;

  /**
   * A message that will be sent.
   *
   * @param messageId names it to the receiver
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "WebhookMessageSent")
  record Sent(@Schema(description = "The webhook-id that it is sent under.") String messageId) {}

  /**
   * Dead letters that will be sent again.
   *
   * @param replayed how many
   */
  @Schema(name = "WebhookReplay")
  record Replayed(@Schema(description = "How many messages are sent again.") int replayed) {}

  @Inject
  WebhookMessageResource(
      Admission admission, WebhookDesk desk, Messages messages, Announcements announcements) {
    this.admission = admission;
    this.desk = desk;
    this.messages = messages;
    this.announcements = announcements;
  }

  /**
   * A webhook's messages.
   *
   * @param community what the community is called
   * @param id names the webhook
   * @param state only those that are so
   * @param paging which of them
   * @return newest first
   */
  @GET
  @Path("messages")
  @Operation(
      operationId = "webhookMessages",
      summary = "Messages to a webhook, newest first",
      description = "Delivered ones are kept for 7 days, dead letters for 90.")
  public Listing<MessageAnswer> messages(
      @PathParam("community") String community,
      @PathParam("id") String id,
      @Parameter(description = "pending, delivered or dead; all if missing") @QueryParam("state")
          @Nullable String state,
      @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    State wanted = state == null ? null : Wire.constant("state", state, State.class);
    Endpoint endpoint = desk.find(admitted, id);
    List<Message> rows =
        messages.list(endpoint, new Messages.Page(wanted, paging.before(), paging.limit() + 1));
    String query = wanted == null ? "" : "?state=" + Wire.name(wanted);
    return paging.page(
        rows, Message::id, MessageAnswer::of, path(admitted, endpoint) + "/messages" + query);
  }

  private static String path(Admitted admitted, Endpoint endpoint) {
    return admitted.path("/webhooks/" + endpoint.id());
  }

  /**
   * Sends a message again.
   *
   * @param community what the community is called
   * @param id names the webhook
   * @param message names the message to the receiver
   * @return what will be sent
   */
  @POST
  @Path("messages/{message}/replay")
  @Operation(
      operationId = "replayWebhookMessage",
      summary = "Send a message again",
      description = "Under the same webhook-id, with all attempts before it.")
  @APIResponseSchema(
      value = Sent.class,
      responseCode = "202",
      responseDescription = "It will be sent")
  public RestResponse<Sent> replay(
      @PathParam("community") String community,
      @PathParam("id") String id,
      @PathParam("message") String message) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    Endpoint endpoint = desk.enabled(admitted, id);
    // One that is pending will be sent anyway.
    if (!messages.replay(endpoint, message, admitted.actor())
        && messages.find(endpoint, message).isEmpty()) {
      throw new ProblemException(Problem.none("message", path(admitted, endpoint) + "/messages"));
    }
    return accepted(new Sent(message));
  }

  /**
   * Sends all dead letters again.
   *
   * @param community what the community is called
   * @param id names the webhook
   * @return how many
   */
  @POST
  @Path("replay")
  @Operation(
      operationId = "replayDeadWebhookMessages",
      summary = "Send all dead letters of a webhook again",
      description = "Each under the same webhook-id, with all attempts before it.")
  @APIResponseSchema(
      value = Replayed.class,
      responseCode = "202",
      responseDescription = "They will be sent")
  public RestResponse<Replayed> replayDead(
      @PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    Endpoint endpoint = desk.enabled(admitted, id);
    return accepted(new Replayed(messages.replayDead(endpoint, admitted.actor())));
  }

  /**
   * Sends a message that says nothing but that messages arrive.
   *
   * @param community what the community is called
   * @param id names the webhook
   * @return what will be sent
   */
  @POST
  @Path("test")
  @Operation(
      operationId = "testWebhook",
      summary = "Send a message that says nothing but that messages arrive",
      description = "Its type is webhook.test; the list of messages shows what became of it.")
  @APIResponseSchema(
      value = Sent.class,
      responseCode = "202",
      responseDescription = "It will be sent")
  public RestResponse<Sent> test(
      @PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    return accepted(new Sent(announcements.test(desk.enabled(admitted, id))));
  }

  private static <T> RestResponse<T> accepted(T answer) {
    return RestResponse.status(RestResponse.Status.ACCEPTED, answer);
  }
}
