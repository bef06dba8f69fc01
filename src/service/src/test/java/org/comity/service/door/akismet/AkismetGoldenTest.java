package org.comity.service.door.akismet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.comity.service.client.RawHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two clients send, byte by byte, and what they are to get. */
@QuarkusTest
class AkismetGoldenTest {

  private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verify-key-through-proxy",
        "check-civil-through-proxy",
        "check-rude-through-proxy",
        "check-with-context",
        "check-empty",
        "check-signup",
        "check-sample",
        "submit-spam",
        "submit-ham",
        "no-blog",
        "wrong-percent",
        "no-such-call",
        "other-method"
      })
  void answersAsIsWrittenDown(String name) throws IOException {
    String[] exchange = read(name).split("----\n", 2);
    String[] request = exchange[0].split("\n\n", 2);
    String[] expected = exchange[1].split("\n\n", 2);

    RawHttp.Answer answer =
        RawHttp.send(List.of(request[0].split("\n", -1)), request[1].strip().getBytes(UTF_8));

    List<String> lines = Arrays.asList(expected[0].split("\n", -1));
    assertThat(answer.status()).isEqualTo(Integer.parseInt(lines.get(0)));
    for (String line : lines.subList(1, lines.size())) {
      String[] header = line.split(": ", 2);
      assertThat(answer.header(header[0]).orElse("none"))
          .as(header[0])
          .matches(
              value ->
                  header[1].equals("GUID")
                      ? value.matches(UUID_PATTERN)
                      : value.equalsIgnoreCase(header[1]));
    }
    assertThat(answer.body()).isEqualTo(expected[1].strip());
    assertThat(answer.toString()).doesNotContain("secret");
  }

  private static String read(String name) throws IOException {
    String path = "/golden/akismet/" + name + ".http";
    try (InputStream in = AkismetGoldenTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
    }
  }
}
