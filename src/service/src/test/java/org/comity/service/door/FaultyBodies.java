package org.comity.service.door;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Bodies that no door can read: what is wrong, the bytes, the status and a word of the answer. */
public final class FaultyBodies {

  private FaultyBodies() {}

  /**
   * All of them.
   *
   * @return to be given to a parameterized test
   */
  public static Stream<Arguments> all() {
    String large = "{\"other\":\"" + "x".repeat(CommunityDoorway.MAX_BYTES) + "\"}";
    String deep = "{\"other\":" + "[".repeat(200) + "]".repeat(200) + "}";
    return Stream.of(
        arguments("empty", new byte[0], 400, "empty"),
        arguments("truncated", bytes("{\"comment\":{\"body\":\"secretword"), 400, "not valid JSON"),
        arguments("no JSON", bytes("secretword"), 400, "not valid JSON"),
        arguments("UTF-16", "{\"comment\":{}}".getBytes(UTF_16LE), 400, "UTF-8"),
        arguments("Latin-1", new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'}, 400, "UTF-8"),
        arguments("a name twice", bytes("{\"type\":\"a\",\"type\":\"secretword\"}"), 400, "twice"),
        arguments("deep nesting", bytes(deep), 400, "nested deeper"),
        arguments("over 2 MiB", bytes(large), 413, "2097152 bytes"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
