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

/**
 * Packages for Node that one {@code package.json} in {@code src/test/resources/clients} names. npm
 * installs them below {@code target/npm}, once. A test that needs them is left out, and says why,
 * where there is no Node or npm reaches no registry.
 */
public final class NodeClients {

  private static final Path ROOT = Path.of("target", "npm");
  private static final String PACKAGES = "package.json";

  /** Written after npm has done its work: half an installation counts as none. */
  private static final String MARKER = "installed.json";

  /** What the clients ask for. */
  private static final int OLDEST_NODE = 20;

  private static final int SECONDS = 120;

  private final String name;
  private final Path folder;

  private NodeClients(String name) {
    this.name = name;
    this.folder = ROOT.resolve(name).toAbsolutePath();
  }

  /**
   * Installs packages if they are not there yet, or leaves the test out.
   *
   * @param name of their folder
   * @param minutes at most for it
   * @return where they are
   */
  public static NodeClients install(String name, int minutes) {
    NodeClients clients = new NodeClients(name);
    checkNode();
    if (!areInstalled(name)) {
      clients.fetch(minutes);
    }
    return clients;
  }

  /**
   * Whether the packages were installed before.
   *
   * @param name of their folder
   * @return true if nothing would be fetched
   */
  public static boolean areInstalled(String name) {
    Path marker = ROOT.resolve(name).resolve(MARKER);
    try (InputStream wanted = resource(name, PACKAGES)) {
      return Files.exists(marker)
          && Files.readString(marker).equals(new String(wanted.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkNode() {
    String version = version("node");
    if (version.isEmpty() || version("npm").isEmpty()) {
      abort("left out: node and npm are not both installed, so no client can be run");
    }
    if (Integer.parseInt(version.replaceFirst("^v(\\d+)(?s:.*)", "$1")) < OLDEST_NODE) {
      abort("left out: Node is " + version.strip() + " and clients need " + OLDEST_NODE);
    }
  }

  private static String version(String program) {
    try {
      ProcessBuilder asked = new ProcessBuilder(program, "--version");
      ProgramRun run = ProgramRun.of(asked, SECONDS);
      return run.status() == 0 ? run.output() : "";
    } catch (UncheckedIOException e) {
      return "";
    }
  }

  private void fetch(int minutes) {
    List<String> command = new ArrayList<>(List.of("npm", "install", "--no-package-lock"));
    command.addAll(List.of("--no-audit", "--no-fund", "--no-update-notifier"));
    // Without a network npm would go on trying for minutes.
    command.addAll(List.of("--fetch-retries=1", "--fetch-retry-mintimeout=1000"));
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(MARKER));
      put("/clients/" + name + "/" + PACKAGES, PACKAGES);
      ProgramRun installed = ProgramRun.of(builder(command, Map.of()), minutes * 60);
      if (installed.status() != 0) {
        abort("left out: npm did not install what clients/" + name + " needs: " + why(installed));
      }
      put("/clients/" + name + "/" + PACKAGES, MARKER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String why(ProgramRun installed) {
    return installed.status() < 0
        ? "it took too long"
        : installed
            .complaints()
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("npm err"))
            .findFirst()
            .orElse("status " + installed.status());
  }

  /**
   * Puts a file beside the packages, where Node finds them for it.
   *
   * @param resource on the class path
   * @param file its name there
   */
  public void put(String resource, String file) {
    try (InputStream in = NodeClients.class.getResourceAsStream(resource)) {
      Files.copy(
          Objects.requireNonNull(in, resource),
          folder.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name, String file) {
    String path = "/clients/" + name + "/" + file;
    return Objects.requireNonNull(NodeClients.class.getResourceAsStream(path), path);
  }

  /**
   * Runs a script that lies beside the {@code package.json} to its end.
   *
   * @param script its name
   * @param environment added to that of this process
   * @param arguments for it
   * @return what it wrote
   */
  public ProgramRun run(String script, Map<String, String> environment, String... arguments) {
    return ProgramRun.of(builder(command(script, arguments), environment), SECONDS);
  }

  /**
   * Starts a script that lies beside the {@code package.json} and goes on until it is stopped.
   *
   * @param script its name
   * @param environment added to that of this process
   * @param arguments for it
   * @return the process; its complaints come with its output
   */
  public Process start(String script, Map<String, String> environment, String... arguments) {
    try {
      return builder(command(script, arguments), environment).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(String script, String... arguments) {
    put("/clients/" + name + "/" + script, script);
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    return command;
  }

  private ProcessBuilder builder(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // Whatever proxy this machine has is for npm and not the one that a test means.
    if (command.get(0).equals("node")) {
      builder.environment().keySet().removeIf(NodeClients::isOfAProxy);
    }
    builder.environment().putAll(environment);
    return builder;
  }

  private static boolean isOfAProxy(String variable) {
    return variable.toLowerCase(Locale.ROOT).endsWith("_proxy");
  }
}
