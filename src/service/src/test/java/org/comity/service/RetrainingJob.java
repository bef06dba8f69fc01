package org.comity.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code comity retrain} as a timer runs it: another process, of which one sees what it says. */
final class RetrainingJob implements AutoCloseable {

  private static final Path JAR = Path.of("../../training/target/comity.jar").toAbsolutePath();
  private static final int SECONDS = 180;

  private final Process process;
  private final Path log;

  private RetrainingJob(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it for the community {@code default}.
   *
   * @param folder it works in; what it says is beside it
   * @param service where that listens
   */
  static RetrainingJob start(Path folder, URI service) throws IOException {
    if (!Files.isRegularFile(JAR)) {
      throw new IOException("There is no comity.jar: run mvn verify in the project's root.");
    }
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-jar",
            JAR.toString(),
            "retrain",
            "--promote",
            "--service",
            service.toString(),
            "--work",
            folder.toString(),
            "--lease",
            "1");
    builder.environment().keySet().removeIf(name -> name.startsWith("COMITY_"));
    return new RetrainingJob(
        builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
  }

  /**
   * Waits until it begins with a stage, and ends it as a crash does.
   *
   * @param stage as it is called in what is said
   * @param milliseconds to wait from then on
   */
  void killAt(String stage, int milliseconds) throws Exception {
    long begun = System.nanoTime();
    while (said().lines().noneMatch(stage::equals)) {
      if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(SECONDS)) {
        throw new AssertionError("never came to " + stage + ":\n" + said());
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    TimeUnit.MILLISECONDS.sleep(milliseconds);
    process.destroyForcibly();
    int unused = end();
  }

  /** All that it said until now. */
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

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
