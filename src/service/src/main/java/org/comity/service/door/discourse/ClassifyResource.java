package org.comity.service.door.discourse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comity.service.door.Callers;
import org.comity.service.json.BodyReader;
import org.comity.service.json.FaultyBodyException;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.ScoringThreads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Scores posts of a forum. */
@Path(DiscourseDoorway.ROOT)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discourse", description = "The classifiers that a Discourse forum asks.")
@APIResponse(
    responseCode = "400",
    description = "Malformed JSON",
    content = @Content(schema = @Schema(implementation = ClassifyError.class)))
@APIResponse(
    responseCode = "413",
    description = "A body of more than 2 MiB",
    content = @Content(schema = @Schema(implementation = ClassifyError.class)))
@APIResponse(
    responseCode = "422",
    description = "A field is missing or wrong, or a text could not be scored",
    content = @Content(schema = @Schema(implementation = ClassifyError.class)))
public class ClassifyResource {

  /** Names the labels that are 0 because nothing judges them. */
  static final String NOT_JUDGED = "Comity-Not-Judged";

  private final Classification classification;
  private final Callers callers;
  private final Champions champions;
  private final BodyReader<ClassifyRequest> bodies;
  private final BodyReader<ToxicityRequest> posts;

  @Inject
  ClassifyResource(
      Classification classification, Callers callers, Champions champions, ObjectMapper mapper) {
    this.classification = classification;
    this.callers = callers;
    this.champions = champions;
    this.bodies = new BodyReader<>(mapper, ClassifyRequest.class, DiscourseDoorway.MAX_BYTES);
    this.posts = new BodyReader<>(mapper, ToxicityRequest.class, DiscourseDoorway.MAX_BYTES);
  }

  /**
   * Labels texts.
   *
   * @param body a {@link ClassifyRequest} in JSON
   * @param exchange says who asks
   * @return the labels of the text, or a list of them for a list of texts
   */
  @POST
  @Path(DiscourseDoorway.CLASSIFY)
  @NonBlocking
  @Operation(
      operationId = "classify",
      summary = "Label a text, or a list of texts",
      description =
          "The text classification of Hugging Face's inference servers, with our attributes as"
              + " labels. A text that could not be scored has the one label not_scored. A list of"
              + " texts is answered with a list of such lists.")
  @RequestBodySchema(ClassifyRequest.class)
  @APIResponseSchema(
      value = Classification.LabelScore[].class,
      responseCode = "200",
      responseDescription = "The labels, likeliest first")
  public Uni<List<?>> classify(byte[] body, @Context RoutingContext exchange) {
    Champion champion = champions.of(callers.meant(exchange).id());
    return ScoringThreads.runBatch(
        body.length,
        () -> read(bodies, body),
        ClassifyRequest::count,
        request -> labels(champion, request));
  }

  private List<?> labels(Champion champion, ClassifyRequest request) {
    List<ForumText> texts = request.texts();
    return request.isBatch()
        ? texts.stream().map(text -> classification.labels(champion, text)).toList()
        : classification.labels(champion, texts.get(0));
  }

  /**
   * Scores a post for the labels of Discourse's former toxicity service.
   *
   * @param body a {@link ToxicityRequest} in JSON
   * @param exchange says who asks
   * @return scores in [0,100] by label
   */
  @POST
  @Path(DiscourseDoorway.TOXICITY)
  @NonBlocking
  @Operation(
      operationId = "classifyToxicity",
      summary = "Score a post for the labels of Discourse's former toxicity service",
      description =
          "Scores are on a scale of 0 to 100. Labels that nothing here judges are 0 and named by"
              + " the header Comity-Not-Judged. A text that could not be scored is an error.")
  @RequestBodySchema(ToxicityRequest.class)
  @APIResponse(
      responseCode = "200",
      description = "Scores by label",
      content =
          @Content(schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Double.class)))
  public Uni<Response> classifyToxicity(byte[] body, @Context RoutingContext exchange) {
    Champion champion = champions.of(callers.meant(exchange).id());
    return ScoringThreads.run(body.length, () -> toxicity(champion, read(posts, body)));
  }

  private Response toxicity(Champion champion, ToxicityRequest request) {
    return Response.ok(classification.toxicity(champion, request.text()))
        .header(NOT_JUDGED, Classification.notJudged(champion))
        .build();
  }

  private static <T> T read(BodyReader<T> reader, byte[] body) {
    try {
      return reader.read(body);
    } catch (FaultyBodyException e) {
      throw new ClassifyException(ClassifyError.of(e.fault(), DiscourseDoorway.MAX_BYTES));
    }
  }

  @ServerExceptionMapper
  Response send(ClassifyException failure) {
    ClassifyError error = failure.error();
    return Response.status(error.status()).entity(error).build();
  }
}
