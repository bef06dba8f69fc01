package org.comity.training.retraining.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.training.corpus.EnvironmentException;
import org.jspecify.annotations.Nullable;

/**
 * A folder of one process at a time. What a stage makes appears whole under its name or not at all,
 * and {@code state.json} remembers from what it was made: while that is the same and nobody changed
 * it, it is not made again. It holds comments, so that only its owner may read it.
 */
public final class Workspace implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STATE = "state.json";
  private static final String STAGES = "stages";
  private static final String PART = ".part";

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;
  private final ObjectNode state;

  private Workspace(Path folder, FileChannel channel, FileLock lock) throws IOException {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
    Path file = folder.resolve(STATE);
    this.state =
        Files.exists(file) && JSON.readTree(file.toFile()) instanceof ObjectNode known
            ? known
            : JSON.createObjectNode();
  }

  /** Makes something under a path that is not there yet. */
  @FunctionalInterface
  public interface Maker {

    /**
     * Makes it.
     *
     * @param path of the file or folder to make
     * @throws IOException if it cannot be made
     */
    void make(Path path) throws IOException;
  }

  /**
   * Takes a folder.
   *
   * @param folder made if missing
   * @return the workspace; empty where another process has it
   * @throws EnvironmentException if it cannot be written to
   */
  public static Optional<Workspace> open(Path folder) {
    try {
      Files.createDirectories(folder);
      closeToOthers(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tried(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new Workspace(folder, channel, lock));
    } catch (IOException e) {
      throw new EnvironmentException("cannot work in " + folder, e);
    }
  }

  private static void closeToOthers(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  /**
   * Where something lies.
   *
   * @param name of it
   * @return its path, whether it is there or not
   */
  public Path path(String name) {
    return folder.resolve(name);
  }

  /**
   * Makes a file or folder, unless it was made from the same before.
   *
   * @param name what it is called
   * @param inputs a digest of all that it is made from
   * @param maker makes it
   * @return whether it had to be made
   * @throws EnvironmentException if it cannot be written
   */
  public boolean make(String name, String inputs, Maker maker) {
    if (isMade(name, inputs)) {
      return false;
    }
    try {
      Path part = folder.resolve(name + PART);
      delete(part);
      maker.make(part);
      delete(folder.resolve(name));
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      ObjectNode made = JSON.createObjectNode();
      made.put("inputs", inputs).put("sha256", Digests.of(folder.resolve(name)));
      state.withObject("/" + STAGES).set(name, made);
      save();
      return true;
    } catch (IOException | UncheckedIOException e) {
      throw new EnvironmentException("cannot write " + folder.resolve(name), e);
    }
  }

  /**
   * Whether something need not be made.
   *
   * @param name what it is called
   * @param inputs a digest of all that it is made from
   * @return whether it is there, made from these inputs, and as it was made
   */
  public boolean isMade(String name, String inputs) {
    JsonNode made = state.path(STAGES).path(name);
    return made.path("inputs").asText().equals(inputs)
        && made.path("sha256").asText().equals(Digests.of(folder.resolve(name)));
  }

  /**
   * The digest of what was made.
   *
   * @param name what it is called
   * @return 64 hexadecimal digits
   */
  public String digest(String name) {
    return state.path(STAGES).path(name).path("sha256").asText();
  }

  /**
   * Notes something that outlives the process.
   *
   * @param name what it is called
   * @param value what it is
   * @throws EnvironmentException if it cannot be written
   */
  public void note(String name, String value) {
    state.put(name, value);
    try {
      save();
    } catch (IOException e) {
      throw new EnvironmentException("cannot write " + folder.resolve(STATE), e);
    }
  }

  /**
   * What was noted.
   *
   * @param name what it is called
   * @return what it is; empty where nothing was noted
   */
  public Optional<String> noted(String name) {
    JsonNode value = state.path(name);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  /** On the disk before anyone relies on it. */
  private void save() throws IOException {
    Path part = folder.resolve(STATE + PART);
    byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state);
    try (OutputStream out = Files.newOutputStream(part)) {
      out.write(bytes);
    }
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(part, folder.resolve(STATE), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      List<Path> inside;
      try (Stream<Path> files = Files.list(path)) {
        inside = files.toList();
      }
      for (Path file : inside) {
        delete(file);
      }
    }
    Files.deleteIfExists(path);
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new EnvironmentException("cannot leave " + folder, e);
    }
  }
}
