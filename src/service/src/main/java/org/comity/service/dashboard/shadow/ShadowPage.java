package org.comity.service.dashboard.shadow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.SeeOther;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.shadow.ShownShadow.Running;
import org.comity.service.shadow.RefusedShadowException;
import org.comity.service.shadow.Shadows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What judges beside the bundle that scores a community. */
@Path("/dashboard/models/shadow")
@RolesAllowed({"LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class ShadowPage {

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final String STARTED = "started";
  private static final String STOPPED = "stopped";

  private final Shadows shadows;
  private final ShadowReading reading;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  ShadowPage(Shadows shadows, ShadowReading reading, Viewer viewer, Frames frames) {
    this.shadows = shadows;
    this.reading = reading;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * The page.
   *
   * @param community whose; null for the usual one
   * @param done what was done just now
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @QueryParam("community") @Nullable Long community,
      @QueryParam("done") @Nullable String done) {
    ShownShadow shown = reading.shown(reading.bar(community));
    return page(OK, said(shown, done));
  }

  /** Whoever made up the address is told nothing that is not so. */
  private ShownShadow said(ShownShadow shown, @Nullable String done) {
    Running running = shown.running();
    String said = null;
    if (running != null && STARTED.equals(done)) {
      said = reading.words().done(running.bundle());
    } else if (running == null && STOPPED.equals(done)) {
      said = reading.words().stopped();
    }
    return said == null ? shown : shown.with(said, false);
  }

  private Response page(int status, ShownShadow shown) {
    TemplateInstance content = Templates.page(frames.of(Room.MODELS), shown);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  /**
   * Starts one.
   *
   * @param community whose; null for the usual one
   * @param bundle what shall run
   * @return to the page; the page with what is in the way if nothing was changed
   */
  @POST
  @RolesAllowed({"LEAD", "ADMINISTRATOR"})
  @Operation(hidden = true)
  public Response start(
      @FormParam("community") @Nullable Long community, @FormParam("bundle") String bundle) {
    LeadBar bar = reading.bar(community);
    try {
      var unused = shadows.start(bar.community().id(), bundle, viewer.actor());
    } catch (RefusedShadowException e) {
      String sentence = reading.words().refused(e.reason().name());
      return page(CONFLICT, reading.shown(bar).with(sentence, true));
    }
    return back(bar, STARTED);
  }

  /**
   * Stops it.
   *
   * @param community whose; null for the usual one
   * @return to the page
   */
  @POST
  @Path("stop")
  @RolesAllowed({"LEAD", "ADMINISTRATOR"})
  @Operation(hidden = true)
  public Response stop(@FormParam("community") @Nullable Long community) {
    LeadBar bar = reading.bar(community);
    boolean unused = shadows.stop(bar.community().id(), viewer.actor());
    return back(bar, STOPPED);
  }

  private static Response back(LeadBar bar, String done) {
    return SeeOther.page(LeadPage.SHADOW.of(bar.community().id()) + "&done=" + done);
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, ShownShadow shown);
  }
}
