package org.comity.service.door.rest.appeal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.service.appeal.Appeal;
import org.comity.service.appeal.Appeals;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What authors say against decisions. */
@Path("/api/v1/communities/{community}/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Appeals", description = "What authors say against decisions.")
public class AppealResource {

  private final Admission admission;
  private final AppealDesk desk;
  private final JsonBody<GivenAppeal> appeals;
  private final JsonBody<AppealResolution> resolutions;

  @Inject
  AppealResource(Admission admission, AppealDesk desk, ObjectMapper mapper) {
    this.admission = admission;
    this.desk = desk;
    this.appeals = new JsonBody<>(mapper, GivenAppeal.class);
    this.resolutions = new JsonBody<>(mapper, AppealResolution.class);
  }

  /**
   * Takes an appeal in.
   *
   * @param community what the community is called
   * @param body a {@link GivenAppeal} in JSON
   * @return the appeal
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "appeal",
      summary = "Appeal against a decision",
      description =
          "Against the decision that holds, or another on what the comment says now: 409"
              + " comment-edited for one on an earlier revision. A comment has one open appeal at"
              + " most: 409 open-appeal for another. An edit makes an open appeal lapse.")
  @RequestBodySchema(GivenAppeal.class)
  @APIResponseSchema(
      value = AppealAnswer.class,
      responseCode = "201",
      responseDescription = "The appeal, which is open")
  public RestResponse<AppealAnswer> open(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.SUBMIT);
    Appeal opened = desk.open(admitted, appeals.read(body));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, AppealAnswer.of(opened))
        .header(HttpHeaders.LOCATION, admitted.path("/appeals/" + opened.id()))
        .build();
  }

  /**
   * A community's appeals.
   *
   * @param community what it is called
   * @param status only those that are so
   * @param paging which of them
   * @return newest first
   */
  @GET
  @Operation(operationId = "appeals", summary = "Appeals, newest first")
  public Listing<AppealAnswer> appeals(
      @PathParam("community") String community,
      @Parameter(description = "open or closed; all if missing") @QueryParam("status")
          @Nullable String status,
      @BeanParam Paging paging) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    List<Appeal> rows =
        desk.list(
            admitted.id(), isOpen(status), new Appeals.Page(paging.before(), paging.limit() + 1));
    String query = status == null ? "" : "?status=" + status;
    return paging.page(rows, Appeal::id, AppealAnswer::of, admitted.path("/appeals" + query));
  }

  private static @Nullable Boolean isOpen(@Nullable String status) {
    if (status == null) {
      return null;
    }
    if (!status.equals("open") && !status.equals("closed")) {
      throw new ProblemException(Problem.invalid("status", "open or closed"));
    }
    return status.equals("open");
  }

  /**
   * One appeal.
   *
   * @param community what the community is called
   * @param id names the appeal
   * @return the appeal
   */
  @GET
  @Path("{id}")
  @Operation(operationId = "oneAppeal", summary = "One appeal")
  public AppealAnswer appeal(@PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    return AppealAnswer.of(desk.find(admitted, Given.rowId(id)));
  }

  /**
   * Resolves an appeal.
   *
   * @param community what the community is called
   * @param id names the appeal
   * @param body an {@link AppealResolution} in JSON
   * @return the appeal, which is closed
   */
  @POST
  @Path("{id}/resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "resolveAppeal",
      summary = "Resolve an appeal",
      description =
          "Makes a decision of its own, with the source appeal. An appeal that lapsed because the"
              + " comment was edited cannot be resolved: 409 comment-edited, and nothing is"
              + " decided.")
  @RequestBodySchema(AppealResolution.class)
  @APIResponseSchema(
      value = AppealAnswer.class,
      responseCode = "200",
      responseDescription = "The appeal, which is closed")
  public AppealAnswer resolve(
      @PathParam("community") String community, @PathParam("id") String id, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.MODERATE);
    AppealResolution resolution = resolutions.read(body);
    return AppealAnswer.of(desk.resolve(admitted, Given.rowId(id), resolution));
  }
}
