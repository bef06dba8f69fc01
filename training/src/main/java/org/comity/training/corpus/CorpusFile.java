package org.comity.training.corpus;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a corpus, or the standard input; compressed or not.
 *
 * @param path where it lies; null for the standard input
 */
public record CorpusFile(@Nullable Path path) {

  /** What stands for the standard input on a command line. */
  public static final String STDIN = "-";

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * The file that an argument names.
   *
   * @param argument a path, or {@value #STDIN}
   * @return the file, which need not exist
   */
  public static CorpusFile of(String argument) {
    return new CorpusFile(argument.equals(STDIN) ? null : Path.of(argument));
  }

  /**
   * The file's name without its folders and without {@code .gz}.
   *
   * @return what rows call their source where they do not name one
   */
  public String name() {
    Path last = path == null ? null : path.getFileName();
    if (last == null) {
      return "stdin";
    }
    String name = last.toString();
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  /**
   * How messages call the file.
   *
   * @return the path as it was given
   */
  public String shown() {
    return path == null ? "standard input" : path.toString();
  }

  /**
   * Opens the file as UTF-8 text, unpacked where its first bytes say gzip, without a byte order
   * mark.
   *
   * @return a reader that the caller closes
   * @throws CorpusException if there is no such file
   */
  public BufferedReader open() {
    // REPORT, not REPLACE: a file in another encoding must not turn silently into question marks.
    return open(StandardCharsets.UTF_8.newDecoder());
  }

  /**
   * The same, but what is not UTF-8 becomes U+FFFD: for comments that must each get an answer.
   *
   * @return a reader that the caller closes
   * @throws CorpusException if there is no such file
   */
  public BufferedReader openLeniently() {
    return open(
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  private BufferedReader open(CharsetDecoder decoder) {
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(unpacked(), decoder), BUFFER);
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * What to throw when reading fails.
   *
   * @param e the failure
   * @return an exception with a sentence that names the file
   */
  public CorpusException failure(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new CorpusException("there is no file " + shown());
    }
    if (e instanceof CharacterCodingException) {
      return new CorpusException(shown() + " is not UTF-8 text");
    }
    return new CorpusException(shown() + " cannot be read (" + e.getClass().getSimpleName() + ")");
  }

  /**
   * The same for failures that arrive wrapped from a stream.
   *
   * @param e the failure
   * @return an exception with a sentence that names the file
   */
  public CorpusException failure(UncheckedIOException e) {
    return failure(e.getCause() == null ? new IOException(e) : e.getCause());
  }

  private InputStream unpacked() throws IOException {
    if (path != null && Files.isDirectory(path)) {
      throw new CorpusException(shown() + " is a folder, not a file");
    }
    InputStream raw =
        new BufferedInputStream(path == null ? System.in : Files.newInputStream(path), BUFFER);
    raw.mark(2);
    int magic = (raw.read() << 8) | raw.read();
    raw.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(raw, BUFFER) : raw;
  }
}
