package org.comity.service.door.akismet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class AkismetRepliesTest {

  @Test
  void saysWhenToComeAgainWhereNothingCanBeKept() {
    Response outage = AkismetReplies.outage();
    assertThat(outage.getStatus()).isEqualTo(503);
    assertThat(outage.getHeaderString("Retry-After")).isEqualTo("30");
    assertThat(outage.getEntity()).isNotEqualTo("true").isNotEqualTo("false");
    assertThat(outage.getHeaderString(AkismetDoorway.DEBUG_HELP)).isEqualTo(outage.getEntity());
  }
}
