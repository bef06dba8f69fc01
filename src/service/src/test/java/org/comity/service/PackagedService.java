package org.comity.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as an operator runs it: another process, of which one sees what it says. */
final class PackagedService implements AutoCloseable {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final Pattern ADDRESS =
      Pattern.compile("Comity listens on (http://127\\.0\\.0\\.1:\\d+/)");
  private static final int SECONDS = 60;

  private final Process process;
  private final Path log;

  private PackagedService(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it in a folder, with these variables and none that the tests run with. */
  static PackagedService start(Path folder, Map<String, String> variables) throws IOException {
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toString());
    builder.directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("COMITY_"));
    builder.environment().putAll(variables);
    return new PackagedService(
        builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
  }

  /** Waits until it listens. */
  URI address() throws Exception {
    return URI.create(await(ADDRESS).group(1));
  }

  /** Waits until it says something. */
  Matcher await(Pattern wanted) throws Exception {
    for (int tenths = 0; tenths < SECONDS * 10 && process.isAlive(); tenths++) {
      Matcher found = wanted.matcher(said());
      if (found.find()) {
        return found;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("never said: " + wanted + "\n" + said());
  }

  /** All that it said until now, on whatever stream. */
  String said() throws IOException {
    return Files.readString(log, UTF_8);
  }

  /**
   * Waits until it ends by itself.
   *
   * @return its exit status
   */
  int end() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end by itself");
    }
    return process.exitValue();
  }

  /** Ends it as a crash does: it learns nothing of it. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    end();
  }

  /** Asks it to stop. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }
}
