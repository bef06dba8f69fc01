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
      if (!described.name().contains("/bundle") && !described.name().contains("/samples")) {
        assertThat(described.operation().path("security")).as(described.name()).isNotEmpty();
        for (String status : List.of("401", "403", "429")) {
          assertThat(described.operation().path("responses").has(status))
              .as(described.name() + " " + status)
              .isTrue();
        }
      }
    }
  }

  @Test
  void saysWhatEveryParameterIsAndInWhatFormItIsRefused() throws IOException {
    List<String> without = new ArrayList<>();
    for (Described described : operations("/")) {
      for (JsonNode parameter : described.operation().path("parameters")) {
        if (parameter.path("description").asText().isBlank()) {
          without.add(described.name() + " " + parameter.path("name").asText());
        }
      }
      described
          .operation()
          .path("responses")
          .properties()
          .forEach(
              response -> {
                if (response.getKey().matches("[45].*") && !response.getValue().has("content")) {
                  without.add(described.name() + " " + response.getKey());
                }
              });
    }
    assertThat(without).isEmpty();
  }

  @Test
  void saysWhatDoorsOfPlatformsRefuse() throws IOException {
    List<String> keyed =
        List.of("/v1/moderations", "/discourse/classify", "/waline/", "/v1alpha1/comments");
    for (Described described : operations("/")) {
      if (keyed.stream().anyMatch(path -> described.name().startsWith("post " + path))) {
        assertThat(described.operation().path("security")).as(described.name()).isNotEmpty();
        JsonNode responses = described.operation().path("responses");
        assertThat(responses.has("403")).as(described.name()).isTrue();
        assertThat(responses.has("429")).as(described.name()).isTrue();
      }
      if (described.name().startsWith("post /1.1/")) {
        JsonNode form = described.operation().at("/requestBody/content");
        assertThat(form.has("application/x-www-form-urlencoded")).as(described.name()).isTrue();
        assertThat(form.size()).as(described.name()).isEqualTo(1);
      }
    }
  }

  private static Stream<JsonNode> contents(JsonNode body) {
    return StreamSupport.stream(body.path("content").spliterator(), false);
  }

  private static List<Described> operations() throws IOException {
    return operations("/api/v1/");
  }

  private static List<Described> operations(String root) throws IOException {
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
                          if (path.getKey().startsWith(root)
                              && !path.getKey().startsWith("/things")
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
