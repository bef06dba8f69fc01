package org.comity.service.dashboard.queue;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.FaultPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.view.QueryText;
import org.comity.service.queue.view.SavedView;
import org.comity.service.queue.view.SavedViews;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Keeps what somebody often looks for, and forgets it. Each view is its owner's alone. */
@Path("/dashboard/views")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class ViewActions {

  private static final int BAD_REQUEST = 400;

  private final SavedViews views;
  private final Viewer viewer;
  private final FaultPage faults;

  @Inject
  ViewActions(SavedViews views, Viewer viewer, FaultPage faults) {
    this.views = views;
    this.viewer = viewer;
    this.faults = faults;
  }

  /**
   * Keeps one.
   *
   * @param form what is looked for, as in an address, and what that is called: {@code name}; a view
   *     of the same name is replaced
   * @return leads to what it shows; a page that says what is wrong if it was not kept
   */
  @POST
  @Operation(hidden = true)
  public Response save(MultivaluedMap<String, String> form) {
    String name = Objects.requireNonNullElse(form.getFirst("name"), "");
    QueueMessages words = Fault.words(viewer, QueueMessages.class);
    Wish wish;
    try {
      wish = Wishes.of(form);
    } catch (IllegalArgumentException e) {
      return faults.of(BAD_REQUEST, Room.QUEUE, words.badView());
    }
    if (name.isBlank() || name.strip().length() > SavedView.MAX_NAME) {
      return faults.of(BAD_REQUEST, Room.QUEUE, words.badViewName(SavedView.MAX_NAME));
    }
    try {
      long unused = views.save(viewer.account().id(), name, wish);
    } catch (IllegalArgumentException e) {
      return faults.of(BAD_REQUEST, Room.QUEUE, words.tooManyViews(SavedViews.MOST));
    }
    return Response.seeOther(URI.create("/dashboard?" + QueryText.of(wish))).build();
  }

  /**
   * Forgets one.
   *
   * @param id names it in the database; nothing happens if it is not the viewer's
   * @return leads to the queue
   */
  @POST
  @Path("{id:\\d{1,18}}/delete")
  @Operation(hidden = true)
  public Response delete(@PathParam("id") long id) {
    boolean unused = views.delete(viewer.account().id(), id);
    return Response.seeOther(URI.create("/dashboard")).build();
  }
}
