package org.comity.service.door.rest.label;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.comity.service.comment.CommentOrigins;
import org.comity.service.comment.CommentOrigins.Origin;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.comity.service.label.Label;
import org.comity.service.label.Labels;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The labels of a community. */
@Path("/api/v1/communities/{community}/labels")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Labels", description = "What people say of comments, to learn from.")
public class LabelResource {

  private final Admission admission;
  private final Database database;
  private final Labels labels;
  private final CommentOrigins origins;

  @Inject
  LabelResource(Admission admission, Database database, Labels labels, CommentOrigins origins) {
    this.admission = admission;
    this.database = database;
    this.labels = labels;
    this.origins = origins;
  }

  /**
   * A community's labels.
   *
   * @param community what it is called
   * @param paging which of them
   * @return newest first
   */
  @GET
  @Operation(operationId = "labels", summary = "All labels, newest first")
  public Listing<LabelAnswer> labels(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.LABEL);
    long before = paging.before();
    int limit = paging.limit() + 1;
    List<LabelAnswer> rows =
        database.transact(
            handle -> {
              List<Label> found = labels.list(handle, admitted.id(), before, limit);
              Map<Long, Origin> of =
                  origins.of(handle, found.stream().map(Label::commentId).distinct().toList());
              return found.stream().map(label -> answer(label, of)).toList();
            });
    return paging.page(rows, LabelAnswer::id, row -> row, admitted.path("/labels"));
  }

  private static LabelAnswer answer(Label label, Map<Long, Origin> origins) {
    Origin origin = origins.get(label.commentId());
    if (origin == null) {
      throw new IllegalStateException("label " + label.id() + " is of no comment");
    }
    return LabelAnswer.of(label, origin.externalId());
  }
}
