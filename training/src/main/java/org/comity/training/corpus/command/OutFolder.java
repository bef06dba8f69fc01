package org.comity.training.corpus.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.training.corpus.EnvironmentException;

/** The folder that results go to, checked before any work is done for them. */
public final class OutFolder {

  private OutFolder() {}

  /**
   * Makes the folder if it is missing.
   *
   * @param folder where results are to go
   * @throws EnvironmentException if it cannot be made or written
   */
  public static void check(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new EnvironmentException("the folder " + folder + " cannot be made");
    }
    if (!Files.isWritable(folder)) {
      throw new EnvironmentException("the folder " + folder + " cannot be written");
    }
  }
}
