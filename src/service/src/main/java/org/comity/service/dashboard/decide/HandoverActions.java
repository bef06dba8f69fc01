package org.comity.service.dashboard.decide;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.queue.claim.Handovers;
import org.comity.service.queue.claim.Passes;
import org.comity.service.queue.list.Moderator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Leaves a comment to somebody else. */
@Path("/dashboard/comments/{id:\\d{1,18}}")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR"})
@Blocking
public class HandoverActions {

  private static final int MAX_NOTE = 500;

  private final Handovers handovers;
  private final Passes passes;
  private final Viewer viewer;
  private final Answers answers;

  @Inject
  HandoverActions(Handovers handovers, Passes passes, Viewer viewer, Answers answers) {
    this.handovers = handovers;
    this.passes = passes;
    this.viewer = viewer;
    this.answers = answers;
  }

  /**
   * To any colleague.
   *
   * @param id names the comment in the database
   * @param note for the colleague
   * @return what was done; a fault if nothing was
   */
  @POST
  @Path("hand")
  @Operation(hidden = true)
  public Response hand(@PathParam("id") long id, @FormParam("note") @DefaultValue("") String note) {
    if (note.length() > MAX_NOTE) {
      return answers.fault(Answers.BAD_REQUEST, DecideMessages::badNote);
    }
    return left(handovers.hold(moderator(), id, orNull(note)), answers.words().handed());
  }

  /**
   * To a lead.
   *
   * @param id names the comment in the database
   * @param note for the lead
   * @return what was done; a fault if nothing was
   */
  @POST
  @Path("escalate")
  @Operation(hidden = true)
  public Response escalate(
      @PathParam("id") long id, @FormParam("note") @DefaultValue("") String note) {
    if (note.length() > MAX_NOTE) {
      return answers.fault(Answers.BAD_REQUEST, DecideMessages::badNote);
    }
    return left(handovers.escalate(moderator(), id, orNull(note)), answers.words().escalated());
  }

  /**
   * To whoever comes next, without a word.
   *
   * @param id names the comment in the database
   * @return what was done
   */
  @POST
  @Path("pass")
  @Operation(hidden = true)
  public Response pass(@PathParam("id") long id) {
    passes.pass(moderator(), id);
    return answers.done(Done.of(answers.words().passed()));
  }

  private Response left(boolean isDone, String sentence) {
    return isDone
        ? answers.done(Done.of(sentence))
        : answers.fault(Answers.CONFLICT, DecideMessages::notWaiting);
  }

  private static @Nullable String orNull(String note) {
    return note.isBlank() ? null : note.strip();
  }

  private Moderator moderator() {
    return new Moderator(viewer.account().id(), viewer.mayLead());
  }
}
