package org.comity.service.scoring;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.comity.CommentClassifier;
import org.comity.comment.ModerationException;
import org.comity.model.Bundle;
import org.comity.model.BundleFolder;
import org.comity.score.Priors;
import org.comity.service.setting.Settings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The model that the service scores with. It is read before the port opens, so that no request can
 * come too early and a bundle that cannot be read stops the start. Safe for use by many threads.
 */
@Singleton
public final class LoadedModel {

  /** For those who ask the model when the service starts: it is read before them. */
  public static final int READY_PRIORITY = 3_000;

  /** Before the database is opened: both take a while, and neither needs the other. */
  private static final int BEGIN_PRIORITY = 50;

  private static final Logger LOG = Logger.getLogger(LoadedModel.class);

  private final Optional<Path> folder;
  private final Priors priors;
  private final FutureTask<Bundle> reading;
  private volatile @Nullable CommentClassifier classifier;

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
      classifier = new CommentClassifier(bundle);
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
    return classifier != null;
  }

  /**
   * The classifier to ask.
   *
   * @return never changes while the service runs
   * @throws IllegalStateException before the bundle has been read
   */
  public CommentClassifier classifier() {
    CommentClassifier loaded = classifier;
    if (loaded == null) {
      throw new IllegalStateException("the model is not loaded yet");
    }
    return loaded;
  }
}
