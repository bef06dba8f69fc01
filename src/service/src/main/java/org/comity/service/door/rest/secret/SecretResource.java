package org.comity.service.door.rest.secret;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.comity.service.signature.SigningSecret;
import org.comity.service.signature.SigningSecrets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The signing secrets of a community. All that are not retired count at the same time. */
@Path("/api/v1/communities/{community}/secrets")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Signing secrets", description = "What Coral, Discourse and webhooks sign with.")
public class SecretResource {

  private final Admission admission;
  private final SigningSecrets secrets;
  private final JsonBody<GivenSecret> orders;

  @Inject
  SecretResource(Admission admission, SigningSecrets secrets, ObjectMapper mapper) {
    this.admission = admission;
    this.secrets = secrets;
    this.orders = new JsonBody<>(mapper, GivenSecret.class);
  }

  /**
   * All secrets of a community.
   *
   * @param community what it is called
   * @param paging which of them
   * @return newest first, without what they are
   */
  @GET
  @Operation(
      operationId = "secrets",
      summary = "All signing secrets, newest first, without what they are",
      description = "Retired ones are among them.")
  public Listing<SecretAnswer> secrets(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    List<SigningSecret> all =
        secrets.list(admitted.id()).stream()
            .sorted(Comparator.comparingLong(SigningSecret::id).reversed())
            .toList();
    return paging.pageOfAll(all, SigningSecret::id, SecretAnswer::of, admitted.path("/secrets"));
  }

  /**
   * One secret.
   *
   * @param community what the community is called
   * @param id names the secret
   * @return without what it is
   */
  @GET
  @Path("{id}")
  @Operation(operationId = "secret", summary = "One signing secret, without what it is")
  public SecretAnswer secret(@PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    return find(admitted, Given.rowId(id)).map(SecretAnswer::of).orElseThrow(() -> none(admitted));
  }

  /**
   * Makes a secret, or takes over the sender's.
   *
   * @param community what it is called
   * @param body a {@link GivenSecret} in JSON
   * @return with the secret
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createSecret",
      summary = "Make a signing secret, or take over the sender's",
      description =
          "It is in the answer and cannot be had again. Senders sign for /coral/{community},"
              + " /discourse/hooks/{community} and /hooks/{community}. Those made before still"
              + " count: to change a secret, make another one, set it at the sender, and retire"
              + " the old one. From the first secret of a door on, nothing unsigned comes in"
              + " there.")
  @RequestBodySchema(GivenSecret.class)
  @APIResponseSchema(
      value = SecretAnswer.class,
      responseCode = "201",
      responseDescription = "With the secret")
  public RestResponse<SecretAnswer> create(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    SigningSecret made = secrets.create(orders.read(body).toOrder(admitted.id()), admitted.actor());
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, SecretAnswer.ofNew(made))
        .header(HttpHeaders.LOCATION, admitted.path("/secrets/" + made.id()))
        .build();
  }

  /**
   * Retires a secret.
   *
   * @param community what it is called
   * @param id names the secret
   */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "retireSecret",
      summary = "Retire a signing secret",
      description =
          "Nothing that is signed with it comes in any more; it stays in the list. Where it was"
              + " the last one, nothing comes in at that door. Doing so again changes nothing.")
  @APIResponse(responseCode = "204", description = "Nothing signed with it comes in any more")
  public void retire(@PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    long row = Given.rowId(id);
    if (secrets.retire(admitted.id(), row, admitted.actor()).isEmpty()
        && find(admitted, row).isEmpty()) {
      throw none(admitted);
    }
  }

  private Optional<SigningSecret> find(Admitted admitted, long id) {
    return secrets.list(admitted.id()).stream().filter(secret -> secret.id() == id).findFirst();
  }

  private static ProblemException none(Admitted admitted) {
    return new ProblemException(Problem.none("secret", admitted.path("/secrets")));
  }
}
