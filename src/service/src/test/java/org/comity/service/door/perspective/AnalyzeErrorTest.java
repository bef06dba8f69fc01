package org.comity.service.door.perspective;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AnalyzeErrorTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void writesAQuotaThatIsUsedUpAsPerspectiveDid() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/golden/perspective/quota.json")) {
      assertThat(MAPPER.<JsonNode>valueToTree(AnalyzeError.quotaExceeded(60)))
          .isEqualTo(MAPPER.readTree(Objects.requireNonNull(in)));
    }
  }
}
