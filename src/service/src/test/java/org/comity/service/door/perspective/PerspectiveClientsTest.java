package org.comity.service.door.perspective;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.service.client.NativeDoor;
import org.comity.service.client.NodeClients;
import org.junit.jupiter.api.Test;

/**
 * Two clients of Perspective as their makers publish them, with nothing changed but the address.
 */
@QuarkusTest
class PerspectiveClientsTest {

  private static final int MINUTES = 5;
  private static final List<String> TEXTS =
      List.of(
          "Thank you, that was a helpful article.",
          "You are a stupid idiot and a liar. 🙂",
          "The regime's slaughter must end; the minister said «لا تعليق» again.");

  @Test
  void googlesOwnFindsItsWayByTheDiscoveryDocument() {
    String document = NativeDoor.address() + "/$discovery/rest?version=v1alpha1";
    JsonNode told = told("googleapis-common.cjs", document);
    scoresAreTheNativeDoors(told);
    faultIs(told, "COMMENT_EMPTY", "Comment must be non-empty.");
  }

  @Test
  void perspectiveApiClientIsServed() {
    JsonNode told = told("perspective-api-client.cjs", NativeDoor.address());
    scoresAreTheNativeDoors(told);
    faultIs(told, "INVALID_REQUEST", "Unknown requested attribute: NICENESS");
  }

  private static JsonNode told(String script, String address) {
    String[] arguments = Stream.concat(Stream.of(address), TEXTS.stream()).toArray(String[]::new);
    return NodeClients.install("doors", MINUTES).run(script, Map.of(), arguments).told();
  }

  private static void scoresAreTheNativeDoors(JsonNode told) {
    List<JsonNode> expected = NativeDoor.scores(TEXTS);
    for (int i = 0; i < TEXTS.size(); i++) {
      for (String attribute : List.of("TOXICITY", "INSULT")) {
        // Perspective's contract has single precision.
        assertThat(told.at("/scored/" + i + "/" + attribute).floatValue())
            .as(attribute + " of comment " + i)
            .isEqualTo(expected.get(i).get(attribute).floatValue());
      }
    }
  }

  private static void faultIs(JsonNode told, String type, String message) {
    JsonNode fault = told.get("fault");
    assertThat(fault.path("isItsOwn").asBoolean()).isTrue();
    assertThat(fault.get("status").asInt()).isEqualTo(400);
    assertThat(fault.get("type").asText()).isEqualTo(type);
    assertThat(fault.get("message").asText()).isEqualTo(message);
  }
}
