package org.comity.service.door.rest.promotion;

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
import java.util.function.Supplier;
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
import org.comity.service.promotion.Promotion;
import org.comity.service.promotion.Promotions;
import org.comity.service.promotion.Promotions.Outcome;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.promotion.RefusedPromotionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets another bundle score a community, and takes that back. */
@Path("/api/v1/communities/{community}/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Bundles")
public class PromotionResource {

  private final Admission admission;
  private final Promotions promotions;
  private final JsonBody<PromotionOrder> orders;
  private final JsonBody<RollbackOrder> rollbacks;

  /**
   * To take the last promotion back.
   *
   * @param reason why
   */
  @Schema(name = "RollbackOrder", description = "To take the last promotion back.")
  record RollbackOrder(
      @Schema(description = "Why, for people; at most 2,000 characters.")
          @Nullable String reason) {}

  @Inject
  PromotionResource(Admission admission, Promotions promotions, ObjectMapper mapper) {
    this.admission = admission;
    this.promotions = promotions;
    this.orders = new JsonBody<>(mapper, PromotionOrder.class);
    this.rollbacks = new JsonBody<>(mapper, RollbackOrder.class);
  }

  /**
   * Promotes.
   *
   * @param community what the community is called
   * @param body a {@link PromotionOrder} in JSON
   * @return what scores now
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "promote",
      summary = "Let a bundle score the community from now on",
      description =
          "All processes score by it within seconds, without a restart. A bundle that scores already"
              + " changes nothing. Refused if it cannot be read here, or if the community's policy"
              + " asks for what it does not score.")
  @RequestBodySchema(PromotionOrder.class)
  @APIResponseSchema(
      value = PromotionAnswer.class,
      responseCode = "200",
      responseDescription = "What scores now")
  public PromotionAnswer promote(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.POLICY);
    Wish wish = orders.read(body).toWish();
    return answer(admitted, () -> promotions.promote(admitted.id(), wish, admitted.actor()));
  }

  /**
   * Rolls back.
   *
   * @param community what the community is called
   * @param body a {@link RollbackOrder} in JSON
   * @return what scores now
   */
  @POST
  @Path("rollback")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rollBack",
      summary = "Take the last promotion back",
      description = "Once more takes the one before it back, down to the bundle of the start.")
  @RequestBodySchema(RollbackOrder.class)
  @APIResponseSchema(
      value = PromotionAnswer.class,
      responseCode = "200",
      responseDescription = "What scores now")
  public PromotionAnswer rollBack(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.POLICY);
    String reason = Given.text("reason", rollbacks.read(body).reason(), Promotion.MAX_REASON);
    return answer(admitted, () -> promotions.rollBack(admitted.id(), reason, admitted.actor()));
  }

  private static PromotionAnswer answer(Admitted admitted, Supplier<Outcome> work) {
    try {
      return PromotionAnswer.of(work.get());
    } catch (RefusedPromotionException e) {
      throw refused(admitted, e);
    }
  }

  private static ProblemException refused(Admitted admitted, RefusedPromotionException refused) {
    String detail = refused.sentence();
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
      case UNREADABLE -> Refusals.conflict("unreadable-bundle", detail);
      case POLICY_DOES_NOT_FIT -> Refusals.conflict("policy-does-not-fit", detail);
      case NOTHING_TO_ROLL_BACK -> Refusals.conflict("nothing-to-roll-back", detail);
      case CHANGED_MEANWHILE -> Refusals.conflict("changed-meanwhile", detail);
    };
  }

  /**
   * The history.
   *
   * @param community what the community is called
   * @param paging which part of it
   * @return newest first
   */
  @GET
  @Operation(
      operationId = "promotions",
      summary = "What was promoted and rolled back, newest first",
      description = "Takes a key with the scope policy or retrain.")
  public Listing<PromotionEntry> promotions(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admitAny(community, Scope.POLICY, Scope.RETRAIN);
    return paging.page(
        promotions.list(admitted.id(), paging.before(), paging.limit() + 1),
        Promotion::id,
        PromotionEntry::of,
        admitted.path("/promotions"));
  }
}
