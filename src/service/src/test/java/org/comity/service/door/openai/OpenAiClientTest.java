package org.comity.service.door.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.service.client.NativeDoor;
import org.comity.service.client.NodeClients;
import org.junit.jupiter.api.Test;

/** OpenAI's client as it is published, with nothing changed but the address. */
@QuarkusTest
class OpenAiClientTest {

  private static final int MINUTES = 5;
  private static final List<String> TEXTS =
      List.of("Thank you, that was a helpful article.", "You are a stupid idiot and a liar. 🙂");

  @Test
  void isServed() {
    JsonNode told =
        NodeClients.install("doors", MINUTES)
            .run("openai.mjs", Map.of(), NativeDoor.address() + "/v1", TEXTS.get(0), TEXTS.get(1))
            .told();

    assertThat(told.get("id").asText()).startsWith("modr-");
    assertThat(told.at("/results/0/flagged").asBoolean()).isFalse();
    assertThat(told.at("/results/1/flagged").asBoolean()).isTrue();
    assertThat(told.at("/results/1/categories/harassment").asBoolean()).isTrue();
    List<JsonNode> expected = NativeDoor.scores(TEXTS);
    for (int i = 0; i < TEXTS.size(); i++) {
      assertThat(told.at("/results/" + i + "/comity/attributes")).isEqualTo(expected.get(i));
    }
    faultIs(told.at("/faults/0"), 400, "invalid_type");
    assertThat(told.at("/faults/0/param").asText()).isEqualTo("input");
    faultIs(told.at("/faults/1"), 404, "unknown_url");
  }

  private static void faultIs(JsonNode fault, int status, String code) {
    assertThat(fault.path("isItsOwn").asBoolean()).isTrue();
    assertThat(fault.get("status").asInt()).isEqualTo(status);
    assertThat(fault.get("code").asText()).isEqualTo(code);
    assertThat(fault.get("type").asText()).isEqualTo("invalid_request_error");
  }
}
