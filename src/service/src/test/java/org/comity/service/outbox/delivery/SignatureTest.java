package org.comity.service.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final String ONE = "whsec_" + "AQ".repeat(20) + "AQID";
  private static final String OTHER = "whsec_" + "Ag".repeat(20) + "AgID";
  private static final String BODY =
      "{\"type\":\"webhook.test\",\"data\":\"\u0645\u0631\u062d\u0628\u0627\"}";

  @Test
  void signsAsTheLibraryOfTheStandardDoes() throws Exception {
    assertThat(Signature.of(List.of(ONE), "msg_1", 1_790_000_000L, BODY))
        .isEqualTo(new Webhook(ONE).sign("msg_1", 1_790_000_000L, BODY));
  }

  @Test
  void signsWithEachSecret() throws Exception {
    assertThat(Signature.of(List.of(ONE, OTHER), "msg_1", 1L, BODY))
        .isEqualTo(
            new Webhook(ONE).sign("msg_1", 1L, BODY)
                + " "
                + new Webhook(OTHER).sign("msg_1", 1L, BODY));
  }
}
