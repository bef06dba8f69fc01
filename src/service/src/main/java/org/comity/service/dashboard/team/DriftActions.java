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
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.drift.Bounds;
import org.comity.service.drift.DriftBounds;
import org.comity.service.quality.team.Period;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Sets from where on a change of what is written is told. */
@Path("/dashboard/team/drift")
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@Blocking
public class DriftActions {

  private static final int BAD_REQUEST = 400;
  private static final String NUMBER = "[0-9]{0,3}\\.?[0-9]{1,10}";

  private final DriftBounds bounds;
  private final TeamPage page;
  private final LeadBars bars;
  private final Viewer viewer;

  @Inject
  DriftActions(DriftBounds bounds, TeamPage page, LeadBars bars, Viewer viewer) {
    this.bounds = bounds;
    this.page = page;
    this.bars = bars;
    this.viewer = viewer;
  }

  /**
   * Sets both.
   *
   * @param communityId whose; null for the usual one
   * @param notice from which index on something changed
   * @param alert from which index on somebody should look
   * @return to the page; the page with what is wrong if they are no bounds
   */
  @POST
  @Operation(hidden = true)
  public Response change(
      @FormParam("community") @Nullable Long communityId,
      @FormParam("notice") @DefaultValue("") String notice,
      @FormParam("alert") @DefaultValue("") String alert) {
    long community = bars.of(LeadPage.TEAM, communityId).community().id();
    try {
      bounds.change(community, new Bounds(number(notice), number(alert)), viewer.actor());
    } catch (IllegalArgumentException e) {
      return page.page(
          BAD_REQUEST,
          community,
          Period.WEEK,
          Fault.words(viewer, DriftMessages.class).badBounds());
    }
    return Response.seeOther(URI.create(LeadPage.TEAM.of(community) + "&done=bounds")).build();
  }

  private static double number(String sent) {
    if (!sent.strip().matches(NUMBER)) {
      throw new IllegalArgumentException("a bound is a short number");
    }
    return Double.parseDouble(sent.strip());
  }
}
