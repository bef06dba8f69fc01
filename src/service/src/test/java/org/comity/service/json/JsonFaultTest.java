package org.comity.service.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class JsonFaultTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  record Batch(List<One> comments) {}

  record One(String text) {}

  static {
    new StrictJson().customize(MAPPER);
  }

  @Test
  void tellsLineAndColumnOfBrokenJson() {
    JsonFault fault = faultOf("{\n  \"comments\": [secretword]\n}");
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.column()).isGreaterThan(10);
    assertThat(fault.sentence()).startsWith("The body is not valid JSON at line 2, column ");
  }

  @Test
  void namesTheFieldOfAWrongType() {
    JsonFault fault = faultOf("{\"comments\": [{\"text\": \"a\"}, {\"text\": 12}]}");
    assertThat(fault.field()).isEqualTo("comments[1].text");
    assertThat(fault.sentence()).contains("comments[1].text").contains("wrong type");
  }

  @Test
  void repeatsNothingOfTheBody() {
    for (String body :
        List.of(
            "secretword",
            "{\"comments\": secretword}",
            "{\"comments\": \"secretword\"}",
            "{\"comments\": [{\"text\": [\"secretword\"]}]}",
            "{\"comments\": [{\"text\": \"secretword",
            "{\"comments\": []} secretword",
            "{\"comments\": [], \"comments\": \"secretword\"}")) {
      assertThat(faultOf(body).sentence()).as(body).doesNotContain("secret");
    }
  }

  private static JsonFault faultOf(String body) {
    return JsonFault.of(
        Assertions.catchThrowableOfType(
            JsonProcessingException.class, () -> MAPPER.readValue(body, Batch.class)));
  }
}
