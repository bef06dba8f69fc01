package org.comity.service.door.rest.promotion;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.key.Scope;
import org.comity.service.proof.Proofs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the gate found before promotions. */
@Path("/api/v1/communities/{community}/promotions/proofs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Bundles")
public class ProofResource {

  private final Admission admission;
  private final Proofs proofs;

  @Inject
  ProofResource(Admission admission, Proofs proofs) {
    this.admission = admission;
    this.proofs = proofs;
  }

  /**
   * One proof.
   *
   * @param community what the community is called
   * @param id names it
   * @return what was found, and from what
   */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "proof",
      summary = "What the gate found of a bundle, and from what",
      description = "Takes a key with the scope policy or retrain.")
  public ProofAnswer proof(@PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admitAny(community, Scope.POLICY, Scope.RETRAIN);
    return proofs
        .find(admitted.id(), Given.rowId(id))
        .map(ProofAnswer::of)
        .orElseThrow(
            () -> new ProblemException(Problem.none("proof", admitted.path("/promotions"))));
  }
}
