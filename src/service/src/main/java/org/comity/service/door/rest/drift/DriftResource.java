package org.comity.service.door.rest.drift;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.drift.Bounds;
import org.comity.service.drift.DriftBounds;
import org.comity.service.drift.Drifts;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether what readers write has changed. */
@Path("/api/v1/communities/{community}/drift")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Retrainings")
public class DriftResource {

  private final Admission admission;
  private final Drifts drifts;
  private final DriftBounds bounds;
  private final JsonBody<DriftBoundsOrder> orders;

  @Inject
  DriftResource(Admission admission, Drifts drifts, DriftBounds bounds, ObjectMapper mapper) {
    this.admission = admission;
    this.drifts = drifts;
    this.bounds = bounds;
    this.orders = new JsonBody<>(mapper, DriftBoundsOrder.class);
  }

  /**
   * What changed in a community.
   *
   * @param community what it is called
   * @return by language
   */
  @GET
  @Operation(
      operationId = "drift",
      summary = "Whether what readers write has changed",
      description =
          "Scores and the share of unknown words of the last 7 days against the 28 days before, by"
              + " the population stability index. Only what the present bundle scored is compared."
              + " With a key of the scope retrain or policy.")
  public DriftAnswer drift(@PathParam("community") String community) {
    Admitted admitted = admission.admitAny(community, Scope.RETRAIN, Scope.POLICY);
    return DriftAnswer.of(drifts.of(admitted.id()), bounds.of(admitted.id()));
  }

  /**
   * The bounds of a community.
   *
   * @param community what it is called
   * @return what was set, or the usual ones
   */
  @GET
  @Path("bounds")
  @Operation(
      operationId = "driftBounds",
      summary = "From which index on a change is told",
      description = "With a key of the scope retrain or policy.")
  public DriftBoundsAnswer bounds(@PathParam("community") String community) {
    Admitted admitted = admission.admitAny(community, Scope.RETRAIN, Scope.POLICY);
    return DriftBoundsAnswer.of(bounds.of(admitted.id()));
  }

  /**
   * Sets the bounds of a community.
   *
   * @param community what it is called
   * @param body a {@link DriftBoundsOrder} in JSON
   * @return what holds now
   */
  @PUT
  @Path("bounds")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setDriftBounds",
      summary = "Set from which index on a change is told",
      description =
          "Usual are 0.1 and 0.25. The dashboard and the metric comity_drift_alert follow them. With"
              + " a key of the scope policy.")
  @RequestBodySchema(DriftBoundsOrder.class)
  @APIResponseSchema(
      value = DriftBoundsAnswer.class,
      responseCode = "200",
      responseDescription = "What holds now")
  public DriftBoundsAnswer change(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.POLICY);
    Bounds to = orders.read(body).toBounds();
    bounds.change(admitted.id(), to, admitted.actor());
    return DriftBoundsAnswer.of(to);
  }
}
