package org.comity.service.dashboard.decide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.decide.PastLines.Line;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.review.undo.Undoing;
import org.comity.service.review.undo.Undone;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes back what the viewer did. */
@Path("/dashboard")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR"})
@Blocking
public class UndoActions {

  private final Undoing undoing;
  private final PastLines past;
  private final Viewer viewer;
  private final Answers answers;

  @Inject
  UndoActions(Undoing undoing, PastLines past, Viewer viewer, Answers answers) {
    this.undoing = undoing;
    this.past = past;
    this.viewer = viewer;
    this.answers = answers;
  }

  /**
   * The last things that the viewer did.
   *
   * @return a part of a page
   */
  @GET
  @Path("past")
  @Operation(hidden = true)
  public Response past() {
    return HtmlPage.of(Templates.past(past.of(viewer)), viewer.locale()).build();
  }

  /**
   * Takes one decision back.
   *
   * @param id names it in the database
   * @return what was done; a fault if nothing was
   */
  @POST
  @Path("decisions/{id:\\d{1,18}}/undo")
  @Operation(hidden = true)
  public Response undo(@PathParam("id") long id) {
    Undone undone = undoing.undo(id, viewer.actor());
    if (undone instanceof Undone.Refused refused) {
      return answers.fault(Answers.CONFLICT, words -> words.obstacle(refused.why().name()));
    }
    Undone.Restored restored = (Undone.Restored) undone;
    return answers.done(
        new Done(
            answers.words().undone(),
            null,
            "/dashboard/comments/" + restored.decision().commentId()));
  }

  /**
   * Takes many decisions back that were made at once.
   *
   * @param id names what they have in common
   * @return what was done; a fault if nothing was
   */
  @POST
  @Path("bulks/{id:[0-9a-f-]{36}}/undo")
  @Operation(hidden = true)
  public Response undoBulk(@PathParam("id") String id) {
    Optional<Map<Long, Undone>> undone = undoing.undoBulk(id, viewer.actor());
    return undone.isEmpty()
        ? answers.fault(Answers.CONFLICT, words -> words.obstacle("TOO_OLD"))
        : answers.done(Done.of(answers.words().undone()));
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance past(List<Line> lines);
  }
}
