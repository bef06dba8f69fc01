package org.comity.service.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.util.List;
import org.comity.service.json.JsonFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

  private static final int LIMIT = 1_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  record One(String text) {}

  static {
    new StrictJson().customize(MAPPER);
  }

  private static final BodyReader<One> READER = new BodyReader<>(MAPPER, One.class, LIMIT);

  @Test
  void readsUtf8WithAndWithoutAMark() {
    String body = "{\"text\": \"caf\u00E9 \uFFFD \uD83D\uDE00\"}";
    assertThat(READER.read(body.getBytes(UTF_8)).text()).isEqualTo("caf\u00E9 \uFFFD \uD83D\uDE00");
    assertThat(READER.read(("\uFEFF" + body).getBytes(UTF_8)).text()).startsWith("caf");
  }

  @Test
  void refusesOtherEncodings() {
    String body = "{\"text\": \"caf\u00E9\"}";
    for (Charset other :
        List.of(UTF_16, UTF_16BE, UTF_16LE, ISO_8859_1, Charset.forName("UTF-32"))) {
      assertThat(faultOf(body.getBytes(other)).kind()).as(other.name()).isEqualTo(Kind.NOT_UTF8);
    }
  }

  @Test
  void refusesHalfASurrogatePairInBytes() {
    byte[] body = "{\"text\": \"???\"}".getBytes(UTF_8);
    body[10] = (byte) 0xED;
    body[11] = (byte) 0xA0;
    body[12] = (byte) 0x80;
    assertThat(faultOf(body).kind()).isEqualTo(Kind.NOT_UTF8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "null", " null "})
  void tellsAnEmptyBody(String body) {
    assertThat(faultOf(body).kind()).isEqualTo(Kind.EMPTY);
  }

  @Test
  void readsUpToTheLimitInBytes() {
    String wrapped = "{\"text\": \"\"}";
    String full = "{\"text\": \"" + "x".repeat(LIMIT - wrapped.length()) + "\"}";
    assertThat(READER.read(full.getBytes(UTF_8)).text()).hasSize(LIMIT - wrapped.length());
    assertThat(faultOf(full + " ").kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void refusesANameTwiceEvenWhereItIsOfNoInterest() {
    assertThat(faultOf("{\"text\": \"a\", \"text\": \"b\"}").kind()).isEqualTo(Kind.NAME_TWICE);
    assertThat(faultOf("{\"other\": {\"a\": 1, \"a\": 2}}").kind()).isEqualTo(Kind.NAME_TWICE);
  }

  @Test
  void limitsTheDepth() {
    assertThat(faultOf("{\"other\":" + "[".repeat(100)).kind()).isEqualTo(Kind.TOO_DEEP);
    assertThat(faultOf("[".repeat(100)).sentence()).doesNotContain("[");
    String deep = "{\"text\": \"a\", \"other\":" + "[".repeat(60) + "]".repeat(60) + "}";
    assertThat(READER.read(deep.getBytes(UTF_8)).text()).isEqualTo("a");
  }

  @Test
  void tellsTruncatedJsonFromAWrongType() {
    assertThat(faultOf("{\"text\": \"secretword").kind()).isEqualTo(Kind.NOT_JSON);
    assertThat(faultOf("{\"text\": [\"secretword\"]}").kind()).isEqualTo(Kind.WRONG_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"secretword\"", "12", "true"})
  void tellsAnotherTypeFromBrokenJson(String body) {
    assertThat(faultOf(body).kind()).isEqualTo(Kind.WRONG_TYPE);
    assertThat(faultOf(body).sentence())
        .isEqualTo("The body has the wrong type: it must be an object.");
    assertThat(faultOf("{\"text\": \"a\"} " + body).kind()).isEqualTo(Kind.NOT_JSON);
  }

  @Test
  void refusesUnknownNamesOnlyWhereAllAreToBeKnown() {
    byte[] body = "{\"text\": \"a\", \"txet\": \"secretword\"}".getBytes(UTF_8);
    assertThat(READER.read(body).text()).isEqualTo("a");
    BodyReader<One> strict = READER.knowingAllNames();
    JsonFault fault =
        catchThrowableOfType(FaultyBodyException.class, () -> strict.read(body)).fault();
    assertThat(fault.kind()).isEqualTo(Kind.UNKNOWN_FIELD);
    assertThat(fault.field()).isEqualTo("txet");
    assertThat(fault.sentence()).startsWith("There is no field txet ").doesNotContain("secret");
  }

  @Test
  void repeatsNothingOfTheBody() {
    for (Kind kind : Kind.values()) {
      assertThat(JsonFault.without(kind).sentence()).endsWith(".");
    }
    assertThat(faultOf("{\"secretword\": 1, \"secretword\": 2}").sentence())
        .matches("The body has a name twice in one object at line 1, column [0-9]+\\.");
  }

  private static JsonFault faultOf(String body) {
    return faultOf(body.getBytes(UTF_8));
  }

  private static JsonFault faultOf(byte[] body) {
    return catchThrowableOfType(FaultyBodyException.class, () -> READER.read(body)).fault();
  }
}
