package org.comity.service.door.rest.decision;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionSource;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.key.Scope;
import org.comity.service.moderation.HumanDecisions.Order;
import org.comity.service.scoring.Door;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decisions of one comment. */
@Path("/api/v1/communities/{community}/comments/{comment}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Decisions", description = "What policies and people decided, and why.")
public class CommentDecisionResource {

  private final Admission admission;
  private final DecisionTables tables;
  private final JsonBody<HumanOrder> bodies;

  @Inject
  CommentDecisionResource(Admission admission, DecisionTables tables, ObjectMapper mapper) {
    this.admission = admission;
    this.tables = tables;
    this.bodies = new JsonBody<>(mapper, HumanOrder.class);
  }

  /**
   * All decisions of a comment.
   *
   * @param community what the community is called
   * @param comment what the platform calls the comment
   * @param paging which of them
   * @return the first one first
   */
  @GET
  @Operation(operationId = "commentDecisions", summary = "All decisions of a comment, in order")
  public Listing<DecisionAnswer> decisions(
      @PathParam("community") String community,
      @PathParam("comment") String comment,
      @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    List<Decision> all = tables.of(admitted.id(), comment).orElseThrow(() -> none(admitted));
    return paging.pageOfAll(
        all,
        decision -> -decision.id(),
        DecisionAnswer::of,
        admitted.path("/comments/" + Wire.segment(comment) + "/decisions"));
  }

  /**
   * Decides as a person.
   *
   * @param community what the community is called
   * @param comment what the platform calls the comment
   * @param body a {@link HumanOrder} in JSON
   * @return the decision
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decide",
      summary = "Decide as a person",
      description =
          "The comment stands as decided from now on, until it is edited. An edit of what a person"
              + " held or rejected is held at least, until a person decides again. 409 if"
              + " the order names a revision and the comment has another by now.")
  @RequestBodySchema(HumanOrder.class)
  @APIResponseSchema(
      value = DecisionAnswer.class,
      responseCode = "200",
      responseDescription = "The decision")
  public DecisionAnswer decide(
      @PathParam("community") String community, @PathParam("comment") String comment, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    HumanOrder given = bodies.read(body);
    Order order =
        new Order(given.toVerdict(), DecisionSource.MODERATOR, admitted.actor(), Door.REST.label());
    return tables
        .decide(admitted.id(), comment, order, given.revision())
        .map(DecisionAnswer::of)
        .orElseThrow(() -> none(admitted));
  }

  private static ProblemException none(Admitted admitted) {
    return new ProblemException(Problem.none("comment", admitted.path("/comments")));
  }
}
