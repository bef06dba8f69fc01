package org.comity.service.dashboard.waiting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.waiting.Chart.Past;
import org.comity.service.queue.list.ScoreBand;
import org.comity.service.review.undo.PastAct;
import org.comity.service.review.undo.Undoing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** All that waits, as dots over a score, and what is in the band that somebody marked. */
@Path("/dashboard/waiting")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class WaitingPage {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final ChartReading charts;
  private final BandReading bands;
  private final Undoing undoing;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  WaitingPage(
      ChartReading charts, BandReading bands, Undoing undoing, Viewer viewer, Frames frames) {
    this.charts = charts;
    this.bands = bands;
    this.undoing = undoing;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * The page.
   *
   * @param uri whose query is what is wanted
   * @param bulk names what has just been done; empty for nothing
   * @param meanwhile how many comments others had decided on then
   * @param aside how many comments others had before them then
   * @return HTML; with status 400 if the query was not understood, and all that waits
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @Context UriInfo uri,
      @QueryParam("bulk") @DefaultValue("") String bulk,
      @QueryParam("meanwhile") @DefaultValue("0") int meanwhile,
      @QueryParam("aside") @DefaultValue("0") int aside) {
    Past done = bulk.isEmpty() ? null : past(bulk, meanwhile, aside);
    try {
      return page(OK, Wanted.of(uri.getRequestUri().getRawQuery(), charts.usual()), done);
    } catch (IllegalArgumentException e) {
      return page(BAD_REQUEST, Wanted.all(charts.usual()), done);
    }
  }

  private Response page(int status, Wanted wanted, @Nullable Past past) {
    TemplateInstance content =
        Templates.page(
            frames.of(Room.WAITING),
            charts.of(wanted, past, viewer.locale()),
            chosen(wanted),
            status);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  /** Only the last ones can be taken back, so only these are told of. */
  private @Nullable Past past(String bulk, int meanwhile, int aside) {
    return undoing.last(viewer.actor()).stream()
        .flatMap(act -> act instanceof PastAct.Many many ? Stream.of(many.bulk()) : Stream.empty())
        .filter(it -> it.id().equals(bulk))
        .findFirst()
        .map(it -> new Past(bulk, it.verdict(), it.decided(), it.undone(), meanwhile, aside))
        .orElse(null);
  }

  /**
   * The band anew.
   *
   * @param uri whose query is what is wanted
   * @return a part of a page; an empty section without a band
   */
  @GET
  @Path("band")
  @Operation(hidden = true)
  public Response band(@Context UriInfo uri) {
    Wanted wanted;
    try {
      wanted = Wanted.of(uri.getRequestUri().getRawQuery(), charts.usual());
    } catch (IllegalArgumentException e) {
      wanted = Wanted.all(charts.usual());
    }
    return HtmlPage.of(Templates.band(chosen(wanted)), viewer.locale()).build();
  }

  private @Nullable Chosen chosen(Wanted wanted) {
    ScoreBand band = wanted.band();
    return band == null ? null : bands.of(wanted, band, viewer);
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(
        Frame frame, Chart chart, @Nullable Chosen chosen, int status);

    static native TemplateInstance band(@Nullable Chosen chosen);
  }
}
