package org.comity.service.scoring;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.comment.ModerationException;
import org.comity.model.Bundle;
import org.jboss.logging.Logger;

/**
 * The bundles that this service has decided with, so that an old decision can be made again. The
 * one that the service was started with is copied to the shelf once the service listens; that it
 * could not be is told in the log and keeps nobody from scoring. Safe for use by many threads.
 */
@Singleton
public final class KeptBundles {

  /** After the data folder was made, before anything is put on the shelf. */
  private static final int CLEARING_PRIORITY = 150;

  private static final Logger LOG = Logger.getLogger(KeptBundles.class);

  private final LoadedModel model;
  private final Champions champions;
  private final BundleShelf shelf;

  /** Bundles are large: one at most is held, and given up before memory runs out. */
  private SoftReference<Bundle> last = new SoftReference<>(null);

  /**
   * Reads and writes nothing yet.
   *
   * @param model what the service was started with
   * @param champions what scores
   * @param shelf where the kept bundles are
   */
  @Inject
  public KeptBundles(LoadedModel model, Champions champions, BundleShelf shelf) {
    this.model = model;
    this.champions = champions;
    this.shelf = shelf;
  }

  /**
   * A bundle that scores, or did once. Reads it if it must, which takes up to a second: belongs on
   * a worker thread.
   *
   * @param id names it
   * @return as trained or as the service states it: the caller sets the shares of positives;
   *     nothing if it is not kept or cannot be read, which the log then explains
   */
  public Optional<Bundle> find(String id) {
    return champions.find(id).map(Champion::bundle).or(() -> kept(id));
  }

  private synchronized Optional<Bundle> kept(String id) {
    Bundle held = last.get();
    if (held != null && held.id().equals(id)) {
      return Optional.of(held);
    }
    last.clear();
    Path place = shelf.find(id).orElse(null);
    if (place == null) {
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

  void clear(@Observes @Priority(CLEARING_PRIORITY) StartupEvent event) {
    try {
      shelf.clear();
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf("Unfinished copies of bundles cannot be removed: %s", e);
    }
  }

  void keep(@ObservesAsync HttpServerStart event) {
    keep();
  }

  /** Keeps the bundle that the service was started with, unless it is kept already. */
  void keep() {
    String id = model.champion().id();
    try {
      if (shelf.find(id).isEmpty()) {
        LOG.infof("The bundle %s is kept in %s, to replay decisions under it.", id, started());
      }
    } catch (IOException | UncheckedIOException | ModerationException e) {
      LOG.warnf(
          "The bundle %s is not kept, so that its decisions can be replayed only while it is"
              + " loaded; the next start tries again: %s",
          id, reason(e));
    }
  }

  /**
   * The files of the bundle that the service was started with.
   *
   * @return its folder on the shelf, where it is put if it is not there yet
   * @throws IOException if it cannot be written
   * @throws org.comity.model.BundleException if it cannot be copied, or its id names no folder
   */
  public synchronized Path started() throws IOException {
    String id = model.champion().id();
    if (shelf.find(id).isEmpty()) {
      shelf.put(id, model::copyTo);
    }
    return shelf.find(id).orElseThrow(() -> new IOException("nothing can be kept on the shelf"));
  }

  private static String reason(Exception failure) {
    Throwable cause = failure.getCause();
    return failure instanceof ModerationException
        ? failure.getMessage() + (cause == null ? "" : " (" + cause + ")")
        : failure.toString();
  }
}
