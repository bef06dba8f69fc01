package org.comity.service.dashboard.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.queue.chart.BandComments;
import org.comity.service.queue.list.Moderator;
import org.comity.service.review.Reviewed;
import org.comity.service.review.Seen;
import org.comity.service.review.bulk.BulkReview;
import org.comity.service.review.reason.FaultyReasonException;
import org.comity.service.review.undo.Undoing;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Decides on what was selected, and takes that back. */
@Path("/dashboard/waiting")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR"})
@Blocking
public class BulkActions {

  private final BulkReview review;
  private final BandComments comments;
  private final Undoing undoing;
  private final Database database;
  private final ChartReading charts;
  private final Viewer viewer;

  @Inject
  BulkActions(
      BulkReview review,
      BandComments comments,
      Undoing undoing,
      Database database,
      ChartReading charts,
      Viewer viewer) {
    this.review = review;
    this.comments = comments;
    this.undoing = undoing;
    this.database = database;
    this.charts = charts;
    this.viewer = viewer;
  }

  /**
   * A line of what the page's script is told.
   *
   * @param done how many comments are done
   * @param of how many; with {@code done} only
   * @param end what came of it, at the end
   * @param fault what is wrong, if it ends so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      @Nullable Integer done, @Nullable Integer of, @Nullable End end, @Nullable String fault) {

    static Told fault(String sentence) {
      return new Told(null, null, null, sentence);
    }
  }

  /**
   * What came of it.
   *
   * @param bulk names what was done
   * @param decided how many comments were decided on
   * @param meanwhile how many others had decided on
   * @param aside how many others have before them
   */
  record End(String bulk, long decided, long meanwhile, long aside) {}

  /**
   * Decides the same of many, and tells how far it is. It goes on even if nobody listens any more:
   * what is done is among the last acts.
   *
   * @param fields of the form: a {@code pick} for each comment, and a verdict or a reason
   * @return lines of JSON; the last one has an end or a fault
   */
  @POST
  @Path("bulk")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces("application/x-ndjson")
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Multi<Told> decide(String fields) {
    // The viewer is the request's, and the work goes on after it.
    WaitingMessages words = Fault.words(viewer, WaitingMessages.class);
    Moderator moderator = new Moderator(viewer.account().id(), viewer.mayLead());
    BulkOrder order;
    try {
      order = BulkOrder.of(fields);
    } catch (IllegalArgumentException e) {
      return Multi.createFrom().item(Told.fault(words.badOrder()));
    }
    return Multi.createFrom()
        .<Told>emitter(emitter -> work(order, moderator, words, emitter))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private void work(
      BulkOrder order,
      Moderator moderator,
      WaitingMessages words,
      MultiEmitter<? super Told> emitter) {
    try {
      work(order, moderator, emitter::emit);
    } catch (FaultyReasonException e) {
      emitter.emit(Told.fault(words.badReason()));
    }
    emitter.complete();
  }

  private void work(BulkOrder order, Moderator moderator, Consumer<Told> told) {
    List<Long> ids = order.seen().stream().map(Seen::commentId).toList();
    Set<Long> aside = database.transact(handle -> comments.aside(handle, moderator, ids));
    List<Seen> rest =
        order.seen().stream().filter(one -> !aside.contains(one.commentId())).toList();
    if (rest.isEmpty()) {
      told.accept(new Told(null, null, new End("", 0, 0, aside.size()), null));
      return;
    }
    told.accept(new Told(0, rest.size(), null, null));
    BulkReview.Result result =
        review.decide(
            rest,
            order.choice(),
            moderator.actor(),
            done -> told.accept(new Told(done, rest.size(), null, null)));
    told.accept(new Told(null, null, end(result, aside.size()), null));
  }

  private static End end(BulkReview.Result result, int aside) {
    Collection<Reviewed> all = result.byComment().values();
    long decided = all.stream().filter(Reviewed.Decided.class::isInstance).count();
    return new End(result.bulkId(), decided, all.size() - decided, aside);
  }

  /**
   * Takes back what was decided at once, but for the comments on which somebody decided since.
   *
   * @param bulk names it
   * @param query what is looked at
   * @return to the page, which says what came of it
   */
  @POST
  @Path("undo")
  @Operation(hidden = true)
  public Response undo(
      @FormParam("bulk") @DefaultValue("") String bulk,
      @FormParam("query") @DefaultValue("") String query) {
    boolean isTheirs = undoing.undoBulk(bulk, viewer.actor()).isPresent();
    Wanted wanted;
    try {
      wanted = Wanted.of(query, charts.usual());
    } catch (IllegalArgumentException e) {
      wanted = Wanted.all(charts.usual());
    }
    String shown = isTheirs ? "&bulk=" + bulk : "";
    return Response.seeOther(URI.create("/dashboard/waiting?" + wanted.query() + shown)).build();
  }
}
