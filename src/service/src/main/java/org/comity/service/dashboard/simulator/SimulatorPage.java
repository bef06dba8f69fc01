package org.comity.service.dashboard.simulator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.session.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What other bands would have done, while they are moved. */
@Path("/dashboard/policy/simulator")
@RolesAllowed({"LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class SimulatorPage {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final SimulatorReading reading;
  private final LeadBars bars;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  SimulatorPage(SimulatorReading reading, LeadBars bars, Viewer viewer, Frames frames) {
    this.reading = reading;
    this.bars = bars;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * What the page shows.
   *
   * @param form the bands
   * @param curves one for each of them
   * @param outcome what they would do
   */
  public record Simulated(BandForm form, List<Curve> curves, Outcome outcome) {

    /** Copies the list. */
    public Simulated {
      curves = List.copyOf(curves);
    }
  }

  /**
   * The page.
   *
   * @param communityId of which; null for the usual one
   * @param uri whose query holds bands; those of the active policy if it holds none
   * @return HTML; with status 400 if the bands are none
   */
  @GET
  @Operation(hidden = true)
  public Response page(@QueryParam("community") @Nullable Long communityId, @Context UriInfo uri) {
    LeadBar bar = bars.of(LeadPage.SIMULATOR, communityId);
    try {
      return page(OK, bar, reading.form(bar.community().id()).with(uri.getQueryParameters()));
    } catch (IllegalArgumentException e) {
      return page(BAD_REQUEST, bar, reading.form(bar.community().id()));
    }
  }

  private Response page(int status, LeadBar bar, BandForm form) {
    Simulated simulated = reading.simulate(bar.community().id(), form, words(), null);
    TemplateInstance content = Templates.page(frames.of(Room.POLICY), bar, simulated, status != OK);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  /**
   * Only what changes when a band moves.
   *
   * @param communityId of which; null for the usual one
   * @param moved the attribute whose curve is to be drawn anew; null for none
   * @param uri whose query holds bands
   * @return a part of the page; a fault if the bands are none
   */
  @GET
  @Path("result")
  @Operation(hidden = true)
  public Response result(
      @QueryParam("community") @Nullable Long communityId,
      @QueryParam("moved") @Nullable String moved,
      @Context UriInfo uri) {
    long community = bars.of(LeadPage.SIMULATOR, communityId).community().id();
    MultivaluedMap<String, String> fields = uri.getQueryParameters();
    try {
      BandForm form = reading.form(community).with(fields);
      Simulated simulated = reading.simulate(community, form, words(), moved == null ? "" : moved);
      return HtmlPage.of(Templates.result(simulated), viewer.locale()).build();
    } catch (IllegalArgumentException e) {
      return Fault.of(BAD_REQUEST, viewer, SimulatorMessages.class, SimulatorMessages::faulty);
    }
  }

  private SimulatorMessages words() {
    return Fault.words(viewer, SimulatorMessages.class);
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(
        Frame frame, LeadBar bar, Simulated simulated, boolean isFaulty);

    static native TemplateInstance result(Simulated simulated);
  }
}
