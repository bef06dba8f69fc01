package org.comity.service.dashboard.team;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.quality.team.Period;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Sets how much is drawn to be looked at again. */
@Path("/dashboard/team/shares")
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@Blocking
public class ShareActions {

  private static final int BAD_REQUEST = 400;
  private static final int LONGEST = 20;

  private final SampleShares shares;
  private final TeamPage page;
  private final TeamReading reading;
  private final LeadBars bars;
  private final Viewer viewer;

  @Inject
  ShareActions(
      SampleShares shares, TeamPage page, TeamReading reading, LeadBars bars, Viewer viewer) {
    this.shares = shares;
    this.page = page;
    this.reading = reading;
    this.bars = bars;
    this.viewer = viewer;
  }

  /**
   * Sets both.
   *
   * @param communityId whose; null for the usual one
   * @param audit of automatic decisions, in per cent
   * @param secondLook of moderators' decisions, in per cent
   * @return to the page; the page with what is wrong if they are no shares
   */
  @POST
  @Operation(hidden = true)
  public Response change(
      @FormParam("community") @Nullable Long communityId,
      @FormParam("audit") @DefaultValue("") String audit,
      @FormParam("secondLook") @DefaultValue("") String secondLook) {
    long community = bars.of(LeadPage.TEAM, communityId).community().id();
    try {
      shares.change(community, new Shares(share(audit), share(secondLook)), viewer.actor());
    } catch (IllegalArgumentException e) {
      return page.page(BAD_REQUEST, community, Period.WEEK, reading.words().badShare());
    }
    return Response.seeOther(URI.create(LeadPage.TEAM.of(community) + "&done=shares")).build();
  }

  private static double share(String perCent) {
    if (perCent.length() > LONGEST) {
      throw new IllegalArgumentException("a share is a short number");
    }
    return new BigDecimal(perCent.strip()).movePointLeft(2).doubleValue();
  }
}
