package org.comity.service.door.rest.shadow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.comity.service.promotion.Following;
import org.comity.service.shadow.Disagreement;
import org.comity.service.shadow.RefusedShadowException;
import org.comity.service.shadow.ShadowReports;
import org.comity.service.shadow.Shadows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets a bundle judge beside the one that scores a community, and compares the two. */
@Path("/api/v1/communities/{community}/shadow")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Bundles")
public class ShadowResource {

  private final Admission admission;
  private final Shadows shadows;
  private final ShadowReports reports;
  private final Following following;
  private final JsonBody<ShadowOrder> orders;

  /**
   * A bundle to put into the shadow.
   *
   * @param bundle names it
   */
  @Schema(name = "ShadowOrder", description = "A bundle to put into the shadow.")
  record ShadowOrder(
      @Schema(
              required = true,
              description =
                  "A bundle that was handed in, or the one that the service was started with.")
          @Nullable String bundle) {}

  @Inject
  ShadowResource(
      Admission admission,
      Shadows shadows,
      ShadowReports reports,
      Following following,
      ObjectMapper mapper) {
    this.admission = admission;
    this.shadows = shadows;
    this.reports = reports;
    this.following = following;
    this.orders = new JsonBody<>(mapper, ShadowOrder.class);
  }

  /**
   * Starts one.
   *
   * @param community what the community is called
   * @param body a {@link ShadowOrder} in JSON
   * @return what runs now
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "startShadow",
      summary = "Let a bundle judge in the shadow from now on",
      description =
          "It judges each comment that is decided on and kept, after the answer, and decides nothing."
              + " It takes the place of another in the shadow, whose figures are forgotten; the one"
              + " that runs already goes on. All processes run it within seconds. Takes a key with"
              + " the scope policy or retrain.")
  @RequestBodySchema(ShadowOrder.class)
  @APIResponseSchema(
      value = ShadowAnswer.class,
      responseCode = "200",
      responseDescription = "What runs in the shadow now")
  public ShadowAnswer start(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admit(community);
    String bundle = Given.words("bundle", orders.read(body).bundle(), 200);
    try {
      var unused = shadows.start(admitted.id(), bundle, admitted.actor());
    } catch (RefusedShadowException e) {
      throw refused(admitted, e);
    }
    return answer(admitted);
  }

  private Admitted admit(String community) {
    return admission.admitAny(community, Scope.POLICY, Scope.RETRAIN);
  }

  private static ProblemException refused(Admitted admitted, RefusedShadowException refused) {
    return switch (refused.reason()) {
      case NO_SUCH_BUNDLE ->
          new ProblemException(
              Problem.of(
                  "no-such-bundle",
                  "No such bundle",
                  404,
                  "There is no such bundle for this community: GET "
                      + admitted.path("/bundles")
                      + " lists what there is."));
      case SCORES_ALREADY -> Refusals.conflict("scores-already", refused.sentence());
      case POLICY_DOES_NOT_FIT -> Refusals.conflict("policy-does-not-fit", refused.sentence());
    };
  }

  /**
   * Compares.
   *
   * @param community what the community is called
   * @return what runs, and what came of it
   */
  @GET
  @Operation(
      operationId = "shadow",
      summary = "What runs in the shadow, beside the champion",
      description = "Takes a key with the scope policy or retrain.")
  @APIResponseSchema(
      value = ShadowAnswer.class,
      responseCode = "200",
      responseDescription = "What runs, and what came of it so far")
  public ShadowAnswer shadow(@PathParam("community") String community) {
    return answer(admit(community));
  }

  private ShadowAnswer answer(Admitted admitted) {
    return reports
        .of(admitted.id())
        .map(report -> ShadowAnswer.of(report, following.troubles().get(report.shadow().bundle())))
        .orElseThrow(() -> none(admitted));
  }

  private static ProblemException none(Admitted admitted) {
    return new ProblemException(
        Problem.of(
            "no-shadow",
            "Nothing runs in the shadow",
            404,
            "PUT a bundle to " + admitted.path("/shadow") + " to let it judge."));
  }

  /**
   * Ends it.
   *
   * @param community what the community is called
   */
  @DELETE
  @Operation(
      operationId = "stopShadow",
      summary = "Let nothing judge in the shadow any more",
      description =
          "Its figures are forgotten. Doing so again changes nothing. Takes a key with the scope"
              + " policy or retrain.")
  @APIResponse(responseCode = "204", description = "Nothing runs in the shadow")
  public void stop(@PathParam("community") String community) {
    Admitted admitted = admit(community);
    boolean unused = shadows.stop(admitted.id(), admitted.actor());
  }

  /**
   * Lists where the two disagree.
   *
   * @param community what the community is called
   * @param paging which part of it
   * @return strongest first
   */
  @GET
  @Path("disagreements")
  @Operation(
      operationId = "shadowDisagreements",
      summary = "The comments on which shadow and champion disagree, strongest first",
      description =
          "Those of which one approves and the other rejects come first; where they differ alike, the"
              + " larger difference of their scores. Takes a key with the scope policy or retrain.")
  public Listing<DisagreementEntry> disagreements(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admit(community);
    return paging.page(
        reports
            .disagreements(admitted.id(), paging.before(), paging.limit() + 1)
            .orElseThrow(() -> none(admitted)),
        Disagreement::rank,
        DisagreementEntry::of,
        admitted.path("/shadow/disagreements"));
  }
}
