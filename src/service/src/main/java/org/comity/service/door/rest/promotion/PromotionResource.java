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
import org.comity.service.door.rest.problem.ShownCheck;
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
  private final JsonBody<CheckOrder> checks;

  /**
   * To take the last promotion back.
   *
   * @param reason why
   */
  @Schema(name = "RollbackOrder", description = "To take the last promotion back.")
  record RollbackOrder(
      @Schema(description = "Why, for people; at most 2,000 characters.")
          @Nullable String reason) {}

  /**
   * A bundle to compare with what scores.
   *
   * @param bundle names it
   */
  @Schema(name = "CheckOrder", description = "A bundle to compare with what scores.")
  record CheckOrder(
      @Schema(required = true, description = "A bundle that was handed in.")
          @Nullable String bundle) {}

  @Inject
  PromotionResource(Admission admission, Promotions promotions, ObjectMapper mapper) {
    this.admission = admission;
    this.promotions = promotions;
    this.orders = new JsonBody<>(mapper, PromotionOrder.class);
    this.rollbacks = new JsonBody<>(mapper, RollbackOrder.class);
    this.checks = new JsonBody<>(mapper, CheckOrder.class);
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
              + " asks for what it does not score. Before, the gate compares it with what scores on"
              + " what people decided, for up to a minute; where something stands in the way, the"
              + " problem not-proved has the table, and override promotes it all the same. The"
              + " bundle that the service was started with is never in question. The thresholds of"
              + " the community's policy are carried over to the bundle's scores by what they"
              + " promise, unless they shall be kept: POST …/promotions/carried shows them before.")
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
      description =
          "Once more takes the one before it back, down to the bundle of the start. The version of"
              + " the policy before that promotion is active again, unless another was activated"
              + " since.")
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

  /**
   * Asks the gate.
   *
   * @param community what the community is called
   * @param body a {@link CheckOrder} in JSON
   * @return what it found
   */
  @POST
  @Path("check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkPromotion",
      summary = "Ask the gate whether a bundle may score the community",
      description =
          "Compares it with what scores, as a promotion would, and changes nothing. Takes up to a"
              + " minute, and a key with the scope policy or retrain. The same from the same is found"
              + " again, not measured again.")
  @RequestBodySchema(CheckOrder.class)
  @APIResponseSchema(
      value = ProofAnswer.class,
      responseCode = "200",
      responseDescription = "What the gate found")
  public ProofAnswer check(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admitAny(community, Scope.POLICY, Scope.RETRAIN);
    String bundle = Given.words("bundle", checks.read(body).bundle(), PromotionOrder.LONGEST);
    return done(admitted, () -> promotions.check(admitted.id(), bundle, admitted.actor()))
        .map(ProofAnswer::of)
        .orElseThrow(
            () ->
                Refusals.conflict(
                    "nothing-to-prove",
                    "The bundle scores the community, or is the one that the service was started"
                        + " with: the gate is not asked of it."));
  }

  /**
   * Plans.
   *
   * @param community what the community is called
   * @param body a {@link CheckOrder} in JSON
   * @return what would become of its policy
   */
  @POST
  @Path("carried")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "carryThresholds",
      summary = "See what a promotion would make of the community's policy",
      description =
          "Each threshold before and after, with what people rejected of what it catches, and"
              + " changes nothing. Read off comments that people judged on the side of calibration,"
              + " which no bundle learns from. Takes a key with the scope policy or retrain.")
  @RequestBodySchema(CheckOrder.class)
  @APIResponseSchema(
      value = CarriedAnswer.class,
      responseCode = "200",
      responseDescription = "What would become of it")
  public CarriedAnswer carried(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admitAny(community, Scope.POLICY, Scope.RETRAIN);
    String bundle = Given.words("bundle", checks.read(body).bundle(), PromotionOrder.LONGEST);
    return done(admitted, () -> promotions.plan(admitted.id(), bundle))
        .map(CarriedAnswer::of)
        .orElseThrow(
            () ->
                Refusals.conflict("nothing-to-carry", "The bundle scores the community already."));
  }

  private static PromotionAnswer answer(Admitted admitted, Supplier<Outcome> work) {
    return PromotionAnswer.of(done(admitted, work));
  }

  private static <T> T done(Admitted admitted, Supplier<T> work) {
    try {
      return work.get();
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
      case NOT_PROVED ->
          new ProblemException(
              Problem.of("not-proved", "The gate refuses the bundle", 409, detail)
                  .with(
                      refused.proof().stream()
                          .flatMap(proof -> proof.report().gate().checks().stream())
                          .map(ShownCheck::of)
                          .toList()));
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
