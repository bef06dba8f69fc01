package org.comity.service.promotion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.ModerationException;
import org.comity.model.Bundle;
import org.comity.service.bundle.store.StoredBundles;
import org.comity.service.promotion.RefusedPromotionException.Cause;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.LoadedModel;
import org.jboss.logging.Logger;

/**
 * Reads bundles that were promoted or run in the shadow, from the shelf or else from the database.
 * One that cannot be read is tried again after half a minute. For one thread at a time; {@link
 * #troubles} for all.
 */
@Singleton
final class ReadBundles {

  private static final Logger LOG = Logger.getLogger(ReadBundles.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StoredBundles stored;
  private final LoadedModel model;

  /** Read, and perhaps not yet promoted. */
  private final Map<String, Champion> ready = new HashMap<>();

  /** Forgotten, but perhaps still held by whoever promotes: two copies would need much memory. */
  private final Map<String, WeakReference<Champion>> forgotten = new HashMap<>();

  private final Map<String, Long> triedAt = new HashMap<>();
  private volatile SortedMap<String, String> troubles = new TreeMap<>();

  @Inject
  ReadBundles(StoredBundles stored, LoadedModel model) {
    this.stored = stored;
    this.model = model;
  }

  /** Nothing if it cannot be read, which the log then explains. */
  Optional<Champion> find(String id) {
    Long tried = triedAt.get(id);
    if (tried != null && System.nanoTime() - tried < PATIENCE.toNanos()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(id));
    } catch (RefusedPromotionException e) {
      triedAt.put(id, System.nanoTime());
      note(id, e.sentence());
      return Optional.empty();
    }
  }

  /**
   * Reads one, unless it is ready.
   *
   * @throws RefusedPromotionException if it cannot be read
   */
  Champion read(String id) {
    Champion known = ready.get(id);
    if (known != null) {
      return known;
    }
    WeakReference<Champion> held = forgotten.remove(id);
    Champion still = held == null ? null : held.get();
    if (still != null) {
      ready.put(id, still);
      return still;
    }
    Champion read = Champion.of(model.atPriorsOf(fitting(id)));
    ready.put(id, read);
    triedAt.remove(id);
    if (troubles.containsKey(id)) {
      SortedMap<String, String> others = new TreeMap<>(troubles);
      others.remove(id);
      troubles = others;
      LOG.infof("The bundle %s could be read at last.", id);
    }
    return read;
  }

  private Bundle fitting(String id) {
    try {
      return bundle(id);
    } catch (OutOfMemoryError e) {
      // Of the few large arrays of a bundle: without them there is as much room as before.
      throw new RefusedPromotionException(
          Cause.UNREADABLE,
          "The bundle "
              + id
              + " cannot be read here: this process has no memory for one more. Start it with more"
              + " (-Xmx).");
    }
  }

  private Bundle bundle(String id) {
    try {
      return read(id, false);
    } catch (ModerationException | IOException e) {
      LOG.debug("reading a promoted bundle failed", e);
    }
    try {
      return read(id, true);
    } catch (ModerationException | IOException e) {
      throw new RefusedPromotionException(
          Cause.UNREADABLE, "The bundle " + id + " cannot be read here: " + e.getMessage() + ".");
    }
  }

  private Bundle read(String id, boolean isDamaged) throws IOException {
    Path folder =
        stored
            .bring(id, isDamaged)
            .orElseThrow(() -> new IOException("the database does not have it"));
    try {
      Bundle bundle = Bundle.read(folder);
      if (!bundle.id().equals(id)) {
        throw new IOException("its files are those of " + bundle.id());
      }
      return bundle;
    } catch (ModerationException e) {
      // Where the data folder is concerns nobody who promotes.
      String message = String.valueOf(e.getMessage());
      throw new IOException(message.replace(folder.toString(), "its copy"), e);
    }
  }

  private void note(String id, String sentence) {
    if (!sentence.equals(troubles.get(id))) {
      SortedMap<String, String> more = new TreeMap<>(troubles);
      more.put(id, sentence);
      troubles = more;
      LOG.errorf(
          "%s Communities that it was promoted for go on by their former bundle, or by the one that"
              + " the service was started with, and nothing runs in the shadow by it; it is tried"
              + " again every %d seconds.",
          sentence, PATIENCE.toSeconds());
    }
  }

  /** Forgets those that nobody wants. */
  void keepOnly(Set<String> wanted) {
    forgotten.values().removeIf(held -> held.get() == null);
    ready.forEach(
        (id, champion) -> {
          if (!wanted.contains(id)) {
            forgotten.put(id, new WeakReference<>(champion));
          }
        });
    ready.keySet().retainAll(wanted);
    triedAt.keySet().retainAll(wanted);
    if (!wanted.containsAll(troubles.keySet())) {
      SortedMap<String, String> others = new TreeMap<>(troubles);
      others.keySet().retainAll(wanted);
      troubles = others;
    }
  }

  /** Why wanted bundles cannot be read, by their ids. */
  SortedMap<String, String> troubles() {
    return troubles;
  }
}
