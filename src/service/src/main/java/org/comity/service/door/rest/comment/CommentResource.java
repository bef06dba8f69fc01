package org.comity.service.door.rest.comment;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.key.Scope;
import org.comity.service.moderation.ContradictionException;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Outcome;
import org.comity.service.moderation.Submission;
import org.comity.service.scoring.ScoringThreads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes comments in: scores them, decides, and keeps both unless told otherwise. */
@Path("/api/v1/communities/{community}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "Comments in, decisions out.")
public class CommentResource {

  private final Admission admission;
  private final Moderation moderation;
  private final JsonBody<SubmittedComment> bodies;

  @Inject
  CommentResource(Admission admission, Moderation moderation, ObjectMapper mapper) {
    this.admission = admission;
    this.moderation = moderation;
    this.bodies = new JsonBody<>(mapper, SubmittedComment.class);
  }

  /**
   * Takes a comment in under the id that the path names.
   *
   * @param community what the community is called
   * @param id what the platform calls the comment
   * @param store "false" to decide and keep nothing
   * @param body a {@link SubmittedComment} in JSON
   * @return what was decided; 201 if the comment was not there before
   */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "putComment",
      summary = "Decide on a comment and keep it",
      description =
          "The same id with another text is an edit and is decided on anew; with the same text it"
              + " adds nothing, and the answer is the decision that holds. What a person held or"
              + " rejected is not approved by an edit: it is held until a person decides again. A"
              + " thread_id, parent_id or author that was missing is filled in; one that contradicts"
              + " what is kept is refused by 409. An answer comes after comment and decision are on"
              + " disk.")
  @RequestBodySchema(SubmittedComment.class)
  @APIResponseSchema(
      value = DecidedComment.class,
      responseCode = "200",
      responseDescription = "What was decided; the comment was there before, or is not kept")
  @APIResponse(
      responseCode = "201",
      description = "What was decided; the comment was not there before",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DecidedComment.class)))
  public Uni<RestResponse<DecidedComment>> put(
      @PathParam("community") String community,
      @PathParam("id") String id,
      @Parameter(description = "false decides and keeps nothing") @QueryParam("store")
          @Nullable String store,
      byte[] body) {
    Admitted admitted = admission.admit(community, Scope.SUBMIT);
    boolean keep = isKept(store);
    return decide(
        admitted,
        body,
        keep,
        comment -> {
          if (comment.id() != null && !comment.id().equals(id)) {
            throw new ProblemException(Problem.invalid("id", "that of the path, or left out"));
          }
          return Given.required("id", Given.id("id", id));
        });
  }

  /**
   * Takes a comment in.
   *
   * @param community what the community is called
   * @param store "false" to decide and keep nothing
   * @param body a {@link SubmittedComment} in JSON
   * @return what was decided; 201 if the comment was not there before
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "postComment",
      summary = "Decide on a comment and keep it, under an id that may be made up",
      description =
          "A comment without an id gets one. Send one where you can: only then does sending again"
              + " add nothing.")
  @RequestBodySchema(SubmittedComment.class)
  @APIResponseSchema(
      value = DecidedComment.class,
      responseCode = "200",
      responseDescription = "What was decided; the comment was there before, or is not kept")
  @APIResponse(
      responseCode = "201",
      description = "What was decided; the comment was not there before",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DecidedComment.class)))
  public Uni<RestResponse<DecidedComment>> post(
      @PathParam("community") String community,
      @Parameter(description = "false decides and keeps nothing") @QueryParam("store")
          @Nullable String store,
      byte[] body) {
    Admitted admitted = admission.admit(community, Scope.SUBMIT);
    boolean keep = isKept(store);
    return decide(
        admitted,
        body,
        keep,
        comment -> {
          String given = Given.id("id", comment.id());
          return given == null ? UUID.randomUUID().toString() : given;
        });
  }

  /** Says what a comment is called. */
  private interface Naming {
    String name(SubmittedComment comment);
  }

  private Uni<RestResponse<DecidedComment>> decide(
      Admitted admitted, byte[] body, boolean keep, Naming naming) {
    return ScoringThreads.run(body.length, () -> submission(admitted, body, naming))
        .flatMap(keep ? moderation::decideAndKeep : moderation::decide)
        .onFailure(ContradictionException.class)
        .transform(CommentResource::contradiction)
        .map(outcome -> answer(admitted, outcome));
  }

  private static ProblemException contradiction(ContradictionException failure) {
    String field =
        switch (failure.tie()) {
          case THREAD -> "thread_id";
          case PARENT -> "parent_id";
          case AUTHOR -> "author.id";
        };
    return Refusals.conflict(
        "contradiction",
        "The comment is kept with another "
            + field
            + ", and nothing was changed: send that one, or leave it out.");
  }

  private Submission submission(Admitted admitted, byte[] body, Naming naming) {
    SubmittedComment comment = bodies.read(body);
    return comment.toSubmission(admitted.community(), naming.name(comment));
  }

  private static RestResponse<DecidedComment> answer(Admitted admitted, Outcome outcome) {
    DecidedComment decided = DecidedComment.of(outcome);
    return decided.isNew()
        ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, decided)
            .header(HttpHeaders.LOCATION, admitted.path("/comments/" + Wire.segment(decided.id())))
            .build()
        : RestResponse.ok(decided);
  }

  private static boolean isKept(@Nullable String store) {
    if (store == null || store.equals("true")) {
      return true;
    }
    if (store.equals("false")) {
      return false;
    }
    throw new ProblemException(Problem.invalid("store", "true or false"));
  }
}
