package org.comity.service.door.rest.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Caller;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * API keys. They may open one community or all, and so stand beside the communities. Until there is
 * one, requests from the machine itself need none: that is how the first is made.
 */
@Path(KeyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Keys", description = "Who may come in, for what, and how often.")
public class KeyResource {

  /** Where keys are. */
  static final String PATH = "/api/v1/keys";

  /** Time to change a secret everywhere, and not so long that the old one is forgotten. */
  private static final int LONGEST_GRACE = 30 * 24 * 60 * 60;

  private final Admission admission;
  private final KeyDesk desk;
  private final JsonBody<KeyOrder> orders;
  private final JsonBody<Rotation> rotations;

  /**
   * How to change a secret.
   *
   * @param graceSeconds how long the old one still opens
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "KeyRotation")
  record Rotation(
      @Schema(
              required = true,
              description = "How long the old secret still opens: 0 to 2,592,000 (30 days).")
          @Nullable Integer graceSeconds) {}

  @Inject
  KeyResource(Admission admission, KeyDesk desk, ObjectMapper mapper) {
    this.admission = admission;
    this.desk = desk;
    this.orders = new JsonBody<>(mapper, KeyOrder.class);
    this.rotations = new JsonBody<>(mapper, Rotation.class);
  }

  /**
   * All keys that the caller may manage.
   *
   * @param paging which of them
   * @return newest first, without secrets
   */
  @GET
  @Operation(
      operationId = "keys",
      summary = "All keys, newest first, without their secrets",
      description = "Revoked ones are among them.")
  public Listing<KeyAnswer> keys(@BeanParam Paging paging) {
    List<KeyAnswer> all = desk.list(admission.admit(Scope.ADMIN));
    return paging.pageOfAll(all, KeyAnswer::id, key -> key, PATH);
  }

  /**
   * One key.
   *
   * @param id names the key
   * @return without its secret
   */
  @GET
  @Path("{id}")
  @Operation(operationId = "key", summary = "One key, without its secret")
  public KeyAnswer key(@PathParam("id") String id) {
    return desk.key(admission.admit(Scope.ADMIN), Given.rowId(id));
  }

  /**
   * Makes a key.
   *
   * @param body a {@link KeyOrder} in JSON
   * @return with its secret
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createKey",
      summary = "Make a key",
      description =
          "Its secret is in the answer and cannot be had again. The first key is made from the"
              + " machine itself, without a key; it must have the scope admin, and from then on"
              + " every request needs a key.")
  @RequestBodySchema(KeyOrder.class)
  @APIResponseSchema(
      value = KeyAnswer.class,
      responseCode = "201",
      responseDescription = "The key with its secret")
  public RestResponse<KeyAnswer> create(byte[] body) {
    Caller caller = admission.admit(Scope.ADMIN);
    KeyAnswer made = desk.create(caller, orders.read(body));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
        .header(HttpHeaders.LOCATION, PATH + "/" + made.id())
        .build();
  }

  /**
   * Gives a key another secret.
   *
   * @param id names the key
   * @param body how, in JSON
   * @return with its new secret
   */
  @POST
  @Path("{id}/rotate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rotateKey",
      summary = "Give a key another secret",
      description = "The old one opens for the seconds of grace, so that nobody is shut out.")
  @RequestBodySchema(Rotation.class)
  @APIResponseSchema(
      value = KeyAnswer.class,
      responseCode = "200",
      responseDescription = "The key with its new secret")
  public KeyAnswer rotate(@PathParam("id") String id, byte[] body) {
    Caller caller = admission.admit(Scope.ADMIN);
    int grace = Given.required("grace_seconds", rotations.read(body).graceSeconds());
    Duration time = Duration.ofSeconds(Given.number("grace_seconds", grace, 0, LONGEST_GRACE));
    return desk.rotate(caller, Given.rowId(id), time);
  }

  /**
   * Revokes a key.
   *
   * @param id names the key
   */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "revokeKey",
      summary = "Revoke a key",
      description =
          "It opens nothing any more, and stays in the list. Doing so again changes nothing.")
  @APIResponse(responseCode = "204", description = "It opens nothing any more")
  public void revoke(@PathParam("id") String id) {
    desk.revoke(admission.admit(Scope.ADMIN), Given.rowId(id));
  }
}
