package org.comity.service.dashboard.queue;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.comment.Panel;
import org.comity.service.dashboard.comment.Panels;
import org.comity.service.dashboard.queue.QueuePage.Queue;
import org.comity.service.dashboard.queue.QueuePage.Templates;
import org.comity.service.dashboard.session.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The queue with one comment that was chosen. It has the path of whatever else is done with one
 * comment: of several classes only those of the most exact path are asked.
 */
@Path("/dashboard/comments/{id:\\d{1,18}}")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class CommentPage {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final QueueReading reading;
  private final Panels panels;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  CommentPage(QueueReading reading, Panels panels, Viewer viewer, Frames frames) {
    this.reading = reading;
    this.panels = panels;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * The page, whether the comment waits or not.
   *
   * @param id names it in the database
   * @return HTML; with status 404 if it is not kept
   */
  @GET
  @Operation(hidden = true)
  public Response page(@PathParam("id") long id) {
    Optional<Panel> panel = panels.find(id, viewer);
    int status = panel.isPresent() ? OK : NOT_FOUND;
    Queue queue = reading.of(Wishes.ALL, viewer);
    return HtmlPage.of(
            status,
            Templates.page(frames.of(Room.QUEUE), queue, panel.orElse(null), status),
            viewer.locale())
        .build();
  }
}
