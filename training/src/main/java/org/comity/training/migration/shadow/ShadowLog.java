package org.comity.training.migration.shadow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.EnvironmentException;

/**
 * The file that answers of the old API are appended to, a row each: the comment's row as it was
 * given, with {@code attributeScores}, or with {@code error} where the old API refused it. It holds
 * comments' texts, so that only its owner may read it where the file system knows owners. Not
 * thread-safe; a second run on the same file is refused.
 */
public final class ShadowLog implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path path;
  private final FileChannel channel;
  private final Set<Seen> seen = new HashSet<>();

  /** A comment that was answered; one that was edited since is another. */
  private record Seen(String id, int text) {}

  private ShadowLog(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens a log to go on with, or a new one. A row that was cut off in the middle when an earlier
   * run was killed is removed: its comment is asked about again.
   *
   * @param path where it lies
   * @return the log, to close
   * @throws CorpusException if the file is no such log; it is then left as it is
   * @throws EnvironmentException if it cannot be written, or another run writes it
   */
  public static ShadowLog open(Path path) {
    try {
      create(path);
      FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
      ShadowLog log = new ShadowLog(path, channel);
      try {
        log.lock();
        log.readAndMend();
        channel.position(channel.size());
        return log;
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw log(path, "cannot be written", e);
    }
  }

  private static void create(Path path) throws IOException {
    boolean owners = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (owners) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(path);
      }
    } catch (FileAlreadyExistsException goesOn) {
      // An earlier run's; what it holds is read next.
    }
  }

  private void lock() throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new EnvironmentException(path + " is being written by another run: wait for its end");
    }
  }

  private void readAndMend() throws IOException {
    CorpusFile file = new CorpusFile(path);
    long whole = endOfLastLine();
    boolean torn = whole < channel.size();
    try (BufferedReader reader = file.open()) {
      long number = 1;
      String line = reader.readLine();
      while (line != null) {
        String next = reader.readLine();
        if (torn && next == null) {
          mend(line, whole);
        } else if (!line.isBlank() && !remember(line)) {
          throw new CorpusException(
              file.shown(), number, "is no answer with \"id\" and \"text\"; name another --log");
        }
        line = next;
        number++;
      }
    }
  }

  /** Where the last line that was written to its end ends, in bytes. */
  private long endOfLastLine() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long end = file.length();
      while (end > 0) {
        file.seek(end - 1);
        if (file.read() == '\n') {
          return end;
        }
        end--;
      }
      return 0;
    }
  }

  private void mend(String line, long whole) throws IOException {
    if (remember(line)) {
      channel.position(channel.size());
      write("\n");
    } else if (line.startsWith("{\"")) {
      channel.truncate(whole);
    } else {
      throw new CorpusException(path + " ends in something that is no answer; name another --log");
    }
  }

  private boolean remember(String line) {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return false;
    }
    JsonNode id = row.path("id");
    JsonNode text = row.path("text");
    boolean answered = row.has("attributeScores") || row.has("error");
    if (!answered || !text.isTextual() || !(id.isTextual() || id.isNumber())) {
      return false;
    }
    seen.add(new Seen(id.asText(), text.textValue().hashCode()));
    return true;
  }

  /**
   * Whether a comment was answered already.
   *
   * @param id the comment's
   * @param text its words
   * @return true if it need not be asked about
   */
  boolean has(String id, String text) {
    return seen.contains(new Seen(id, text.hashCode()));
  }

  /**
   * Adds an answer. It is in the file when this returns.
   *
   * @param row with the comment and the answer
   */
  void append(ObjectNode row) {
    try {
      String line = JSON.writeValueAsString(row);
      write(line + "\n");
      remember(line);
    } catch (IOException e) {
      throw log(path, "cannot be written", e);
    }
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Lets go of the file. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw log(path, "cannot be written to its end", e);
    }
  }

  private static EnvironmentException log(Path path, String fault, IOException e) {
    return new EnvironmentException("the log " + path + " " + fault, e);
  }
}
