package org.comity.service.dashboard.tour;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.comity.service.account.preference.Tours;
import org.comity.service.dashboard.session.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Remembers that the viewer was shown around, so that no tour begins by itself again. */
@Path("/dashboard/me/tour")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class TourActions {

  private final Tours tours;
  private final Viewer viewer;

  @Inject
  TourActions(Tours tours, Viewer viewer) {
    this.tours = tours;
    this.viewer = viewer;
  }

  /**
   * It was seen, or skipped.
   *
   * @return nothing
   */
  @POST
  @Operation(hidden = true)
  public Response end() {
    tours.see(viewer.account().id());
    return Response.noContent().build();
  }
}
