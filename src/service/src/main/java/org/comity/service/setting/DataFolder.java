package org.comity.service.setting;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which Comity keeps what it stores. */
@Singleton
public final class DataFolder {

  private final Path path;

  /**
   * Makes the configured path absolute.
   *
   * @param settings say where
   */
  @Inject
  public DataFolder(Settings settings) {
    this.path = settings.dataDir().toAbsolutePath().normalize();
  }

  /**
   * Where it is.
   *
   * @return an absolute path; the folder exists once the service has started
   */
  public Path path() {
    return path;
  }

  /**
   * Creates the folder, before the database looks for it, and writes to it once: permissions alone
   * do not tell of full disks.
   */
  void create(@Observes @Priority(100) StartupEvent event) {
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, ".writable", ""));
    } catch (IOException e) {
      throw new ConfigurationException(
          "Comity does not start: it cannot write to the data folder "
              + path
              + "; make it writable or set COMITY_DATA_DIR to another.");
    }
  }
}
