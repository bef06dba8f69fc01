package org.comity.service.scoring;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.ModerationException;
import org.comity.model.Bundle;
import org.comity.model.BundleFolder;
import org.comity.score.Priors;
import org.comity.service.setting.Settings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The bundle that the service is started with. It is read before the port opens, so that no request
 * can come too early and a bundle that cannot be read stops the start. Safe for use by many
 * threads.
 */
@Singleton
public final class LoadedModel {

  /**
   * For those who read the bundles that were promoted: after this one, before {@link
   * #READY_PRIORITY}.
   */
  public static final int PROMOTED_PRIORITY = 2_800;

  /** For those who ask a model when the service starts: all are read before them. */
  public static final int READY_PRIORITY = 3_000;

  /** Before the database is opened: both take a while, and neither needs the other. */
  private static final int BEGIN_PRIORITY = 50;

  private static final Logger LOG = Logger.getLogger(LoadedModel.class);

  private final Optional<Path> folder;
  private final Priors priors;
  private final FutureTask<Bundle> reading;
  private volatile @Nullable Champion champion;

  /**
   * Takes the folder; reads nothing yet.
   *
   * @param settings name the bundle and the site's mix
   */
  @Inject
  public LoadedModel(Settings settings) {
    this.folder = settings.bundle().map(path -> path.toAbsolutePath().normalize());
    this.priors = settings.prior().map(Priors::parse).orElse(Priors.NONE);
    this.reading = new FutureTask<>(() -> folder.map(Bundle::read).orElseGet(Bundle::starter));
  }

  void begin(@Observes @Priority(BEGIN_PRIORITY) StartupEvent event) {
    Thread reader = new Thread(reading, "bundle-reader");
    reader.setDaemon(true);
    reader.start();
  }

  void load(@Observes StartupEvent event) {
    try {
      Bundle bundle = stated(read());
      champion = Champion.of(bundle);
      LOG.infof(
          "Comity scores with the bundle %s%s.",
          bundle.id(), priors.isEmpty() ? "" : " for a site with " + priors);
    } catch (ModerationException | IllegalArgumentException e) {
      LOG.debug("reading the bundle failed", e);
      throw new ConfigurationException(sentence(e));
    }
  }

  private Bundle read() {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the start was cut short", e);
    }
  }

  private Bundle stated(Bundle bundle) {
    try {
      return bundle.at(priors);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "Comity does not start: COMITY_PRIOR does not fit, as " + e.getMessage() + ".");
    }
  }

  private String sentence(RuntimeException cause) {
    String where = folder.isPresent() ? "; COMITY_BUNDLE says where to look." : ".";
    return "Comity does not start: " + cause.getMessage() + where;
  }

  /**
   * Copies the bundle's files.
   *
   * @param to an empty folder
   * @throws org.comity.model.BundleException if one of them cannot be copied
   */
  void copyTo(Path to) {
    folder.ifPresentOrElse(from -> BundleFolder.copy(from, to), () -> BundleFolder.copyStarter(to));
  }

  /**
   * Whether there is a model.
   *
   * @return false until the bundle has been read
   */
  public boolean isLoaded() {
    return champion != null;
  }

  /**
   * Another bundle with scores and thresholds for the mix of comments that COMITY_PRIOR states. It
   * says what readers write, whatever scores them: attributes that it names and the bundle has a
   * model for are for those shares, all others as the bundle was calibrated.
   *
   * @param bundle as read
   * @return shares its models
   */
  public Bundle atPriorsOf(Bundle bundle) {
    SortedMap<Attribute, Double> shares = new TreeMap<>(priors.byAttribute());
    shares
        .keySet()
        .removeIf(
            attribute ->
                bundle.manifest().attributes().stream()
                    .noneMatch(head -> head.attribute().equals(attribute.name())));
    return bundle.at(new Priors(shares));
  }

  /**
   * What scores every community that has no bundle of its own.
   *
   * @return never changes while the service runs
   * @throws IllegalStateException before the bundle has been read
   */
  public Champion champion() {
    Champion loaded = champion;
    if (loaded == null) {
      throw new IllegalStateException("the model is not loaded yet");
    }
    return loaded;
  }

  /**
   * Its classifier.
   *
   * @return never changes while the service runs
   * @throws IllegalStateException before the bundle has been read
   */
  public CommentClassifier classifier() {
    return champion().classifier();
  }
}
