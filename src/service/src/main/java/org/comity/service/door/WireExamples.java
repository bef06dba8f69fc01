package org.comity.service.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Puts examples into the description of the API while it is built. Those of an operation are in
 * {@code wire-examples/<operation id>.json}: a name, a request and responses by status. An
 * operation without the file has no examples.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = WireExamples.LAST)
public final class WireExamples implements OASFilter {

  /** An example belongs to a body, and some bodies are described by other filters. */
  static final int LAST = -1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * The examples of one operation.
   *
   * @param name of all of them
   * @param request a body; null for operations without one
   * @param responses bodies by status
   */
  record Examples(String name, @Nullable Object request, Map<String, Object> responses) {}

  @Override
  public Operation filterOperation(Operation operation) {
    Examples examples = read(operation.getOperationId());
    if (examples == null) {
      return operation;
    }
    if (operation.getRequestBody() != null && examples.request() != null) {
      show(operation.getRequestBody().getContent(), examples.name(), examples.request());
    }
    examples
        .responses()
        .forEach(
            (status, body) -> {
              APIResponse response = operation.getResponses().getAPIResponse(status);
              show(response == null ? null : response.getContent(), examples.name(), body);
            });
    return operation;
  }

  private static void show(@Nullable Content content, String name, Object body) {
    if (content == null) {
      throw new IllegalStateException("the example '" + name + "' is of a body not described");
    }
    content
        .getMediaTypes()
        .values()
        .forEach(type -> type.addExample(name, OASFactory.createExample().value(body)));
  }

  private static @Nullable Examples read(@Nullable String operation) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("wire-examples/" + operation + ".json")) {
      return in == null ? null : MAPPER.readValue(in, Examples.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
