package org.comity.service.dashboard.team;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.learning.LearningBudgets;
import org.comity.service.quality.team.Period;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Sets how many comments a day people are asked about to learn from them. */
@Path("/dashboard/team/learning")
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@Blocking
public class LearningActions {

  private static final int BAD_REQUEST = 400;

  private final LearningBudgets budgets;
  private final TeamPage page;
  private final TeamReading reading;
  private final LeadBars bars;
  private final Viewer viewer;

  @Inject
  LearningActions(
      LearningBudgets budgets, TeamPage page, TeamReading reading, LeadBars bars, Viewer viewer) {
    this.budgets = budgets;
    this.page = page;
    this.reading = reading;
    this.bars = bars;
    this.viewer = viewer;
  }

  /**
   * Sets it.
   *
   * @param communityId whose; null for the usual one
   * @param aDay comments a day
   * @return to the page; the page with what is wrong if it is no budget
   */
  @POST
  @Operation(hidden = true)
  public Response change(
      @FormParam("community") @Nullable Long communityId,
      @FormParam("learning") @DefaultValue("") String aDay) {
    long community = bars.of(LeadPage.TEAM, communityId).community().id();
    if (!aDay.strip().matches("[0-9]{1,4}")
        || Integer.parseInt(aDay.strip()) > LearningBudgets.MOST) {
      String wrong = reading.words().badBudget(LearningBudgets.MOST);
      return page.page(BAD_REQUEST, community, Period.WEEK, wrong);
    }
    budgets.change(community, Integer.parseInt(aDay.strip()), viewer.actor());
    return Response.seeOther(URI.create(LeadPage.TEAM.of(community) + "&done=shares")).build();
  }
}
