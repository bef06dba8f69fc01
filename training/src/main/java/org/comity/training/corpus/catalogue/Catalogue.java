package org.comity.training.corpus.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.comity.training.corpus.descriptor.DescriptorYaml;
import org.jspecify.annotations.Nullable;

/** The descriptors by their names. Immutable. */
public final class Catalogue {

  private static final String PACKED = "/corpora/";
  private static final String LIST = "descriptors.txt";

  private final SortedMap<String, CorpusDescriptor> byName = new TreeMap<>();

  private Catalogue() {}

  /**
   * The descriptors of a folder if it has any; else those that came with Comity.
   *
   * @param folder a folder, which need not exist; null for none
   * @return the catalogue
   * @throws CorpusException if a descriptor is wrong
   */
  public static Catalogue of(@Nullable Path folder) {
    Catalogue catalogue = new Catalogue();
    for (Path file : folder == null ? List.<Path>of() : descriptors(folder)) {
      try (InputStream yaml = Files.newInputStream(file)) {
        catalogue.add(file.toString(), yaml);
      } catch (IOException e) {
        throw new CorpusException(file + " cannot be read");
      }
    }
    return catalogue.byName.isEmpty() ? packed() : catalogue;
  }

  /**
   * The descriptors that came with Comity.
   *
   * @return the catalogue
   */
  public static Catalogue packed() {
    Catalogue catalogue = new Catalogue();
    try (InputStream list = resource(LIST)) {
      BufferedReader names =
          new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
      for (String name : names.lines().filter(line -> !line.isBlank()).toList()) {
        try (InputStream yaml = resource(name.strip())) {
          catalogue.add(name.strip(), yaml);
        }
      }
    } catch (IOException e) {
      throw new CorpusException("the descriptors in this program cannot be read");
    }
    return catalogue;
  }

  /**
   * A descriptor by its name.
   *
   * @param name the corpus's name
   * @return its descriptor, if there is one
   */
  public Optional<CorpusDescriptor> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * All descriptors.
   *
   * @return by name
   */
  public Collection<CorpusDescriptor> all() {
    return List.copyOf(byName.values());
  }

  private void add(String file, InputStream yaml) {
    CorpusDescriptor descriptor = DescriptorYaml.read(file, yaml);
    if (byName.put(descriptor.name(), descriptor) != null) {
      throw new CorpusException(file + " describes \"" + descriptor.name() + "\" once more");
    }
  }

  private static List<Path> descriptors(Path folder) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.yaml")) {
        found.forEach(files::add);
      } catch (IOException e) {
        throw new CorpusException(folder + " cannot be listed");
      }
    }
    files.sort(null);
    return files;
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = Catalogue.class.getResourceAsStream(PACKED + name);
    if (stream == null) {
      throw new IOException("no " + name);
    }
    return stream;
  }
}
