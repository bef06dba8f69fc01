package org.comity.service.door.rest.thread;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.service.comment.Comments;
import org.comity.service.comment.KeptThreads;
import org.comity.service.comment.StoredThread;
import org.comity.service.door.rest.comment.KeptComment;
import org.comity.service.door.rest.comment.KeptComments;
import org.comity.service.door.rest.comment.KeptComments.Row;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.key.Scope;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The threads of a community. */
@Path("/api/v1/communities/{community}/threads")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Threads", description = "The comments under one page.")
public class ThreadResource {

  private final Admission admission;
  private final Database database;
  private final KeptThreads threads;
  private final KeptComments comments;

  @Inject
  ThreadResource(
      Admission admission, Database database, KeptThreads threads, KeptComments comments) {
    this.admission = admission;
    this.database = database;
    this.threads = threads;
    this.comments = comments;
  }

  /**
   * A community's threads.
   *
   * @param community what it is called
   * @param paging which of them
   * @return newest first
   */
  @GET
  @Operation(operationId = "threads", summary = "All threads, newest first")
  public Listing<ThreadAnswer> threads(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    Comments.Page page = page(paging);
    List<StoredThread> rows =
        database.transact(handle -> threads.list(handle, admitted.id(), page));
    return paging.page(rows, StoredThread::id, ThreadAnswer::of, admitted.path("/threads"));
  }

  /**
   * One thread.
   *
   * @param community what the community is called
   * @param id what the platform calls the thread
   * @param paging which of its comments
   * @return with comments, newest first
   */
  @GET
  @Path("{id}")
  @Operation(operationId = "thread", summary = "One thread with its comments, newest first")
  public ThreadPage thread(
      @PathParam("community") String community,
      @PathParam("id") String id,
      @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    Comments.Page page = page(paging);
    return database.transact(
        handle -> {
          StoredThread thread =
              threads.find(handle, admitted.id(), id).orElseThrow(() -> none(admitted));
          List<Row> rows = comments.with(handle, threads.comments(handle, thread.id(), page));
          Listing<KeptComment> listing =
              paging.page(rows, Row::id, Row::shown, admitted.path("/threads/" + Wire.segment(id)));
          return new ThreadPage(ThreadAnswer.of(thread), listing.items(), listing.next());
        });
  }

  private static Comments.Page page(Paging paging) {
    return new Comments.Page(paging.before(), paging.limit() + 1);
  }

  private static ProblemException none(Admitted admitted) {
    return new ProblemException(Problem.none("thread", admitted.path("/threads")));
  }
}
