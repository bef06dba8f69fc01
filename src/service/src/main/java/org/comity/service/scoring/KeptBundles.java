package org.comity.service.scoring;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.comment.ModerationException;
import org.comity.model.Bundle;
import org.comity.model.BundleException;
import org.comity.service.setting.DataFolder;
import org.jboss.logging.Logger;

/**
 * The bundles that this service has decided with, one folder each, so that an old decision can be
 * made again. The one that is loaded is copied here once the service listens; that it could not be
 * is told in the log and keeps nobody from scoring. Safe for use by many threads.
 */
@Singleton
public final class KeptBundles {

  private static final Logger LOG = Logger.getLogger(KeptBundles.class);

  /** Ids that are a folder's name on every system; none begins as an unfinished copy does. */
  private static final Pattern FOLDER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

  private static final String UNFINISHED = ".unfinished-";

  private final LoadedModel model;
  private final Path folder;

  /** Bundles are large: one at most is held, and given up before memory runs out. */
  private SoftReference<Bundle> last = new SoftReference<>(null);

  /**
   * Reads and writes nothing yet.
   *
   * @param model what is loaded
   * @param data the kept bundles are in its folder {@code bundles}
   */
  @Inject
  public KeptBundles(LoadedModel model, DataFolder data) {
    this.model = model;
    this.folder = data.path().resolve("bundles");
  }

  /**
   * A bundle that is loaded, or was once. Reads it if it must, which takes up to a second: belongs
   * on a worker thread.
   *
   * @param id names it
   * @return as trained or as the service states it: the caller sets the shares of positives;
   *     nothing if it is not kept or cannot be read, which the log then explains
   */
  public Optional<Bundle> find(String id) {
    Bundle loaded = model.classifier().bundle();
    if (loaded.id().equals(id)) {
      return Optional.of(loaded);
    }
    return FOLDER_NAME.matcher(id).matches() ? kept(id) : Optional.empty();
  }

  /**
   * Where the kept bundles lie. Reads the folder's list and no bundle.
   *
   * @return by id; without those that are still being copied
   */
  public SortedMap<String, Path> folders() {
    SortedMap<String, Path> folders = new TreeMap<>();
    try {
      for (Path place : Files.isDirectory(folder) ? listed(folder) : List.<Path>of()) {
        String id = place.getFileName().toString();
        if (FOLDER_NAME.matcher(id).matches() && Files.isDirectory(place)) {
          folders.put(id, place);
        }
      }
    } catch (IOException e) {
      LOG.warnf("%s cannot be listed: %s", folder, e.getMessage());
    }
    return folders;
  }

  private synchronized Optional<Bundle> kept(String id) {
    Bundle held = last.get();
    if (held != null && held.id().equals(id)) {
      return Optional.of(held);
    }
    last.clear();
    Path place = folder.resolve(id);
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try {
      Bundle read = Bundle.read(place);
      if (!read.id().equals(id)) {
        LOG.warnf("%s holds the bundle %s: it is not used for %s.", place, read.id(), id);
        return Optional.empty();
      }
      last = new SoftReference<>(read);
      return Optional.of(read);
    } catch (ModerationException e) {
      LOG.warnf("The kept bundle %s cannot be used: %s", id, e.getMessage());
      return Optional.empty();
    }
  }

  void keep(@ObservesAsync HttpServerStart event) {
    keep();
  }

  /** Keeps the loaded bundle, unless it is kept already. */
  void keep() {
    String id = model.classifier().bundle().id();
    try {
      removeUnfinished();
      Path place = place(id);
      if (!Files.exists(place)) {
        copy(place);
        LOG.infof("The bundle %s is kept in %s, to replay decisions under it.", id, place);
      }
    } catch (IOException | UncheckedIOException | ModerationException e) {
      LOG.warnf(
          "The bundle %s is not kept, so that its decisions can be replayed only while it is"
              + " loaded; the next start tries again: %s",
          id, reason(e));
    }
  }

  private static String reason(Exception failure) {
    Throwable cause = failure.getCause();
    return failure instanceof ModerationException
        ? failure.getMessage() + (cause == null ? "" : " (" + cause + ")")
        : failure.toString();
  }

  private Path place(String id) {
    if (!FOLDER_NAME.matcher(id).matches()) {
      throw new BundleException(
          "its name and version make no safe name of a folder; train it with letters from a to z,"
              + " digits, hyphens, dots and underscores in them");
    }
    return folder.resolve(id);
  }

  /** Half a copy is never seen under the bundle's name, whenever the power fails. */
  private void copy(Path place) throws IOException {
    Path unfinished = folder.resolve(UNFINISHED + place.getFileName());
    Files.createDirectories(unfinished);
    try {
      model.copyTo(unfinished);
      for (Path file : listed(unfinished)) {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
          written.force(true);
        }
      }
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(unfinished);
    }
  }

  /** What starts that were cut short have left. */
  private void removeUnfinished() throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path entry : listed(folder)) {
        if (entry.getFileName().toString().startsWith(UNFINISHED)) {
          remove(entry);
        }
      }
    }
  }

  private static List<Path> listed(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    }
  }

  private static void remove(Path entry) throws IOException {
    if (Files.exists(entry)) {
      try (Stream<Path> all = Files.walk(entry)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
