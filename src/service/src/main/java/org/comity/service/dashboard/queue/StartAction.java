package org.comity.service.dashboard.queue;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.FaultPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.queue.claim.Claims;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.queue.view.QueryText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The next comment for whoever works without scripts. */
@Path("/dashboard/queue/start")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR"})
@Blocking
public class StartAction {

  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;

  private final Claims claims;
  private final QueueReading reading;
  private final Viewer viewer;
  private final FaultPage faults;

  @Inject
  StartAction(Claims claims, QueueReading reading, Viewer viewer, FaultPage faults) {
    this.claims = claims;
    this.reading = reading;
    this.viewer = viewer;
    this.faults = faults;
  }

  /**
   * Claims the next comment.
   *
   * @param query the wish, as it stands in an address
   * @return leads to its page; to the queue if nothing waits; a page that says so if colleagues
   *     have all that waits
   */
  @POST
  @Operation(hidden = true)
  public Response start(@FormParam("query") @DefaultValue("") String query) {
    QueueMessages words = Fault.words(viewer, QueueMessages.class);
    Wish wish;
    try {
      wish = Wishes.of(query);
    } catch (IllegalArgumentException e) {
      return faults.of(BAD_REQUEST, Room.QUEUE, words.badFilter());
    }
    Moderator moderator = new Moderator(viewer.account().id(), viewer.mayLead());
    Optional<WaitingComment> next = claims.pull(moderator, wish, Set.of());
    if (next.isPresent()) {
      return to("/dashboard/comments/" + next.get().commentId());
    }
    return reading.of(wish, viewer).items().isEmpty()
        ? to("/dashboard?" + QueryText.of(wish))
        : faults.of(CONFLICT, Room.QUEUE, words.notFree());
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
