package org.comity.service.door.rest.comment;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the comments that are kept, and forgets them. */
@Path("/api/v1/communities/{community}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Comments")
public class KeptCommentResource {

  private final Admission admission;
  private final Database database;
  private final KeptComments comments;

  @Inject
  KeptCommentResource(Admission admission, Database database, KeptComments comments) {
    this.admission = admission;
    this.database = database;
    this.comments = comments;
  }

  /**
   * A community's comments.
   *
   * @param community what it is called
   * @param status only those that stand so
   * @param paging which of them
   * @return newest first
   */
  @GET
  @Operation(operationId = "comments", summary = "The comments that are kept, newest first")
  public Listing<KeptComment> comments(
      @PathParam("community") String community,
      @Parameter(description = "approved, held, rejected or example; all but examples if missing")
          @QueryParam("status")
          @Nullable String status,
      @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    CommentStatus wanted =
        status == null ? null : Wire.constant("status", status, CommentStatus.class);
    Comments.Page page = new Comments.Page(paging.before(), paging.limit() + 1);
    List<Row> rows =
        database.transact(handle -> comments.list(handle, admitted.id(), wanted, page));
    String query = wanted == null ? "" : "?status=" + Wire.name(wanted);
    return paging.page(rows, Row::id, Row::shown, admitted.path("/comments" + query));
  }

  /**
   * One comment.
   *
   * @param community what the community is called
   * @param id what the platform calls the comment
   * @return with the decision that holds
   */
  @GET
  @Path("{id}")
  @Operation(operationId = "comment", summary = "One comment, with the decision that holds")
  public KeptComment comment(@PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    return database
        .transact(handle -> comments.find(handle, admitted.id(), id))
        .orElseThrow(() -> none(admitted));
  }

  /**
   * Forgets a comment.
   *
   * @param community what the community is called
   * @param id what the platform calls the comment
   */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "deleteComment",
      summary = "Forget a comment",
      description =
          "Its text, labels and appeals are gone. Its decisions stay in the log, which holds no"
              + " text.")
  @APIResponse(responseCode = "204", description = "It is forgotten")
  public void delete(@PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.SUBMIT);
    if (!comments.delete(database, admitted.id(), id, admitted.actor())) {
      throw none(admitted);
    }
  }

  private static ProblemException none(Admitted admitted) {
    return new ProblemException(Problem.none("comment", admitted.path("/comments")));
  }
}
