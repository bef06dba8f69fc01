package org.comity.training;

import java.nio.file.Path;
import org.comity.model.Bundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a bundle; without it the starter bundle serves. */
final class BundleOption {

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      description = "Folder of the bundle. Without it the starter bundle serves.")
  private @Nullable Path folder;

  Bundle read() {
    return folder == null ? Bundle.starter() : Bundle.read(folder);
  }
}
