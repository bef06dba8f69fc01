package org.comity.service.door.rest.retraining;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.comity.service.retraining.Retraining;
import org.comity.service.retraining.Retrainings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs of the job that makes a community's next bundle. */
@Path("/api/v1/communities/{community}/retrainings")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Retrainings", description = "Runs of the job that makes the next bundle.")
public class RetrainingResource {

  private final Admission admission;
  private final RetrainingDesk desk;
  private final Retrainings retrainings;
  private final JsonBody<RetrainingOrder> orders;
  private final JsonBody<LeaseRenewal> renewals;
  private final JsonBody<RetrainingEnd> ends;

  @Inject
  RetrainingResource(
      Admission admission, RetrainingDesk desk, Retrainings retrainings, ObjectMapper mapper) {
    this.admission = admission;
    this.desk = desk;
    this.retrainings = retrainings;
    this.orders = new JsonBody<>(mapper, RetrainingOrder.class);
    this.renewals = new JsonBody<>(mapper, LeaseRenewal.class);
    this.ends = new JsonBody<>(mapper, RetrainingEnd.class);
  }

  /**
   * Begins a retraining.
   *
   * @param community whose next bundle is to be made
   * @param body a {@link RetrainingOrder} in JSON
   * @return with the token
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "startRetraining",
      summary = "Begin a retraining, and hold its lease",
      description =
          "One of a community runs at a time. 409 says who holds the lease, and Retry-After when it"
              + " is over; then it can be taken over.")
  @RequestBodySchema(RetrainingOrder.class)
  @APIResponseSchema(
      value = GrantedLease.class,
      responseCode = "201",
      responseDescription = "With the token")
  public RestResponse<GrantedLease> start(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.RETRAIN);
    GrantedLease granted = desk.start(admitted, orders.read(body));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, granted)
        .header(HttpHeaders.LOCATION, admitted.path("/retrainings/" + granted.id()))
        .build();
  }

  /**
   * Says that a job still runs, and how far it is.
   *
   * @param community whose
   * @param id names the retraining
   * @param body a {@link LeaseRenewal} in JSON
   * @return for how long the lease holds
   */
  @PUT
  @Path("{id}/lease")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "renewLease",
      summary = "Say that a job still runs",
      description =
          "409 if another took over because the lease was over: whoever is told so stops.")
  @RequestBodySchema(LeaseRenewal.class)
  @APIResponseSchema(
      value = LeaseAnswer.class,
      responseCode = "200",
      responseDescription = "For how long the lease holds")
  public LeaseAnswer renew(
      @PathParam("community") String community, @PathParam("id") String id, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.RETRAIN);
    return desk.renew(admitted, Given.rowId(id), renewals.read(body));
  }

  /**
   * Ends a retraining.
   *
   * @param community whose
   * @param id names the retraining
   * @param body a {@link RetrainingEnd} in JSON
   * @return the retraining
   */
  @POST
  @Path("{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "endRetraining",
      summary = "Say what came of a retraining, and give the lease back",
      description = "Saying the same again changes nothing.")
  @RequestBodySchema(RetrainingEnd.class)
  @APIResponseSchema(
      value = RetrainingAnswer.class,
      responseCode = "200",
      responseDescription = "The retraining")
  public RetrainingAnswer end(
      @PathParam("community") String community, @PathParam("id") String id, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.RETRAIN);
    return desk.end(admitted, Given.rowId(id), ends.read(body));
  }

  /**
   * All retrainings of a community.
   *
   * @param community whose
   * @param paging which of them
   * @return newest first, without their reports
   */
  @GET
  @Operation(
      operationId = "retrainings",
      summary = "All retrainings, newest first, without their reports",
      description = "With a key of the scope retrain or policy.")
  public Listing<RetrainingAnswer> retrainings(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admitAny(community, Scope.RETRAIN, Scope.POLICY);
    return paging.page(
        retrainings.list(admitted.id(), paging.before(), paging.limit() + 1),
        Retraining::id,
        RetrainingAnswer::of,
        admitted.path("/retrainings"));
  }

  /**
   * One retraining.
   *
   * @param community whose
   * @param id names it
   * @return with its report
   */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "retraining",
      summary = "One retraining, with its report",
      description = "With a key of the scope retrain or policy.")
  public RetrainingAnswer retraining(
      @PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admitAny(community, Scope.RETRAIN, Scope.POLICY);
    return RetrainingAnswer.of(desk.find(admitted, Given.rowId(id)));
  }
}
