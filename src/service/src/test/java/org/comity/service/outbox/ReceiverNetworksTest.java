package org.comity.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.service.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverNetworksTest {

  private final ReceiverNetworks usual = new ReceiverNetworks(false);
  private final ReceiverNetworks open = new ReceiverNetworks(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://203.0.113.5/",
        "http://100.63.255.255/",
        "http://100.128.0.1/",
        "http://172.32.0.1/",
        "http://198.17.0.1/",
        "http://198.20.0.1/",
        "http://[2001:db8::1]/",
        "http://[64:ff9b::cb00:7105]/"
      })
  void allowsPublicAddresses(String url) throws UnknownHostException {
    assertThat(refusal(usual, url)).isEmpty();
    assertThat(refusal(open, url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9000/hook",
        "http://127.9.9.9/",
        "http://localhost:9000/hook",
        "https://10.1.2.3/hook?site=1",
        "http://172.16.0.1/",
        "http://192.168.0.7",
        "http://100.64.0.1/",
        "http://198.18.0.1/",
        "http://[::1]:9000/",
        "http://[fd12::1]/",
        "http://[fc00::1]/",
        "http://[fec0::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[::10.0.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[2002:c0a8:1::1]/"
      })
  void allowsThisMachineAndPrivateNetworksWhereTheOperatorDoes(String url)
      throws UnknownHostException {
    assertThat(refusal(usual, url))
        .hasValueSatisfying(
            rule -> assertThat(rule).contains("public", "COMITY_PRIVATE_WEBHOOKS=true"));
    assertThat(refusal(open, url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "http://2852039166/",
        "http://[fe80::1]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[2002:a9fe:a9fe::1]/",
        "http://[fd00:ec2::254]/",
        "http://100.100.100.200/",
        "http://0.0.0.0:8080/",
        "http://0.1.2.3/",
        "http://[::]:8080/",
        "http://224.0.0.1/",
        "http://[ff02::1]/",
        "http://240.0.0.1/",
        "http://255.255.255.255/"
      })
  void neverAllowsTheLinkMetadataServicesAndNobody(String url) throws UnknownHostException {
    assertThat(refusal(usual, url)).isPresent();
    assertThat(refusal(open, url))
        .hasValueSatisfying(rule -> assertThat(rule).contains("link-local"));
  }

  @ParameterizedTest
  @CsvSource({"false, ''", "false, false", "true, true"})
  void doesAsTheOperatorSets(boolean isAllowed, String set) throws IOException {
    Map<String, String> given = set.isEmpty() ? Map.of() : Map.of("comity.private-webhooks", set);
    Settings settings =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(Settings.class)
            .withSources(new PropertiesConfigSource(given, "set", 300))
            .withSources(new PropertiesConfigSource(defaults(), 250))
            .build()
            .getConfigMapping(Settings.class);
    assertThat(refusal(new ReceiverNetworks(settings), "http://10.0.0.1/").isEmpty())
        .isEqualTo(isAllowed);
  }

  private static URL defaults() {
    return Objects.requireNonNull(Settings.class.getResource("/application.properties"));
  }

  @Test
  void knowsNoHostWithoutAnAddress() {
    assertThatThrownBy(() -> refusal(open, "http://no-such-host.invalid/"))
        .isInstanceOf(UnknownHostException.class);
  }

  private static Optional<String> refusal(ReceiverNetworks networks, String url)
      throws UnknownHostException {
    return networks.refusal(ReceiverAddress.of(url));
  }
}
