package org.comity.service.door.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Says of the doors of platforms which want a key and how they refuse who shows none; and gives
 * every refusal that is described without a form that of the door's others.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class RefusalDescriptions implements OASFilter {

  /** The native API says its own; Akismet's answers are no JSON. */
  private static final List<String> OTHERS = List.of("/api/v1", "/1.1", "/q/");

  private static final String BEARER = "key";
  private static final String GOOGLES = "googleKey";
  private static final List<String> USUAL = List.of("401", "403", "429");

  private static final Map<String, List<String>> KEYED =
      Map.of(
          "/v1alpha1/", List.of("403", "429"),
          "/v1/moderations", USUAL,
          "/discourse/classify", USUAL,
          "/discourse/api/v1/classify", USUAL,
          "/waline/", USUAL);

  private static final Map<String, String> SAID =
      Map.of(
          "401", "A key is needed, or the one that was sent opens nothing",
          "403", "The key is not good for this",
          "429", "The key made too many requests; Retry-After says when to try again");

  /** For the framework. */
  public RefusalDescriptions() {}

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getComponents()
        .addSecurityScheme(
            GOOGLES,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.QUERY)
                .name("key")
                .description(
                    "An API key, sent as Google's are. None is needed until one is made."));
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (OTHERS.stream().noneMatch(path::startsWith)) {
                item.getOperations().values().forEach(operation -> describe(path, operation));
              }
            });
  }

  private static void describe(String path, Operation operation) {
    Content form = form(operation.getResponses());
    KEYED.entrySet().stream()
        .filter(door -> path.startsWith(door.getKey()))
        .forEach(door -> askForKey(operation, door.getKey(), door.getValue()));
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (isRefusal(status) && response.getContent() == null && form != null) {
                response.setContent(form);
              }
            });
  }

  private static void askForKey(Operation operation, String door, List<String> refusals) {
    String scheme = door.equals("/v1alpha1/") ? GOOGLES : BEARER;
    operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(scheme));
    for (String status : refusals) {
      if (operation.getResponses().getAPIResponse(status) == null) {
        operation
            .getResponses()
            .addAPIResponse(
                status,
                OASFactory.createAPIResponse().description(String.valueOf(SAID.get(status))));
      }
    }
  }

  /** That of another refusal; of the answer where a door has one form for both. */
  private static @Nullable Content form(APIResponses responses) {
    return responses.getAPIResponses().entrySet().stream()
        .filter(entry -> isRefusal(entry.getKey()))
        .map(Map.Entry::getValue)
        .map(APIResponse::getContent)
        .filter(content -> content != null && !content.getMediaTypes().isEmpty())
        .findFirst()
        .map(RefusalDescriptions::withoutExamples)
        .orElseGet(() -> ofAnswer(responses));
  }

  private static @Nullable Content ofAnswer(APIResponses responses) {
    APIResponse answer = responses.getAPIResponse("200");
    return answer == null || answer.getContent() == null
        ? null
        : withoutExamples(answer.getContent());
  }

  /** An example is of one status. */
  private static Content withoutExamples(Content content) {
    Content copy = OASFactory.createContent();
    content
        .getMediaTypes()
        .forEach(
            (type, media) ->
                copy.addMediaType(type, OASFactory.createMediaType().schema(media.getSchema())));
    return copy;
  }

  private static boolean isRefusal(String status) {
    return status.startsWith("4") || status.startsWith("5");
  }
}
