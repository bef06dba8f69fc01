package org.comity.training.corpus.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where descriptors and data lie on this machine.
 *
 * @param descriptors the folder with descriptors, or with data alone; null for none of one's own
 * @param data the data folder; null for none
 */
public record CorpusFolders(@Nullable Path descriptors, @Nullable Path data) {

  /** Names the folder of descriptors, as {@code --corpora} does. */
  public static final String CORPORA = "COMITY_CORPORA";

  /** Names the folder above the data folder's {@code corpora}. */
  public static final String DATA = "COMITY_DATA_DIR";

  /**
   * The folders that options name, or else the environment.
   *
   * @param corpora value of {@code --corpora}; null if it is not given
   * @param data value of {@code --data}; null if it is not given
   * @param environment the process's environment
   * @return the folders, which need not exist
   */
  public static CorpusFolders of(
      @Nullable Path corpora, @Nullable Path data, Map<String, String> environment) {
    return new CorpusFolders(
        corpora == null ? path(environment.get(CORPORA)) : corpora,
        data == null ? path(environment.get(DATA)) : data);
  }

  /**
   * The folders that the process's environment names.
   *
   * @return the folders, which need not exist
   */
  public static CorpusFolders ofEnvironment() {
    return of(null, null, System.getenv());
  }

  /**
   * A data file, or the same with {@code .gz} beside it.
   *
   * @param file relative to a data folder
   * @return the first that exists
   */
  Optional<Path> find(String file) {
    return roots().stream()
        .flatMap(root -> List.of(root.resolve(file), root.resolve(file + ".gz")).stream())
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /**
   * Where downloads go.
   *
   * @return the first data folder, which need not exist
   */
  public Path downloads() {
    return roots().get(0);
  }

  private List<Path> roots() {
    List<Path> roots = new ArrayList<>();
    if (data != null) {
      roots.add(data.resolve("corpora"));
    }
    if (descriptors != null) {
      roots.add(descriptors);
      roots.add(descriptors.resolve("data"));
    }
    if (roots.isEmpty()) {
      roots.add(Path.of("data", "corpora"));
    }
    return roots;
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null || text.isBlank() ? null : Path.of(text);
  }
}
