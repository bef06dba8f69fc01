package org.comity.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged service as an operator does. */
class StartIT {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final int SECONDS = 60;

  @TempDir private Path folder;

  @Test
  void listensOnLoopbackAndCreatesItsDataFolder() throws Exception {
    Path log = folder.resolve("log");
    Process process = start(Map.of("COMITY_PORT", "0"), log);
    try {
      String line = awaitLine(log, "Comity listens on ");
      assertThat(line).contains("http://127.0.0.1:").contains("loopback only");
      assertThat(folder.resolve("data")).isDirectory();
      assertThat(get(line, "q/health/ready")).contains("UP");
      assertThat(get(line, "")).contains("data-thread=");
    } finally {
      process.destroy();
      process.waitFor(SECONDS, TimeUnit.SECONDS);
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

  /** All that a start which fails says, on whatever stream. */
  private String failure(Map<String, String> variables) throws Exception {
    Path log = folder.resolve("log");
    Process process = start(variables, log);
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
      assertThat(process.exitValue()).isNotZero();
      return Files.readString(log, UTF_8).strip();
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Map<String, String> variables, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toString());
    builder.directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("COMITY_"));
    builder.environment().putAll(variables);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static String awaitLine(Path log, String part) throws Exception {
    for (int tenths = 0; tenths < SECONDS * 10; tenths++) {
      for (String line : Files.readAllLines(log, UTF_8)) {
        if (line.contains(part)) {
          return line;
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("never said: " + part + "\n" + Files.readString(log, UTF_8));
  }

  private static String get(String line, String path) throws Exception {
    Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher(line);
    assertThat(address.find()).isTrue();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address.group() + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
