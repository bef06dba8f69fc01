package org.comity.service.door.rest.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a community's messages go. */
@Path("/api/v1/communities/{community}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(
    name = "Webhooks",
    description =
        "What your own programs are told of decisions, by Standard Webhooks 1.0.0: at least once,"
            + " in no fixed order, under the same webhook-id at each attempt.")
public class WebhookResource {

  /** Time to change a secret everywhere, and not so long that the old one is forgotten. */
  private static final int LONGEST_GRACE = 30 * 24 * 60 * 60;

  private final Admission admission;
  private final WebhookDesk desk;
  private final JsonBody<WebhookOrder> orders;
  private final JsonBody<Rotation> rotations;

  /**
   * How to change a secret.
   *
   * @param graceSeconds how long messages are signed with the old one, too
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "WebhookRotation")
  record Rotation(
      @Schema(
              required = true,
              description =
                  "How long messages are signed with the old secret, too: 0 to 2,592,000 (30"
                      + " days).")
          @Nullable Integer graceSeconds) {}

  @Inject
  WebhookResource(Admission admission, WebhookDesk desk, ObjectMapper mapper) {
    this.admission = admission;
    this.desk = desk;
    this.orders = new JsonBody<>(mapper, WebhookOrder.class);
    this.rotations = new JsonBody<>(mapper, Rotation.class);
  }

  /**
   * A community's webhooks.
   *
   * @param community what it is called
   * @param paging which of them
   * @return the first one made first, without secrets
   */
  @GET
  @Operation(
      operationId = "webhooks",
      summary = "All webhooks, the first one made first, without their secrets",
      description = "Disabled ones are among them.")
  public Listing<WebhookAnswer> webhooks(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    return paging.pageOfAll(
        desk.list(admitted),
        webhook -> -webhook.id(),
        webhook -> webhook,
        admitted.path("/webhooks"));
  }

  /**
   * Makes a webhook.
   *
   * @param community what the community is called
   * @param body a {@link WebhookOrder} in JSON
   * @return with its secret
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createWebhook",
      summary = "Have a URL told of decisions",
      description =
          "The secret that messages are signed with is in the answer and cannot be had again.")
  @RequestBodySchema(WebhookOrder.class)
  @APIResponseSchema(
      value = WebhookAnswer.class,
      responseCode = "201",
      responseDescription = "The webhook with its secret")
  public RestResponse<WebhookAnswer> create(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    WebhookAnswer made = desk.create(admitted, orders.read(body));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
        .header(HttpHeaders.LOCATION, admitted.path("/webhooks/" + made.id()))
        .build();
  }

  /**
   * One webhook.
   *
   * @param community what the community is called
   * @param id names the webhook
   * @return without its secret
   */
  @GET
  @Path("{id}")
  @Operation(operationId = "webhook", summary = "One webhook, without its secret")
  public WebhookAnswer webhook(
      @PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    return WebhookAnswer.of(desk.find(admitted, id));
  }

  /**
   * Changes a webhook.
   *
   * @param community what the community is called
   * @param id names the webhook
   * @param body a {@link WebhookOrder} in JSON; what is missing stays as it is
   * @return as it is now
   */
  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "changeWebhook",
      summary = "Change, enable or disable a webhook",
      description =
          "What is missing stays as it is (RFC 7396). Messages that wait for a webhook that is"
              + " disabled become dead letters; enabling it sends none of them before it is"
              + " replayed.")
  @RequestBodySchema(WebhookOrder.class)
  @APIResponseSchema(
      value = WebhookAnswer.class,
      responseCode = "200",
      responseDescription = "The webhook as it is now")
  public WebhookAnswer change(
      @PathParam("community") String community, @PathParam("id") String id, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    return desk.change(admitted, id, orders.read(body));
  }

  /**
   * Deletes a webhook.
   *
   * @param community what the community is called
   * @param id names the webhook
   */
  @DELETE
  @Path("{id}")
  @Operation(operationId = "deleteWebhook", summary = "Delete a webhook with all messages for it")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(@PathParam("community") String community, @PathParam("id") String id) {
    desk.delete(admission.admit(community, Scope.ADMIN), id);
  }

  /**
   * Gives a webhook another secret.
   *
   * @param community what the community is called
   * @param id names the webhook
   * @param body how, in JSON
   * @return with its new secret
   */
  @POST
  @Path("{id}/rotate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rotateWebhook",
      summary = "Give a webhook another secret",
      description =
          "For the seconds of grace messages carry both signatures, so that none is refused.")
  @RequestBodySchema(Rotation.class)
  @APIResponseSchema(
      value = WebhookAnswer.class,
      responseCode = "200",
      responseDescription = "The webhook with its new secret")
  public WebhookAnswer rotate(
      @PathParam("community") String community, @PathParam("id") String id, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    int grace = Given.required("grace_seconds", rotations.read(body).graceSeconds());
    Duration time = Duration.ofSeconds(Given.number("grace_seconds", grace, 0, LONGEST_GRACE));
    return desk.rotate(admitted, id, time);
  }
}
