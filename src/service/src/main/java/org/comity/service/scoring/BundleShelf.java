package org.comity.service.scoring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.model.BundleException;
import org.comity.service.setting.DataFolder;
import org.jboss.logging.Logger;

/**
 * The folder {@code bundles} of the data folder, with one folder for each bundle. A bundle appears
 * in it whole or not at all, whenever the power fails. Safe for use by many threads.
 */
@Singleton
public final class BundleShelf {

  private static final Logger LOG = Logger.getLogger(BundleShelf.class);

  /** Ids that are a folder's name on every system; none begins as an unfinished copy does. */
  private static final Pattern FOLDER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

  private static final String UNFINISHED = ".unfinished-";

  private final Path folder;

  /**
   * Reads and writes nothing yet.
   *
   * @param data where the folder is
   */
  @Inject
  public BundleShelf(DataFolder data) {
    this.folder = data.path().resolve("bundles");
  }

  /**
   * Whether a bundle of that id can be kept.
   *
   * @param id any string
   * @return true for 1 to 200 letters from a to z, digits, dots, underscores and hyphens, the first
   *     of them a letter or a digit
   */
  public static boolean isName(String id) {
    return FOLDER_NAME.matcher(id).matches();
  }

  /**
   * Where a bundle lies. Reads no file of it.
   *
   * @param id names it
   * @return nothing if it is not here
   */
  public Optional<Path> find(String id) {
    return isName(id)
        ? Optional.of(folder.resolve(id)).filter(Files::isDirectory)
        : Optional.empty();
  }

  /**
   * Where all bundles lie. Reads the folder's list and no bundle.
   *
   * @return by id; without those that are still being copied
   */
  public SortedMap<String, Path> all() {
    SortedMap<String, Path> folders = new TreeMap<>();
    try {
      for (Path place : Files.isDirectory(folder) ? listed(folder) : List.<Path>of()) {
        String id = place.getFileName().toString();
        if (isName(id) && Files.isDirectory(place)) {
          folders.put(id, place);
        }
      }
    } catch (IOException e) {
      LOG.warnf("%s cannot be listed: %s", folder, e.getMessage());
    }
    return folders;
  }

  /**
   * Puts a bundle here, in the place of one of the same id.
   *
   * @param id names it
   * @param writer puts its files into an empty folder
   * @throws IOException if it cannot be written
   * @throws BundleException if the id is no name of a folder, or from the writer
   */
  public void put(String id, Writer writer) throws IOException {
    if (!isName(id)) {
      throw new BundleException(
          "its name and version make no safe name of a folder; train it with letters from a to z,"
              + " digits, hyphens, dots and underscores in them");
    }
    Path made = make();
    try {
      writer.write(made);
      place(made, id);
    } finally {
      remove(made);
    }
  }

  /** Writes a bundle's files. */
  @FunctionalInterface
  public interface Writer {

    /**
     * Writes.
     *
     * @param folder is empty
     * @throws IOException if a file cannot be written
     */
    void write(Path folder) throws IOException;
  }

  /**
   * An empty folder for a bundle that is not known to be one yet. Nobody takes it for a bundle, and
   * the next start clears it away if it is still there then.
   *
   * @return to be given to {@link #place}, {@link #remove} or both
   * @throws IOException if it cannot be made
   */
  public Path make() throws IOException {
    return Files.createDirectories(folder.resolve(UNFINISHED + UUID.randomUUID()));
  }

  /**
   * Makes a written folder that of a bundle, in the place of one of the same id.
   *
   * @param made by {@link #make}; is gone afterwards
   * @param id names the bundle, and is a name of a folder
   * @throws IOException if it cannot be moved
   */
  public synchronized void place(Path made, String id) throws IOException {
    for (Path file : listed(made)) {
      try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
        written.force(true);
      }
    }
    take(id);
    Files.move(made, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Removes what starts that were cut short have left. Nothing may be under way.
   *
   * @throws IOException if something cannot be removed
   */
  void clear() throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path entry : listed(folder)) {
        if (entry.getFileName().toString().startsWith(UNFINISHED)) {
          remove(entry);
        }
      }
    }
  }

  /**
   * Removes a folder that is no bundle.
   *
   * @param made by {@link #make}; may be gone
   * @throws IOException if something cannot be removed
   */
  public void remove(Path made) throws IOException {
    if (Files.exists(made)) {
      try (Stream<Path> all = Files.walk(made)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /**
   * Takes a bundle off the shelf.
   *
   * @param id names it; it may not be here
   * @throws IOException if it cannot be removed; nobody takes what is left for a bundle
   */
  public synchronized void take(String id) throws IOException {
    Path place = find(id).orElse(null);
    if (place != null) {
      Path former = folder.resolve(UNFINISHED + UUID.randomUUID());
      Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
      remove(former);
    }
  }

  private static List<Path> listed(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    }
  }
}
