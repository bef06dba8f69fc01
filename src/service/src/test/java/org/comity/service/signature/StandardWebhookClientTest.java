package org.comity.service.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.service.client.NodeClients;
import org.comity.service.signature.StandardWebhook.Headers;
import org.junit.jupiter.api.Test;

/** The library for Node as it is published: receivers verify with it, and senders sign. */
class StandardWebhookClientTest {

  private static final int MINUTES = 5;
  private static final String BODY =
      "{\"type\":\"decision.created\",\"data\":{\"reason\":\"مرحبا 🙂\"}}";

  @Test
  void verifiesWhatWeSignAndSignsWhatWeVerify() {
    String secret = StandardWebhook.createSecret();
    StandardWebhook ours = StandardWebhook.with(List.of(StandardWebhook.createSecret(), secret));
    Instant now = Instant.now();
    String timestamp = String.valueOf(now.getEpochSecond());
    String signature = ours.sign("msg_1", now, BODY.getBytes(UTF_8));

    JsonNode told =
        NodeClients.install("doors", MINUTES)
            .run("standardwebhooks.cjs", Map.of(), secret, "msg_1", timestamp, signature, BODY)
            .told();

    assertThat(told.at("/verified/data/reason").asText()).isEqualTo("مرحبا 🙂");
    assertThat(told.get("refusesAnother").asBoolean()).isTrue();
    Headers theirs = new Headers("msg_1", timestamp, told.get("signature").asText());
    assertThatCode(() -> ours.verify(theirs, BODY.getBytes(UTF_8), now)).doesNotThrowAnyException();
  }
}
