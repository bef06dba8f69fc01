package org.comity.service.dashboard.samples;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.FaultPage;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.sample.filling.Progress;
import org.comity.service.sample.filling.SampleFilling;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fills the queue with sample threads, says how far that is, and takes them away again. */
@Path(SamplesPage.PATH)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@Blocking
public class SamplesPage {

  /** Where it is. */
  static final String PATH = "/dashboard/samples";

  private static final int CONFLICT = 409;

  private final SampleFilling filling;
  private final Viewer viewer;
  private final Frames frames;
  private final FaultPage faults;

  @Inject
  SamplesPage(SampleFilling filling, Viewer viewer, Frames frames, FaultPage faults) {
    this.filling = filling;
    this.viewer = viewer;
    this.frames = frames;
    this.faults = faults;
  }

  /**
   * The page.
   *
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response page() {
    TemplateInstance content =
        Templates.page(frames.of(Room.QUEUE), filling.progress(), filling.kept());
    return HtmlPage.of(content, viewer.locale()).build();
  }

  /**
   * How far the filling is.
   *
   * @return never waits
   */
  @GET
  @Path("progress")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Progress progress() {
    return filling.progress();
  }

  /**
   * Begins to fill; pressing twice changes nothing.
   *
   * @return leads to the page, which says how far it is
   */
  @POST
  @Path("fill")
  @Operation(hidden = true)
  public Response fill() {
    String title = Fault.words(viewer, SampleMessages.class).title();
    boolean unused = filling.fill(title, viewer.language().code(), viewer.actor());
    return backToPage();
  }

  /**
   * Takes them away.
   *
   * @return leads to the page; a page that says so if they are still being handed in
   */
  @POST
  @Path("remove")
  @Operation(hidden = true)
  public Response remove() {
    return filling.remove(viewer.actor()).isPresent()
        ? backToPage()
        : faults.of(CONFLICT, Room.QUEUE, Fault.words(viewer, SampleMessages.class).busy());
  }

  private static Response backToPage() {
    return Response.seeOther(URI.create(PATH)).build();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, Progress progress, int kept);
  }
}
