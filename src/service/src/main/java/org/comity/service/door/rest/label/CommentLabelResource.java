package org.comity.service.door.rest.label;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.service.comment.StoredComment;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.key.Scope;
import org.comity.service.moderation.Feedback.Said;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes what people say of a comment. */
@Path("/api/v1/communities/{community}/comments/{comment}/labels")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Labels")
public class CommentLabelResource {

  private final Admission admission;
  private final LabelDesk desk;
  private final JsonBody<GivenLabels> bodies;

  @Inject
  CommentLabelResource(Admission admission, LabelDesk desk, ObjectMapper mapper) {
    this.admission = admission;
    this.desk = desk;
    this.bodies = new JsonBody<>(mapper, GivenLabels.class);
  }

  /**
   * How many labels were kept.
   *
   * @param labels one for each attribute and each span
   */
  public record Kept(int labels) {}

  /**
   * Takes labels.
   *
   * @param community what the community is called
   * @param comment what the platform calls the comment
   * @param body {@link GivenLabels} in JSON
   * @return how many were kept
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addLabels",
      summary = "Say what holds of a comment",
      description = "Labels are kept beside those that are there, with who gave them.")
  @RequestBodySchema(GivenLabels.class)
  @APIResponseSchema(
      value = Kept.class,
      responseCode = "201",
      responseDescription = "How many labels were kept: one for each attribute and each span")
  public RestResponse<Kept> add(
      @PathParam("community") String community, @PathParam("comment") String comment, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.LABEL);
    GivenLabels given = bodies.read(body);
    StoredComment kept =
        desk.find(admitted, comment)
            .orElseThrow(
                () -> new ProblemException(Problem.none("comment", admitted.path("/comments"))));
    List<Said> said = given.toSaid(desk.attributes(admitted), kept.text().length());
    desk.keep(admitted, kept, said);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new Kept(said.size()))
        .header(HttpHeaders.LOCATION, admitted.path("/labels"))
        .build();
  }
}
