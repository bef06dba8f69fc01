package org.comity.service.door.rest.export;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Objects;
import org.comity.service.door.rest.decision.DecisionAnswer;
import org.comity.service.door.rest.label.LabelAnswer;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.export.CanonicalComment;
import org.comity.service.export.ExportedComments;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that a community has, for its own files and for training. */
@Path("/api/v1/communities/{community}/export")
@Produces(ExportResource.JSON_LINES)
@Blocking
@Tag(name = "Exports", description = "All that a community has, as JSON Lines.")
public class ExportResource {

  /** A JSON value a line. */
  static final String JSON_LINES = "application/x-ndjson";

  private final Admission admission;
  private final Lines lines;
  private final ExportTables tables;
  private final ExportedComments comments;

  @Inject
  ExportResource(Admission admission, Lines lines, ExportTables tables, ExportedComments comments) {
    this.admission = admission;
    this.lines = lines;
    this.tables = tables;
    this.comments = comments;
  }

  /**
   * All comments.
   *
   * @param community what the community is called
   * @return a comment a line, oldest first
   */
  @GET
  @Path("comments")
  @Operation(
      operationId = "exportComments",
      summary = "All comments, in the form that comity train reads",
      description =
          "Labels are the mean of what people said of the text as it is now; decision is what a"
              + " person decided last. Pseudonyms stand for authors, always the same ones.")
  @APIResponse(
      responseCode = "200",
      description = "A comment a line, oldest first",
      content =
          @Content(
              mediaType = JSON_LINES,
              schema = @Schema(implementation = CanonicalComment.class)))
  public StreamingOutput comments(@PathParam("community") String community) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    return lines.of(comments.pagesOf(admitted.community()), CanonicalComment::row);
  }

  /**
   * All decisions.
   *
   * @param community what the community is called
   * @return a decision a line, oldest first
   */
  @GET
  @Path("decisions")
  @Operation(operationId = "exportDecisions", summary = "The whole log of decisions, without texts")
  @APIResponse(
      responseCode = "200",
      description = "A decision a line, oldest first",
      content =
          @Content(mediaType = JSON_LINES, schema = @Schema(implementation = DecisionAnswer.class)))
  public StreamingOutput decisions(@PathParam("community") String community) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    return lines.of(
        (after, limit) -> tables.decisions(admitted.id(), after, limit), ExportResource::row);
  }

  private static long row(DecisionAnswer decision) {
    return Objects.requireNonNull(decision.id(), "kept decisions have ids");
  }

  /**
   * All labels.
   *
   * @param community what the community is called
   * @return a label a line, oldest first
   */
  @GET
  @Path("labels")
  @Operation(operationId = "exportLabels", summary = "All labels, one by one, without texts")
  @APIResponse(
      responseCode = "200",
      description = "A label a line, oldest first",
      content =
          @Content(mediaType = JSON_LINES, schema = @Schema(implementation = LabelAnswer.class)))
  public StreamingOutput labels(@PathParam("community") String community) {
    Admitted admitted = admission.admit(community, Scope.LABEL);
    return lines.of((after, limit) -> tables.labels(admitted.id(), after, limit), LabelAnswer::id);
  }
}
