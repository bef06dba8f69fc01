package org.comity.service.door.rest.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The versions of a community's policy: handed in as YAML, never changed, activated one by one. */
@Path("/api/v1/communities/{community}/policies")
@Blocking
@Tag(name = "Policies", description = "What to do with comments, written as rules.")
public class PolicyResource {

  /** How policies are written (RFC 9512 has application/yaml; browsers show text). */
  static final String YAML = "text/yaml";

  private final Admission admission;
  private final PolicyVersions versions;
  private final JsonBody<Activation> bodies;

  /**
   * Which version to go by.
   *
   * @param version 0 for the recommended one
   */
  @Schema(name = "PolicyActivation")
  record Activation(
      @Schema(required = true, description = "0 goes back to what the bundle recommends.")
          @Nullable Integer version) {}

  @Inject
  PolicyResource(Admission admission, PolicyVersions versions, ObjectMapper mapper) {
    this.admission = admission;
    this.versions = versions;
    this.bodies = new JsonBody<>(mapper, Activation.class);
  }

  /**
   * All versions.
   *
   * @param community what the community is called
   * @param paging which of them
   * @return newest first, the recommended one last
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "policies",
      summary = "All versions of the policy, newest first",
      description = "Version 0, the recommended one, is last.")
  public Listing<PolicyEntry> policies(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.POLICY);
    return paging.pageOfAll(
        versions.list(admitted), PolicyEntry::version, entry -> entry, admitted.path("/policies"));
  }

  /**
   * The text of the active version.
   *
   * @param community what the community is called
   * @return YAML
   */
  @GET
  @Path("active")
  @Produces(YAML)
  @Operation(operationId = "activePolicy", summary = "The policy that the community goes by")
  @APIResponse(
      responseCode = "200",
      description = "As it was written",
      content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
  public String active(@PathParam("community") String community) {
    return versions.activeYaml(admission.admit(community, Scope.POLICY));
  }

  /**
   * The text of a version.
   *
   * @param community what the community is called
   * @param version 0 for the recommended one
   * @return YAML
   */
  @GET
  @Path("{version}")
  @Produces(YAML)
  @Operation(operationId = "policy", summary = "A version of the policy, as it was written")
  @APIResponse(
      responseCode = "200",
      description = "As it was written",
      content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
  public String policy(
      @PathParam("community") String community, @PathParam("version") String version) {
    Admitted admitted = admission.admit(community, Scope.POLICY);
    return versions.yaml(admitted, (int) Math.min(Given.rowId(version), Integer.MAX_VALUE));
  }

  /**
   * Adds a version.
   *
   * @param community what the community is called
   * @param body YAML in UTF-8
   * @return the version, which is not active yet
   */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addPolicy",
      summary = "Hand in a new version",
      description =
          "YAML in UTF-8, at most 262,144 characters. The community goes on by the version that is"
              + " active. A policy with faults is refused with every one of them, by line and"
              + " column.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
  @APIResponseSchema(
      value = PolicyEntry.class,
      responseCode = "201",
      responseDescription = "The version")
  public RestResponse<PolicyEntry> add(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.POLICY);
    PolicyEntry added = versions.add(admitted, body);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, added)
        .header(HttpHeaders.LOCATION, admitted.path("/policies/" + added.version()))
        .build();
  }

  /**
   * Goes by a version from now on.
   *
   * @param community what the community is called
   * @param body which, in JSON
   * @return the version
   */
  @POST
  @Path("activate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "activatePolicy", summary = "Go by a version from now on")
  @RequestBodySchema(Activation.class)
  @APIResponseSchema(
      value = PolicyEntry.class,
      responseCode = "200",
      responseDescription = "The version")
  public PolicyEntry activate(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.POLICY);
    return versions.activate(admitted, Given.required("version", bodies.read(body).version()));
  }
}
