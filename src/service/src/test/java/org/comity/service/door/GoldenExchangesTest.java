package org.comity.service.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The doors answer as is written down. The cases of a file follow each other in one community,
 * whose name stands for {@code {community}}; Akismet's door, which speaks no JSON, has files of its
 * own.
 */
@QuarkusTest
class GoldenExchangesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Inject Communities communities;

  @TestFactory
  Stream<DynamicContainer> areAsWrittenDown() {
    return Stream.of(
            "perspective/exchanges",
            "openai/exchanges",
            "discourse/classify",
            "waline/events",
            "rest/score",
            "rest/comments",
            "rest/policies")
        .map(file -> DynamicContainer.dynamicContainer(file, cases(file)));
  }

  private Stream<DynamicTest> cases(String file) {
    String community = "golden-" + UUID.randomUUID();
    communities.create(community, new CommunitySettings("Golden", "en", false, null));
    return Golden.cases(file + ".json").stream()
        .map(
            one ->
                DynamicTest.dynamicTest(one.get("when").asText(), () -> check(in(community, one))));
  }

  private static JsonNode in(String community, JsonNode one) throws IOException {
    return MAPPER.readTree(one.toString().replace("{community}", community));
  }

  private static void check(JsonNode one) {
    RequestSpecification request = given().urlEncodingEnabled(false);
    if (one.has("request")) {
      request.contentType("application/json");
      request.body(one.get("request").toString());
    } else if (one.has("yaml")) {
      request.contentType("text/yaml").body(one.get("yaml").asText());
    }
    Response answer = request.request(one.path("method").asText("POST"), one.get("path").asText());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(one.get("status").asInt());
    Golden.assertIs(answer.asString(), one.get("response"));
  }
}
