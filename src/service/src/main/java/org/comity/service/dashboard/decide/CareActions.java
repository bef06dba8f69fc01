package org.comity.service.dashboard.decide;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.care.Shifts;
import org.comity.service.care.Shifts.Standing;
import org.comity.service.dashboard.session.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Counts what severe text the viewer has read, and proposes a break. */
@Path("/dashboard/me/exposures")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class CareActions {

  private final Shifts shifts;
  private final Viewer viewer;
  private final Answers answers;

  @Inject
  CareActions(Shifts shifts, Viewer viewer, Answers answers) {
    this.shifts = shifts;
    this.viewer = viewer;
    this.answers = answers;
  }

  /**
   * What the page says then.
   *
   * @param counted how much was read in this shift
   * @param sentence that it is time for a break; empty if it is not
   */
  public record Reminder(String counted, String sentence) {}

  /**
   * A severe text was shown.
   *
   * @return the count, and a sentence if it is time for a break
   */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Reminder reveal() {
    return reminder(shifts.note(viewer.account().id(), true, viewer.preferences().breakMinutes()));
  }

  /**
   * The work goes on.
   *
   * @return the count, and a sentence if it is time for a break
   */
  @POST
  @Path("pulse")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Reminder goOn() {
    return reminder(shifts.note(viewer.account().id(), false, viewer.preferences().breakMinutes()));
  }

  private Reminder reminder(Standing standing) {
    int minutes = standing.shift().minutes();
    int count = standing.shift().revealed();
    DecideMessages words = answers.words();
    return new Reminder(
        words.revealed(count, minutes),
        standing.isTimeForABreak() ? words.breakTime(minutes, count) : "");
  }
}
