package org.comity.service.door.rest.export;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.export.training.TrainingComment;
import org.comity.service.export.training.TrainingExport;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people judged, to make the next bundle of. */
@Path("/api/v1/communities/{community}/export/training")
@Blocking
@Tag(name = "Exports")
public class TrainingResource {

  private final Admission admission;
  private final Lines lines;
  private final TrainingExport training;
  private final Lineages lineages;

  @Inject
  TrainingResource(Admission admission, Lines lines, TrainingExport training, Lineages lineages) {
    this.admission = admission;
    this.lines = lines;
    this.training = training;
    this.lineages = lineages;
  }

  /**
   * All comments that people judged.
   *
   * @param community what the community is called
   * @return a comment a line, oldest first
   */
  @GET
  @Produces(ExportResource.JSON_LINES)
  @Operation(
      operationId = "exportTraining",
      summary = "All comments that people judged, to learn from",
      description =
          "The form that comity train reads, of comments that people decided on or labelled as they"
              + " are now. LIKELY_TO_REJECT is 1 for rejected, 0 for approved, and between where"
              + " people disagreed. split says what a row is good for, and never changes: no"
              + " thread, author or text is in both train and test. audit marks a sample that was"
              + " drawn by chance, learning what people were asked about because of its scores."
              + " Pseudonyms stand for authors and moderators.")
  @APIResponse(
      responseCode = "200",
      description = "A comment a line, oldest first",
      content =
          @Content(
              mediaType = ExportResource.JSON_LINES,
              schema = @Schema(implementation = TrainingComment.class)))
  public StreamingOutput training(@PathParam("community") String community) {
    Admitted admitted = admission.admit(community, Scope.RETRAIN);
    return lines.of(training.read(admitted.community()), row -> row.comment().row());
  }

  /**
   * Where what would be learnt from comes from.
   *
   * @param community what the community is called
   * @param since from when on erasures are told; null for all
   * @return counts and a checksum
   */
  @GET
  @Path("lineage")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "trainingLineage",
      summary = "Where the rows to learn from come from",
      description =
          "Counts, and the SHA-256 of all lines as the export of this moment writes them: if it is"
              + " that of what was read, nobody judged anything meanwhile. Erasures tell that rows"
              + " are gone, and not whose.")
  @APIResponse(
      responseCode = "200",
      description = "Counts and a checksum",
      content = @Content(schema = @Schema(implementation = LineageAnswer.class)))
  public LineageAnswer lineage(
      @PathParam("community") String community,
      @Parameter(
              description = "Only erasures from then on, such as 2026-11-20T09:30:00Z.",
              example = "2026-11-20T09:30:00Z")
          @QueryParam("since")
          @Nullable String since) {
    Admitted admitted = admission.admit(community, Scope.RETRAIN);
    return lineages.of(admitted.community(), time(since));
  }

  private static Instant time(@Nullable String since) {
    try {
      return since == null ? Instant.EPOCH : Instant.parse(since);
    } catch (DateTimeParseException e) {
      throw new ProblemException(
          Problem.invalid("since", "a time in UTC such as 2026-11-20T09:30:00Z"));
    }
  }
}
