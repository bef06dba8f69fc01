package org.comity.service.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * Requests and what is answered to them, written down as JSON. Where a value cannot be known
 * beforehand, such as a number that the database gives, {@code *} stands for it.
 */
public final class Golden {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ANY = "*";

  private Golden() {}

  /**
   * The cases of a file.
   *
   * @param path below {@code golden}
   * @return in their order
   */
  public static List<JsonNode> cases(String path) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + path)) {
      JsonNode cases = MAPPER.readTree(Objects.requireNonNull(in, path));
      return StreamSupport.stream(cases.spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compares an answer with what is written down.
   *
   * @param answer of the door; empty for none
   * @param expected what is written down
   */
  public static void assertIs(String answer, JsonNode expected) {
    JsonNode actual;
    try {
      actual = MAPPER.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(veiled(actual, expected)).isEqualTo(expected);
  }

  /** The answer, with a star wherever one is expected and something is there. */
  private static JsonNode veiled(JsonNode actual, JsonNode expected) {
    if (expected.isTextual() && expected.asText().equals(ANY)) {
      return actual.isNull() || actual instanceof MissingNode ? actual : expected;
    }
    if (actual.isObject() && expected.isObject()) {
      var copy = MAPPER.createObjectNode();
      for (Map.Entry<String, JsonNode> field : actual.properties()) {
        copy.set(field.getKey(), veiled(field.getValue(), expected.path(field.getKey())));
      }
      return copy;
    }
    if (actual.isArray() && expected.isArray()) {
      var copy = MAPPER.createArrayNode();
      for (int i = 0; i < actual.size(); i++) {
        copy.add(veiled(actual.get(i), expected.path(i)));
      }
      return copy;
    }
    return actual;
  }
}
