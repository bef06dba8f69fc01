package org.comity.service.dashboard.comment;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.queue.claim.Claims;
import org.comity.service.queue.list.Moderator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who has a comment before them. */
@Path("/dashboard/comments/{id:\\d{1,18}}")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class CommentClaims {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final Panels panels;
  private final Claims claims;
  private final Viewer viewer;

  @Inject
  CommentClaims(Panels panels, Claims claims, Viewer viewer) {
    this.panels = panels;
    this.claims = claims;
    this.viewer = viewer;
  }

  /**
   * Takes a comment that waits, if nobody else has it; one that does not wait may be read by all.
   *
   * @param id names it in the database
   * @return the comment as a part of a page; a fault if somebody else has it
   */
  @POST
  @Path("claim")
  @Operation(hidden = true)
  public Response claim(@PathParam("id") long id) {
    Optional<Panel> known = panels.find(id, viewer);
    if (known.isEmpty()) {
      return Fault.of(NOT_FOUND, viewer, CommentMessages.class, CommentMessages::gone);
    }
    Panel panel = known.get();
    if (panel.waiting() != null && viewer.mayDecide() && !claims.take(moderator(), id)) {
      String holder = panel.holder();
      return Fault.of(CONFLICT, viewer, CommentMessages.class, words -> words.taken(holder));
    }
    return HtmlPage.of(Panels.part(panel), viewer.locale()).build();
  }

  /**
   * Gives it back.
   *
   * @param id names it in the database
   * @return nothing
   */
  @POST
  @Path("release")
  @Operation(hidden = true)
  public Response release(@PathParam("id") long id) {
    claims.release(moderator(), id);
    return Response.noContent().build();
  }

  private Moderator moderator() {
    return new Moderator(viewer.account().id(), viewer.mayLead());
  }
}
