package org.comity.service.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A folder below {@code target/npm} in which packages for Node are installed, once, by npm. A test
 * that needs them is left out, and says why, where there is no Node or npm reaches no registry.
 */
public final class NodeClients {

  private static final Path ROOT = Path.of("target", "npm");

  /** Written after npm has done its work: half an installation counts as none. */
  private static final String MARKER = "installed.txt";

  private static final int RUN_SECONDS = 120;

  private final Path folder;

  private NodeClients(Path folder) {
    this.folder = folder;
  }

  /**
   * Whether the packages were installed before.
   *
   * @param name of the folder
   * @param packages with their versions, such as {@code akismet@2.0.7}
   * @return true if nothing would be fetched
   */
  public static boolean areInstalled(String name, String... packages) {
    Path marker = ROOT.resolve(name).resolve(MARKER);
    try {
      return Files.exists(marker) && Files.readString(marker).equals(String.join(" ", packages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Installs packages if they are not there yet, or leaves the test out.
   *
   * @param name of the folder
   * @param minutes at most for it
   * @param packages with their versions, such as {@code akismet@2.0.7}
   * @return where they are
   */
  public static NodeClients install(String name, int minutes, String... packages) {
    Path folder = ROOT.resolve(name).toAbsolutePath();
    for (String program : List.of("node", "npm")) {
      if (!isThere(program)) {
        return abort("left out: " + program + " is not installed, so no client can be run");
      }
    }
    if (!areInstalled(name, packages)) {
      fetch(folder, minutes, packages);
    }
    return new NodeClients(folder);
  }

  private static boolean isThere(String program) {
    try {
      return run(Path.of("."), List.of(program, "--version"), Map.of(), RUN_SECONDS).status() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static void fetch(Path folder, int minutes, String... packages) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock"));
    command.addAll(List.of("--prefix", folder.toString()));
    command.addAll(List.of(packages));
    try {
      Files.createDirectories(folder);
      Run installed = run(folder, command, Map.of(), minutes * 60);
      if (installed.status() != 0) {
        abort("left out: npm could not install " + String.join(" ", packages));
      }
      Files.writeString(folder.resolve(MARKER), String.join(" ", packages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts a file beside the packages, where Node finds them for it.
   *
   * @param resource on the class path
   * @param name of the file
   */
  public void put(String resource, String name) {
    try (InputStream in = NodeClients.class.getResourceAsStream(resource)) {
      Files.copy(
          Objects.requireNonNull(in, resource),
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a script of {@code src/test/resources/clients} to its end.
   *
   * @param script its name
   * @param environment added to that of this process
   * @param arguments for it
   * @return what it wrote
   */
  public Run run(String script, Map<String, String> environment, String... arguments) {
    return run(folder, command(script, arguments), environment, RUN_SECONDS);
  }

  /**
   * Starts a script of {@code src/test/resources/clients} that goes on until it is stopped.
   *
   * @param script its name
   * @param environment added to that of this process
   * @param arguments for it
   * @return the process; its complaints come with its output
   */
  public Process start(String script, Map<String, String> environment, String... arguments) {
    try {
      return builder(folder, command(script, arguments), environment)
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(String script, String... arguments) {
    put("/clients/" + script, script);
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * What became of a script.
   *
   * @param status 0 if all went well
   * @param output what it wrote
   * @param complaints what it wrote beside that
   */
  public record Run(int status, String output, String complaints) {}

  private static ProcessBuilder builder(
      Path folder, List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // Whatever proxy this machine has is not the one that a test means.
    if (!environment.isEmpty()) {
      builder
          .environment()
          .keySet()
          .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    }
    builder.environment().putAll(environment);
    return builder;
  }

  private static Run run(
      Path folder, List<String> command, Map<String, String> environment, int seconds) {
    Path output = null;
    Path complaints = null;
    try {
      output = Files.createTempFile("client", ".out");
      complaints = Files.createTempFile("client", ".err");
      Process process =
          builder(folder, command, environment)
              .redirectOutput(output.toFile())
              .redirectError(complaints.toFile())
              .start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Run(-1, Files.readString(output, UTF_8), "took more than " + seconds + " s");
      }
      return new Run(
          process.exitValue(),
          Files.readString(output, UTF_8),
          Files.readString(complaints, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      delete(output);
      delete(complaints);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
