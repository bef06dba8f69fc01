package org.comity.service.door.rest.audit;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in any community, or what concerns them all. */
@Path(WholeAuditResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Audit")
public class WholeAuditResource {

  /** Where the log is. */
  static final String PATH = "/api/v1/audit";

  private final Admission admission;
  private final AuditPages pages;

  @Inject
  WholeAuditResource(Admission admission, AuditPages pages) {
    this.admission = admission;
    this.pages = pages;
  }

  /**
   * The entries of all communities, and those of none.
   *
   * @param paging which of them
   * @return newest first
   */
  @GET
  @Operation(
      operationId = "wholeAudit",
      summary = "Who changed what anywhere, newest first",
      description =
          "All communities, and what concerns them all, such as keys. Takes a key that opens all"
              + " communities.")
  public Listing<AuditAnswer> entries(@BeanParam Paging paging) {
    if (admission.admit(Scope.ADMIN).communityId() != null) {
      throw new ProblemException(
          Problem.of(
              "not-allowed",
              "That is not allowed",
              403,
              "The key opens one community: GET /api/v1/communities/{community}/audit lists what"
                  + " was changed there."));
    }
    return pages.page(null, paging, PATH);
  }
}
