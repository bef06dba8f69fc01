package org.comity.service.door.rest.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.policy.Policy;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.key.Scope;
import org.comity.service.replay.PolicyTrials;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Says what a policy would change before a community goes by it. */
@Path("/api/v1/communities/{community}/policies/test")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Policies")
public class PolicyTestResource {

  private static final int MOST = 10_000;
  private static final int USUAL = 1_000;

  private final Admission admission;
  private final PolicyVersions versions;
  private final PolicyTrials trials;
  private final JsonBody<TestRequest> bodies;

  /**
   * What to try.
   *
   * @param yaml a policy that is not kept
   * @param version a version that is
   * @param last on how many comments, the newest first
   */
  @Schema(name = "PolicyTestRequest", description = "Either yaml or version.")
  record TestRequest(
      @Schema(description = "A policy that is not kept.") @Nullable String yaml,
      @Schema(description = "A version that is kept; 0 is the recommended one.")
          @Nullable Integer version,
      @Schema(
              description =
                  "On how many comments, the newest first: 1 to 10,000; 1,000 if missing.")
          @Nullable Integer last) {}

  @Inject
  PolicyTestResource(
      Admission admission, PolicyVersions versions, PolicyTrials trials, ObjectMapper mapper) {
    this.admission = admission;
    this.versions = versions;
    this.trials = trials;
    this.bodies = new JsonBody<>(mapper, TestRequest.class);
  }

  /**
   * Tries a policy.
   *
   * @param community what the community is called
   * @param body a {@link TestRequest} in JSON
   * @return what would change
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "testPolicy",
      summary = "What a policy would have changed",
      description =
          "Asks it about the last comments that are kept, by the scores in the log, and changes"
              + " nothing. Of authors is known what is known today.")
  @RequestBodySchema(TestRequest.class)
  @APIResponseSchema(
      value = TrialAnswer.class,
      responseCode = "200",
      responseDescription = "What would change")
  public TrialAnswer test(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.POLICY);
    TestRequest request = bodies.read(body);
    Integer last = request.last();
    int comments = last == null ? USUAL : Given.number("last", last, 1, MOST);
    return TrialAnswer.of(trials.test(admitted.id(), policy(admitted, request), comments));
  }

  private Policy policy(Admitted admitted, TestRequest request) {
    String yaml = request.yaml();
    Integer version = request.version();
    if ((yaml == null) == (version == null)) {
      throw new ProblemException(
          Problem.invalid("the policy", "given either as yaml or as version"));
    }
    return versions.parse(
        admitted,
        yaml == null ? versions.yaml(admitted, Given.required("version", version)) : yaml);
  }
}
