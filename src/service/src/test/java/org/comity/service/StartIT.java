package org.comity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged service as an operator does. */
class StartIT {

  @TempDir private Path folder;

  @Test
  void listensOnLoopbackAndCreatesItsDataFolder() throws Exception {
    try (PackagedService service = PackagedService.start(folder, Map.of("COMITY_PORT", "0"))) {
      URI address = service.address();
      assertThat(service.said()).contains("loopback only");
      assertThat(folder.resolve("data")).isDirectory();
      assertThat(get(address.resolve("q/health/ready"))).contains("UP");
      assertThat(get(address)).contains("data-thread=");
    }
  }

  @Test
  void stopsAtAnUnknownSetting() throws Exception {
    assertThat(failure(Map.of("COMITY_DATADIR", "x")))
        .isEqualTo(
            "Comity does not start: there is no setting COMITY_DATADIR; did you mean"
                + " COMITY_DATA_DIR?");
  }

  @Test
  void stopsAtAWrongPort() throws Exception {
    assertThat(failure(Map.of("COMITY_PORT", "eighty")))
        .isEqualTo("Comity does not start: COMITY_PORT must be a whole number from 0 to 65535.");
  }

  @Test
  void stopsAtAnUnknownSettingInAFile() throws Exception {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/application.properties"), "comity.bundel=x\n");
    assertThat(failure(Map.of()))
        .isEqualTo(
            "Comity does not start: there is no setting comity.bundel; did you mean"
                + " comity.bundle?");
  }

  @Test
  void stopsIfItCannotWriteToTheDataFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(failure(Map.of("COMITY_DATA_DIR", file.toString(), "COMITY_PORT", "0")))
        .contains("Comity does not start: it cannot write to the data folder " + file);
  }

  @Test
  void stopsIfAPriorHasNoModel() throws Exception {
    assertThat(failure(Map.of("COMITY_PRIOR", "SEVERE_TOXICITY=0.01", "COMITY_PORT", "0")))
        .startsWith("Comity does not start: COMITY_PRIOR does not fit, as starter-")
        .contains("has no model for SEVERE_TOXICITY: it has models for TOXICITY, ")
        .doesNotContain("Exception");
  }

  @Test
  void stopsIfTheBundleIsMissing() throws Exception {
    Path none = folder.resolve("none");
    assertThat(failure(Map.of("COMITY_BUNDLE", none.toString(), "COMITY_PORT", "0")))
        .startsWith("Comity does not start: ")
        .contains(none.toString(), "COMITY_BUNDLE")
        .doesNotContain("Exception");
  }

  /** All that a start which fails says. */
  private String failure(Map<String, String> variables) throws Exception {
    try (PackagedService service = PackagedService.start(folder, variables)) {
      assertThat(service.end()).isNotZero();
      return service.said().strip();
    }
  }

  private static String get(URI address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
