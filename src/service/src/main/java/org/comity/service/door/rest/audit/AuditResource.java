package org.comity.service.door.rest.audit;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in a community. */
@Path("/api/v1/communities/{community}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Audit", description = "Who changed what, and when.")
public class AuditResource {

  private final Admission admission;
  private final AuditPages pages;

  @Inject
  AuditResource(Admission admission, AuditPages pages) {
    this.admission = admission;
    this.pages = pages;
  }

  /**
   * A community's entries.
   *
   * @param community what it is called
   * @param paging which of them
   * @return newest first
   */
  @GET
  @Operation(operationId = "audit", summary = "Who changed what, newest first")
  public Listing<AuditAnswer> entries(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    return pages.page(admitted.id(), paging, admitted.path("/audit"));
  }
}
