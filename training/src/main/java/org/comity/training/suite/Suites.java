package org.comity.training.suite;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.training.corpus.CorpusException;

/**
 * All suites by the names of their files. The folder of a file says what kind it is: {@code
 * functional/*.yaml}, {@code identity/*.yaml}, {@code news/*.yaml}, {@code threads/*.yaml} and
 * {@code languages.yaml}.
 *
 * @param byFile suites by file, relative to their folder and with slashes
 */
public record Suites(SortedMap<String, Suite> byFile) {

  private static final String PACKED = "suites";

  private static final Map<String, Class<? extends Suite>> KINDS =
      Map.of(
          "functional",
          FunctionalSuite.class,
          "identity",
          IdentitySuite.class,
          "news",
          NewsSuite.class,
          "threads",
          QuotationSuite.class,
          "languages.yaml",
          LanguageSuite.class);

  /** Checks that no sentence stands anywhere twice, and copies the map. */
  public Suites {
    byFile = Collections.unmodifiableSortedMap(new TreeMap<>(byFile));
    Map<String, String> seen = new HashMap<>();
    byFile.forEach(
        (file, suite) -> {
          List<String> texts = suite.texts();
          for (int at = 0; at < texts.size(); at++) {
            refuseTwice(texts.get(at), file + " (text " + (at + 1) + ")", seen);
          }
        });
  }

  private static void refuseTwice(String text, String place, Map<String, String> seen) {
    String before = seen.put(text, place);
    if (before != null) {
      throw new CorpusException(
          place + " says the same as " + before + ": change or remove one of them");
    }
  }

  /**
   * Reads a folder with its folders.
   *
   * @param folder where the files lie
   * @return the suites
   * @throws CorpusException if there is none, or one is not what it should be
   */
  public static Suites read(Path folder) {
    SortedMap<String, Suite> suites = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      suites.put(name, SuiteYaml.read(name, file, kind(name)));
    }
    if (suites.isEmpty()) {
      throw new CorpusException(folder + " holds no suites (*.yaml): name another with --suites");
    }
    return new Suites(suites);
  }

  /**
   * Reads the suites that came with Comity: whatever lies in the folder {@value #PACKED} of its jar
   * or of its classes.
   *
   * @return the suites
   */
  public static Suites packed() {
    try {
      URI code = Suites.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path place = Path.of(code);
      if (Files.isDirectory(place)) {
        return read(place.resolve(PACKED));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return read(jar.getPath(PACKED));
      }
    } catch (IOException | URISyntaxException e) {
      throw new CorpusException("the suites in this program cannot be read");
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CorpusException("there is no folder " + folder + ": name another with --suites");
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".yaml")).toList();
    } catch (IOException e) {
      throw new CorpusException(folder + " cannot be listed");
    }
  }

  private static Class<? extends Suite> kind(String name) {
    Class<? extends Suite> kind = KINDS.get(name.split("/", 2)[0]);
    if (kind == null) {
      throw new CorpusException(
          name + " is no suite: move it to functional, identity, news or threads");
    }
    return kind;
  }
}
