package org.comity.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9000/hook",
        "https://news.example/hook?site=1",
        "http://[fd12::1]/",
        "HTTPS://203.0.113.5/"
      })
  void takesTheAddressOfAReceiver(String url) {
    assertThat(ReceiverAddress.of(url).uri()).hasToString(url);
  }

  @Test
  void writesOtherLettersInAscii() {
    assertThat(ReceiverAddress.of("https://news.example/caf\u00e9").uri())
        .hasToString("https://news.example/caf%C3%A9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hook",
        "ftp://203.0.113.5/",
        "file:///etc/hosts",
        "http:///hook",
        "https://user:word@203.0.113.5/",
        "https://203.0.113.5/#here",
        "https://203.0.113.5:99999/",
        "https://203.0.113.5:0/",
        "https://203.0.113.5/a b"
      })
  void refusesWhatIsNoAddress(String url) {
    assertThatThrownBy(() -> ReceiverAddress.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a URL");
  }
}
