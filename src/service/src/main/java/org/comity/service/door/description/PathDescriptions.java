package org.comity.service.door.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of the parameters of every path what they name, by what stands before them. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class PathDescriptions implements OASFilter {

  private static final Pattern PLACE = Pattern.compile("([a-z]+)/\\{([a-z]+)}");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("appeals", "Names the appeal, as the list shows it."),
          Map.entry("authors", "What the platform calls the author."),
          Map.entry("bundles", "Names the bundle: its name and version, joined by a hyphen."),
          Map.entry("comments", "What the platform calls the comment."),
          Map.entry("decisions", "Names the decision, as the log shows it."),
          Map.entry("keys", "Names the key, as the list shows it."),
          Map.entry("messages", "The webhook-id that the message is sent under."),
          Map.entry("policies", "The version; 0 is the policy recommended with the bundle."),
          Map.entry("proofs", "Names the proof, as promotions show it."),
          Map.entry("retrainings", "Names the retraining, as the list shows it."),
          Map.entry("samples", "Names the thread, as the list shows it."),
          Map.entry("secrets", "Names the secret, as the list shows it."),
          Map.entry("threads", "What the platform calls the thread."),
          Map.entry("webhooks", "Names the webhook, as the list shows it."));

  /** For the framework. */
  public PathDescriptions() {}

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getPaths().getPathItems().forEach(PathDescriptions::describe);
  }

  private static void describe(String path, PathItem item) {
    for (Matcher place = PLACE.matcher(path); place.find(); ) {
      String name = place.group(2);
      String said =
          name.equals("community") ? "What the community is called." : NAMED.get(place.group(1));
      Stream.concat(
              parameters(item),
              item.getOperations().values().stream().flatMap(PathDescriptions::of))
          .filter(parameter -> name.equals(parameter.getName()))
          .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
          .filter(parameter -> parameter.getDescription() == null)
          .forEach(parameter -> parameter.setDescription(said));
    }
  }

  private static Stream<Parameter> parameters(PathItem item) {
    return Stream.ofNullable(item.getParameters()).flatMap(all -> all.stream());
  }

  private static Stream<Parameter> of(Operation operation) {
    return Stream.ofNullable(operation.getParameters())
        .flatMap(all -> all.stream())
        .filter(Objects::nonNull);
  }
}
