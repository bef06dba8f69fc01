package org.comity.service.door.rest.audit;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in a community. */
@Path("/api/v1/communities/{community}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Audit", description = "Who changed what, and when.")
public class AuditResource {

  private final Admission admission;
  private final Database database;
  private final AuditLog log;

  @Inject
  AuditResource(Admission admission, Database database, AuditLog log) {
    this.admission = admission;
    this.database = database;
    this.log = log;
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
    long before = paging.before();
    int limit = paging.limit() + 1;
    List<AuditEntry> rows =
        database.transact(handle -> log.list(handle, admitted.id(), before, limit));
    return paging.page(rows, AuditEntry::id, AuditAnswer::of, admitted.path("/audit"));
  }
}
