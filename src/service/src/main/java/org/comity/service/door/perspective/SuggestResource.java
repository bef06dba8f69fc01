package org.comity.service.door.perspective;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.comity.CommentClassifier;
import org.comity.service.door.Callers;
import org.comity.service.door.perspective.mask.FieldMask;
import org.comity.service.door.perspective.mask.KnownFields;
import org.comity.service.json.BodyReader;
import org.comity.service.json.FaultyBodyException;
import org.comity.service.key.Caller;
import org.comity.service.label.LabelSource;
import org.comity.service.moderation.Feedback;
import org.comity.service.moderation.Feedback.Giver;
import org.comity.service.moderation.Feedback.Said;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.Door;
import org.comity.service.store.StorageUnavailableException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes what clients say a score should have been, as a label to learn from. */
@Path(PerspectiveDoorway.SUGGEST)
@Tag(name = "Perspective")
public class SuggestResource {

  private final Feedback feedback;
  private final Callers callers;
  private final Champions champions;
  private final BodyReader<SuggestRequest> bodies;
  private final ObjectMapper mapper;

  @Inject
  SuggestResource(Feedback feedback, Callers callers, Champions champions, ObjectMapper mapper) {
    this.feedback = feedback;
    this.callers = callers;
    this.champions = champions;
    this.bodies = new BodyReader<>(mapper, SuggestRequest.class, PerspectiveDoorway.MAX_BYTES);
    this.mapper = mapper;
  }

  /**
   * What is answered.
   *
   * @param clientToken the request's
   * @param detectedLanguages found in the text
   * @param requestedLanguages the request's
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SuggestCommentScoreResponse")
  record SuggestResponse(
      @Nullable String clientToken,
      List<String> detectedLanguages,
      List<String> requestedLanguages) {

    /** What may be asked for alone. */
    static final KnownFields FIELDS =
        new KnownFields(
            Map.of(
                "clientToken",
                KnownFields.NONE,
                "detectedLanguages",
                KnownFields.NONE,
                "requestedLanguages",
                KnownFields.NONE));
  }

  /**
   * Keeps the labels, and the comment if it is not kept yet.
   *
   * @param body a {@link SuggestRequest} in JSON
   * @param parameters how to answer
   * @param exchange says who suggests
   * @return a {@link SuggestResponse}, or an {@link AnalyzeError} with its status
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "suggestScore",
      summary = "Tell what a score should have been",
      description =
          "The comment and the labels are kept, to learn from; the audit log says who gave them.")
  @RequestBodySchema(SuggestRequest.class)
  @APIResponseSchema(
      value = SuggestResponse.class,
      responseCode = "200",
      responseDescription = "The labels are kept")
  @APIResponse(
      responseCode = "400",
      description = "Why nothing was kept",
      content = @Content(schema = @Schema(implementation = AnalyzeError.class)))
  @APIResponse(
      responseCode = "503",
      description = "The database does not answer; nothing was kept",
      content = @Content(schema = @Schema(implementation = AnalyzeError.class)))
  public Response suggest(
      byte[] body, @BeanParam SystemParameters parameters, @Context RoutingContext exchange) {
    try {
      FieldMask mask = parameters.mask(SuggestResponse.FIELDS);
      SuggestResponse kept = kept(bodies.read(body), Callers.of(exchange));
      Object asked = mask == null ? kept : mask.cut(mapper.valueToTree(kept));
      return parameters.write(200, asked, mapper);
    } catch (FaultyBodyException e) {
      return refused(PerspectiveResource.error(e.fault()), parameters);
    } catch (AnalyzeException e) {
      return refused(e.toError(), parameters);
    } catch (StorageUnavailableException e) {
      return refused(AnalyzeError.unavailable(), parameters);
    }
  }

  private SuggestResponse kept(SuggestRequest request, Caller caller) {
    long community = callers.meant(caller, request.communityId()).id();
    CommentClassifier classifier = champions.of(community).classifier();
    String text = RequestText.checkedText(request.comment());
    List<Said> said = request.labels(classifier.bundle().attributes());
    Giver giver =
        new Giver(community, Door.PERSPECTIVE, LabelSource.SUGGESTED_SCORE, caller.actor());
    feedback.keep(giver, null, text, said);
    List<String> languages = request.languages();
    return new SuggestResponse(
        request.clientToken(),
        classifier.detectLanguages(text),
        languages == null ? List.of() : languages);
  }

  private Response refused(AnalyzeError error, SystemParameters parameters) {
    return parameters.write(error.error().code(), error, mapper);
  }
}
