package org.comity.service.door.rest.drift;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.drift.Drifts;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether what readers write has changed. */
@Path("/api/v1/communities/{community}/drift")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Retrainings")
public class DriftResource {

  private final Admission admission;
  private final Drifts drifts;

  @Inject
  DriftResource(Admission admission, Drifts drifts) {
    this.admission = admission;
    this.drifts = drifts;
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
    return DriftAnswer.of(drifts.of(admitted.id()));
  }
}
