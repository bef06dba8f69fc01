package org.comity.service.dashboard.team;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.quality.team.Period;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How the team and the policy are doing. */
@Path("/dashboard/team")
@RolesAllowed({"LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class TeamPage {

  private static final int OK = 200;

  private final TeamReading reading;
  private final LeadBars bars;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  TeamPage(TeamReading reading, LeadBars bars, Viewer viewer, Frames frames) {
    this.reading = reading;
    this.bars = bars;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * The page.
   *
   * @param communityId of which; null for the usual one
   * @param period for how long: {@code DAY}, {@code WEEK} or {@code MONTH}
   * @param done anything, if the shares were changed a moment ago
   * @return HTML; of seven days if the period is none of these
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @QueryParam("community") @Nullable Long communityId,
      @QueryParam("period") @DefaultValue("WEEK") String period,
      @QueryParam("done") @Nullable String done) {
    return page(OK, communityId, period(period), done == null ? null : reading.words().saved());
  }

  private static Period period(String sent) {
    for (Period period : Period.values()) {
      if (period.name().equals(sent)) {
        return period;
      }
    }
    return Period.WEEK;
  }

  Response page(int status, @Nullable Long communityId, Period period, @Nullable String said) {
    TeamShown shown = reading.shown(bars.of(LeadPage.TEAM, communityId), period);
    TemplateInstance content = Templates.page(frames.of(Room.TEAM), shown, said, status != OK);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(
        Frame frame, TeamShown shown, @Nullable String said, boolean isFaulty);
  }
}
