package org.comity.service.door.rest.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the description of the API, while it is built, what all operations that take a key have
 * in common: the key, and the problems that they answer with, each with an example.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ProblemDescriptions implements OASFilter {

  private static final String KEY = "key";
  private static final String ROOT = "/api/v1/";

  /** What tells everybody what there is. */
  private static final Set<String> OPEN = Set.of("/api/v1/bundle", "/api/v1/samples");

  /** Operations that can be out of place. */
  private static final Set<String> CONFLICTING =
      Set.of(
          "appeal",
          "carryThresholds",
          "checkPromotion",
          "createCommunity",
          "createKey",
          "endRetraining",
          "handInBundle",
          "postComment",
          "promote",
          "putComment",
          "renewLease",
          "replay",
          "replayDeadWebhookMessages",
          "replayWebhookMessage",
          "resolveAppeal",
          "revokeKey",
          "rollBack",
          "rotateKey",
          "startRetraining",
          "startShadow",
          "testWebhook");

  private static final Map<String, String> TITLES =
      Map.of(
          "400", "Malformed JSON, where line and column say; or no body",
          "401", "A key is needed, or the one that was sent opens nothing",
          "403", "The key is not good for this, or not for this community",
          "404", "There is no such community, or nothing of that name in it",
          "409", "That cannot be done as things are; detail says why, and what to do",
          "413", "A body of more than 2 MiB",
          "422", "A field is missing or not known, or a value cannot be taken; detail names it",
          "429", "The key made too many requests; Retry-After says when to try again",
          "503", "The database does not answer; nothing was changed");

  /** For the framework. */
  public ProblemDescriptions() {}

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getComponents()
        .addSecurityScheme(
            KEY,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                    "An API key. X-API-Key is read, too. None is needed until one is made."));
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (path.startsWith(ROOT) && OPEN.stream().noneMatch(path::startsWith)) {
                item.getOperations().values().forEach(operation -> describe(path, operation));
              }
            });
  }

  private static void describe(String path, Operation operation) {
    operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(KEY));
    for (Map.Entry<String, String> problem : new TreeMap<>(TITLES).entrySet()) {
      String status = problem.getKey();
      APIResponse described = operation.getResponses().getAPIResponse(status);
      if (isPossible(status, path, operation)
          && (described == null || described.getContent() == null)) {
        String said = described == null ? null : described.getDescription();
        operation
            .getResponses()
            .addAPIResponse(status, response(status, said == null ? problem.getValue() : said));
      }
    }
  }

  private static boolean isPossible(String status, String path, Operation operation) {
    boolean hasBody = operation.getRequestBody() != null;
    return switch (status) {
      case "400", "413" -> hasBody;
      case "422" -> hasBody || hasQuery(operation);
      case "404" -> path.contains("{");
      case "503" -> !path.equals("/api/v1/score");
      case "409" ->
          CONFLICTING.contains(operation.getOperationId())
              || operation.getResponses().hasAPIResponse(status);
      default -> true;
    };
  }

  private static boolean hasQuery(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
  }

  private static APIResponse response(String status, String description) {
    Map<String, Object> example =
        Map.of(
            "type",
            "urn:comity:problem:" + kind(status),
            "title",
            description,
            "status",
            Integer.parseInt(status),
            "detail",
            "What to do, in a sentence.");
    MediaType content =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
            .addExample("problem", OASFactory.createExample().value(example));
    return OASFactory.createAPIResponse()
        .description(description)
        .content(OASFactory.createContent().addMediaType(Problem.JSON, content));
  }

  private static String kind(String status) {
    return switch (status) {
      case "400" -> "malformed-json";
      case "401" -> "key-needed";
      case "403" -> "not-allowed";
      case "404" -> "no-such-comment";
      case "409" -> "open-appeal";
      case "413" -> "body-too-large";
      case "422" -> "invalid-value";
      case "429" -> "too-many-requests";
      default -> "storage-unavailable";
    };
  }
}
