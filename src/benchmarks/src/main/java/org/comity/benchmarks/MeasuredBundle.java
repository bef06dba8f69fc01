package org.comity.benchmarks;

import java.nio.file.Path;
import org.comity.model.Bundle;

/** The bundle to measure. */
final class MeasuredBundle {

  private MeasuredBundle() {}

  /** Reads the one that -Dcomity.bundle names, or else the starter bundle. */
  static Bundle read() {
    String folder = System.getProperty("comity.bundle");
    return folder == null ? Bundle.starter() : Bundle.read(Path.of(folder));
  }
}
