package org.comity.service.door.rest.decision;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.decision.Decision;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.comity.service.replay.ReplayException;
import org.comity.service.replay.Replays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of decisions. */
@Path("/api/v1/communities/{community}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Decisions")
public class DecisionResource {

  private final Admission admission;
  private final DecisionTables tables;
  private final Replays replays;

  @Inject
  DecisionResource(Admission admission, DecisionTables tables, Replays replays) {
    this.admission = admission;
    this.tables = tables;
    this.replays = replays;
  }

  /**
   * A community's decisions.
   *
   * @param community what it is called
   * @param paging which of them
   * @return newest first
   */
  @GET
  @Operation(operationId = "decisions", summary = "The log of decisions, newest first")
  public Listing<DecisionAnswer> decisions(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    return paging.page(
        tables.list(admitted.id(), paging.before(), paging.limit() + 1),
        Decision::id,
        DecisionAnswer::of,
        admitted.path("/decisions"));
  }

  /**
   * One decision.
   *
   * @param community what the community is called
   * @param id names the decision
   * @return the decision
   */
  @GET
  @Path("{id}")
  @Operation(operationId = "decision", summary = "One decision")
  public DecisionAnswer decision(
      @PathParam("community") String community, @PathParam("id") String id) {
    return DecisionAnswer.of(find(admission.admit(community, Scope.MODERATE), id));
  }

  /**
   * Decides again.
   *
   * @param community what the community is called
   * @param id names the decision
   * @return what comes out, and whether it is the same
   */
  @POST
  @Path("{id}/replay")
  @Operation(
      operationId = "replay",
      summary = "Decide the kept text again",
      description =
          "Under the decision's own policy version and bundle; nothing is changed. 409 if a person"
              + " decided, if the text is not kept any more, or if the bundle is neither loaded nor kept.")
  public ReplayAnswer replay(@PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    Decision decision = find(admitted, id);
    try {
      return ReplayAnswer.of(replays.replay(admitted.community(), decision));
    } catch (ReplayException e) {
      throw Refusals.conflict(kind(e), String.valueOf(e.getMessage()));
    }
  }

  private static String kind(ReplayException failure) {
    return switch (failure.reason()) {
      case BY_A_PERSON -> "decided-by-a-person";
      case NO_TEXT -> "no-text";
      case OTHER_BUNDLE -> "other-bundle";
    };
  }

  private Decision find(Admitted admitted, String id) {
    return tables
        .find(admitted.id(), Given.rowId(id))
        .orElseThrow(
            () -> new ProblemException(Problem.none("decision", admitted.path("/decisions"))));
  }
}
