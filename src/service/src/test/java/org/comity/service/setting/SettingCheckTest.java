package org.comity.service.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.service.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingCheckTest {

  @Test
  void everySettingThatCanBeReadIsKnown() {
    assertThat(
            ConfigMappings.getProperties(ConfigClass.configClass(Settings.class, "comity"))
                .keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Setting.values()).map(Setting::property).toList());
  }

  @Test
  void findsNothingWrongWithTheDefaults() {
    assertThat(
            inFile(
                Map.of(
                    "comity.host", "127.0.0.1",
                    "comity.port", "8080",
                    "comity.data-dir", "data",
                    "comity.bundle", "",
                    "comity.prior", "",
                    "comity.private-webhooks", "false")))
        .isEmpty();
  }

  @Test
  void findsNothingWrongWithTheEnvironmentsNames() {
    assertThat(
            inEnvironment(
                Map.of(
                    "COMITY_HOST", "0.0.0.0", "COMITY_PORT", "0", "COMITY_DATA_DIR", "elsewhere")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "COMITY_DATADIR, COMITY_DATA_DIR",
    "COMITY_BUNDEL, COMITY_BUNDLE",
    "COMITY_HTTP_PORT, COMITY_PORT"
  })
  void suggestsTheNearestNameForAnUnknownVariable(String wrong, String right) {
    assertThat(inEnvironment(Map.of(wrong, "x")))
        .hasValue(
            "Comity does not start: there is no setting "
                + wrong
                + "; did you mean "
                + right
                + "?");
  }

  @Test
  void suggestsTheNearestNameForAnUnknownProperty() {
    assertThat(inFile(Map.of("comity.data-dirs", "x")))
        .hasValue(
            "Comity does not start: there is no setting comity.data-dirs; did you mean"
                + " comity.data-dir?");
  }

  @Test
  void listsTheSettingsWhereNoneIsNear() {
    assertThat(inEnvironment(Map.of("COMITY_MODERATORS_EMAIL", "x")))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .contains("COMITY_MODERATORS_EMAIL")
                    .contains(
                        "COMITY_BUNDLE, COMITY_DATABASE_PASSWORD, COMITY_DATABASE_URL,"
                            + " COMITY_DATABASE_USER, COMITY_DATA_DIR, COMITY_HOST, COMITY_OIDC_CLIENT_ID,")
                    .contains("COMITY_OIDC_ROLE_CLAIM, COMITY_PORT, COMITY_PRIOR"));
  }

  @ParameterizedTest
  @CsvSource({"eighty", "65536", "-1", "tcp://10.0.0.1:8080", "8080 "})
  void namesTheVariableWithAWrongValueAndNotTheValue(String port) {
    assertThat(inEnvironment(Map.of("COMITY_PORT", port.equals("8080") ? "8080x" : port)))
        .hasValue("Comity does not start: COMITY_PORT must be a whole number from 0 to 65535.");
  }

  @Test
  void takesSharesOfComments() {
    assertThat(inEnvironment(Map.of("COMITY_PRIOR", "TOXICITY=0.05, INSULT=0.03"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.05", "TOXICITY=5%", "TOXICITY=1", "toxicity=0.1", "TOXICITY=0.1;"})
  void namesTheVariableWithSharesThatAreNone(String shares) {
    assertThat(inEnvironment(Map.of("COMITY_PRIOR", shares)))
        .hasValue(
            "Comity does not start: COMITY_PRIOR must be attributes with the share of the site's"
                + " comments that have them, above 0 and below 1, such as"
                + " TOXICITY=0.05,INSULT=0.03.");
  }

  @Test
  void asksForTrueOrFalse() {
    assertThat(inEnvironment(Map.of("COMITY_PRIVATE_WEBHOOKS", "true"))).isEmpty();
    assertThat(inEnvironment(Map.of("COMITY_PRIVATE_WEBHOOKS", "10.0.0.0/8")))
        .hasValue("Comity does not start: COMITY_PRIVATE_WEBHOOKS must be true or false.");
  }

  @Test
  void namesThePropertyWithAWrongValue() {
    assertThat(inFile(Map.of("comity.host", "not a host")))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("comity.host must be"));
  }

  @Test
  void leavesOthersSettingsAlone() {
    assertThat(inFile(Map.of("quarkus.http.idle-timeout", "1s", "comityx.y", "1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMITY_OIDC_ISSUER    | login.example.org        | must be the address of an OpenID provider",
        "COMITY_OIDC_ROLES     | comity-leads             | must be values of the claim",
        "COMITY_OIDC_ROLES     | a=LEAD,b=CHIEF           | must be values of the claim",
        "COMITY_OIDC_ROLES     | =LEAD                    | must be values of the claim",
        "COMITY_OIDC_CLIENT_ID | comity                   | COMITY_OIDC_ISSUER must be set, too",
        "COMITY_OIDC_ISSUER    | https://login.example    | COMITY_OIDC_CLIENT_ID must be set, too"
      })
  void saysWhatTheOrganisationsLoginNeeds(String name, String value, String sentence) {
    assertThat(inEnvironment(Map.of(name, value)))
        .hasValueSatisfying(it -> assertThat(it).contains(sentence));
  }

  @Test
  void findsNothingWrongWithAnOrganisationsLogin() {
    String roles =
        Arrays.stream(Role.values())
            .map(role -> "our " + role.name() + "s = " + role.name())
            .collect(Collectors.joining(","));
    assertThat(
            inEnvironment(
                Map.of(
                    "COMITY_OIDC_ISSUER", "https://login.example.org/realms/desk",
                    "COMITY_OIDC_CLIENT_ID", "comity",
                    "COMITY_OIDC_CLIENT_SECRET", "secret",
                    "COMITY_OIDC_ROLE_CLAIM", "realm_access.roles",
                    "COMITY_OIDC_ROLES", roles)))
        .isEmpty();
  }

  private static Optional<String> inFile(Map<String, String> properties) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "file", 100))
            .build();
    return SettingCheck.firstFault(config, Map.<String, String>of().keySet());
  }

  private static Optional<String> inEnvironment(Map<String, String> variables) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(new EnvConfigSource(variables, 300))
            .build();
    return SettingCheck.firstFault(config, variables.keySet());
  }
}
