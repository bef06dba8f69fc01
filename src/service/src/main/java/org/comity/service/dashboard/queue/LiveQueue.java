package org.comity.service.dashboard.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.queue.change.QueueChange;
import org.comity.service.queue.change.QueueChanges;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueueCounts;
import org.comity.service.queue.list.QueueCounts.Count;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Tells a page what changes while it is open (server-sent events, HTML Standard 9.2): counts, and
 * the ids of what came and went. Never a text.
 */
@Path("/dashboard/queue/events")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
public class LiveQueue {

  /** Proxies close connections on which nothing is said for a minute. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(25);

  private static final List<String> COUNTED =
      List.of(
          "ALL",
          "HELD",
          "APPEALED",
          "REPORTED",
          "AUDIT",
          "SECOND_LOOK",
          "LEARNING",
          "ESCALATED",
          "HANDED");

  private final QueueChanges changes;
  private final QueueCounts counts;
  private final QueuePages pages;
  private final Database database;
  private final Viewer viewer;
  private final ObjectMapper json;

  @Inject
  LiveQueue(
      QueueChanges changes,
      QueueCounts counts,
      QueuePages pages,
      Database database,
      Viewer viewer,
      ObjectMapper json) {
    this.changes = changes;
    this.counts = counts;
    this.pages = pages;
    this.database = database;
    this.viewer = viewer;
    this.json = json;
  }

  /** What a page is told. */
  record Told(Map<String, Long> counts, Set<Long> arrived, Set<Long> left) {}

  /**
   * Listens.
   *
   * @param sse makes events
   * @param uri whose query is the wish that the page shows
   * @return goes on until the page is closed
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> listen(@Context Sse sse, @Context UriInfo uri) {
    Wish wish = Wishes.known(uri.getRequestUri().getRawQuery());
    Set<Long> communities = wish.filter().communities();
    // The viewer is the request's, and the telling goes on after it.
    Moderator reader = new Moderator(viewer.account().id(), viewer.mayLead());
    Multi<OutboundSseEvent> news =
        changes.stream()
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(
                change ->
                    sse.newEventBuilder()
                        .name("queue")
                        .data(told(change, communities, reader))
                        .build());
    Multi<OutboundSseEvent> life =
        Multi.createFrom()
            .ticks()
            .every(SIGN_OF_LIFE)
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("alive").build());
    return Multi.createBy().merging().streams(news, life);
  }

  private String told(QueueChange change, Set<Long> communities, Moderator reader) {
    List<Count> all = counts.of(reader.accountId());
    Map<String, Long> byName = new TreeMap<>();
    COUNTED.forEach(name -> byName.put(name, Counted.of(all, communities, name)));
    try {
      return json.writeValueAsString(new Told(byName, arrived(change, reader), change.left()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("counts could not be written", e);
    }
  }

  /** What came for this reader. */
  private Set<Long> arrived(QueueChange change, Moderator reader) {
    List<WaitingComment> theirs =
        database.transact(handle -> pages.among(handle, reader, Wishes.ALL, change.arrived()));
    return theirs.stream().map(WaitingComment::commentId).collect(Collectors.toSet());
  }
}
