package org.comity.service.door.rest.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.key.Scope;
import org.comity.service.report.Report;
import org.comity.service.report.Reports;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes what readers say of a comment. */
@Path("/api/v1/communities/{community}/comments/{comment}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Reports", description = "What readers say of comments.")
public class CommentReportResource {

  private final Admission admission;
  private final Reports reports;
  private final JsonBody<GivenReport> bodies;

  @Inject
  CommentReportResource(Admission admission, Reports reports, ObjectMapper mapper) {
    this.admission = admission;
    this.reports = reports;
    this.bodies = new JsonBody<>(mapper, GivenReport.class);
  }

  /**
   * What came of a report.
   *
   * @param reports how many readers have reported the comment
   */
  @Schema(name = "Reported", description = "What came of a report.")
  public record Reported(
      @Schema(description = "How many readers have reported the comment.") int reports) {}

  /**
   * Takes a report.
   *
   * @param community what the community is called
   * @param comment what the platform calls the comment
   * @param body {@link GivenReport} in JSON
   * @return how many readers have reported the comment
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addReport",
      summary = "Say that a reader reported a comment",
      description =
          "One report of each reader on each comment counts; a second one changes nothing. A policy"
              + " counts them when it decides on the comment again.")
  @RequestBodySchema(GivenReport.class)
  @APIResponseSchema(
      value = Reported.class,
      responseCode = "200",
      responseDescription = "How many readers have reported the comment")
  public Reported add(
      @PathParam("community") String community, @PathParam("comment") String comment, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.LABEL);
    Report report = bodies.read(body).toReport(Database.CLOCK.instant());
    return reports
        .keep(admitted.id(), comment, report)
        .map(kept -> new Reported(kept.reports()))
        .orElseThrow(
            () -> new ProblemException(Problem.none("comment", admitted.path("/comments"))));
  }
}
