package org.comity.service.dashboard.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.comment.Panel;
import org.comity.service.dashboard.comment.Panels;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.queue.claim.Claims;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.queue.view.SavedView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The queue: what waits at one side, one comment after another in the middle. */
@Path("/dashboard")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class QueuePage {

  private static final int OK = 200;

  /** A field of the script's request: a comment that is on the screen already. */
  private static final String ON_SCREEN = "screen=";

  private final QueueReading reading;
  private final Claims claims;
  private final Panels panels;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  QueuePage(QueueReading reading, Claims claims, Panels panels, Viewer viewer, Frames frames) {
    this.reading = reading;
    this.claims = claims;
    this.panels = panels;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * What the page shows.
   *
   * @param form the filter
   * @param items the first lines
   * @param views that the viewer has saved
   * @param visit what a newcomer is told
   */
  public record Queue(FilterForm form, List<QueueItem> items, List<SavedView> views, Visit visit) {}

  /**
   * What a newcomer is told.
   *
   * @param isFirstRun whether no comment has come in yet
   * @param isTourDue whether the viewer is shown around
   */
  public record Visit(boolean isFirstRun, boolean isTourDue) {}

  /**
   * The page; the script takes the first comment.
   *
   * @param uri whose query is the wish; what is not understood of it is passed over
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response page(@Context UriInfo uri) {
    Queue queue = reading.of(wish(uri), viewer);
    TemplateInstance content = Templates.page(frames.of(Room.QUEUE), queue, null, OK);
    return HtmlPage.of(content, viewer.locale()).build();
  }

  private static Wish wish(UriInfo uri) {
    return Wishes.known(uri.getRequestUri().getRawQuery());
  }

  /**
   * The list anew.
   *
   * @param uri whose query is the wish
   * @return a part of a page
   */
  @GET
  @Path("queue/list")
  @Operation(hidden = true)
  public Response list(@Context UriInfo uri) {
    Queue queue = reading.of(wish(uri), viewer);
    return HtmlPage.of(Templates.list(queue), viewer.locale()).build();
  }

  /**
   * Claims the next comment.
   *
   * @param fields the wish, and a {@code screen} for each comment that is on the screen already
   * @return a part of a page; nothing if nothing is left
   */
  @POST
  @Path("queue/next")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR"})
  @Operation(hidden = true)
  public Response next(String fields) {
    Set<Long> onScreen =
        Arrays.stream(fields.split("&"))
            .filter(field -> field.matches(ON_SCREEN + "\\d{1,18}"))
            .map(field -> Long.valueOf(field.substring(ON_SCREEN.length())))
            .collect(Collectors.toSet());
    return claims
        .pull(moderator(), Wishes.known(fields), onScreen)
        .map(WaitingComment::commentId)
        .flatMap(id -> panels.find(id, viewer))
        .map(panel -> HtmlPage.of(Panels.part(panel), viewer.locale()).build())
        .orElseGet(() -> Response.noContent().build());
  }

  /**
   * Goes on with what is on the screen.
   *
   * @return nothing
   */
  @POST
  @Path("queue/renew")
  @RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR"})
  @Operation(hidden = true)
  public Response renew() {
    reading.renew(moderator());
    return Response.noContent().build();
  }

  private Moderator moderator() {
    return new Moderator(viewer.account().id(), viewer.mayLead());
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(
        Frame frame, Queue queue, @Nullable Panel panel, int status);

    static native TemplateInstance list(Queue queue);
  }
}
