package org.comity.service.door.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every operation of the native API is described, with an example of what goes in and out. */
@QuarkusTest
class DescriptionTest {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
  private static final int AT_LEAST = 30;

  private record Described(String name, JsonNode operation) {}

  @Test
  void describesEveryOperation() throws IOException {
    List<Described> operations = operations();
    assertThat(operations).hasSizeGreaterThan(AT_LEAST);
    for (Described described : operations) {
      JsonNode operation = described.operation();
      assertThat(operation.path("summary").asText()).as(described.name()).isNotBlank();
      assertThat(operation.path("operationId").asText()).as(described.name()).isNotBlank();
      assertThat(operation.path("responses")).as(described.name()).isNotEmpty();
      assertThat(operation.path("tags")).as(described.name()).isNotEmpty();
    }
  }

  @Test
  void showsAnExampleOfEveryBody() throws IOException {
    List<String> without = new ArrayList<>();
    for (Described described : operations()) {
      if (described.name().contains("/samples") || described.name().endsWith("/score")) {
        continue;
      }
      contents(described.operation().path("requestBody"))
          .filter(content -> !content.has("examples"))
          .forEach(content -> without.add(described.name() + " request"));
      described
          .operation()
          .path("responses")
          .properties()
          .forEach(
              response ->
                  contents(response.getValue())
                      .filter(content -> !content.has("examples"))
                      .forEach(content -> without.add(described.name() + " " + response.getKey())));
    }
    assertThat(without).isEmpty();
  }

  @Test
  void saysThatAKeyIsNeededAndWhatHappensWithoutOne() throws IOException {
    for (Described described : operations()) {
      if (described.name().contains("/communities") || described.name().contains("/keys")) {
        assertThat(described.operation().path("security")).as(described.name()).isNotEmpty();
        for (String status : List.of("401", "403", "429", "503")) {
          assertThat(described.operation().path("responses").has(status))
              .as(described.name() + " " + status)
              .isTrue();
        }
      }
    }
  }

  private static Stream<JsonNode> contents(JsonNode body) {
    return StreamSupport.stream(body.path("content").spliterator(), false);
  }

  private static List<Described> operations() throws IOException {
    JsonNode paths =
        new ObjectMapper()
            .readTree(RestAssured.given().accept("application/json").get("/q/openapi").asString())
            .path("paths");
    List<Described> operations = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (path.getKey().startsWith("/api/v1/")
                              && METHODS.contains(operation.getKey())) {
                            operations.add(
                                new Described(
                                    operation.getKey() + " " + path.getKey(),
                                    operation.getValue()));
                          }
                        }));
    return operations;
  }
}
