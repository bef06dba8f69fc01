package org.comity.training.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.jspecify.annotations.Nullable;

/** Reads the canonical form, one comment a line, holding one line at a time. */
public final class CanonicalReader {

  private CanonicalReader() {}

  /**
   * The comments of a file in their order. Lines without anything on them are passed over.
   *
   * @param file where they lie
   * @return a stream to close; it throws {@link CorpusException} at the first bad line
   */
  public static Stream<LabelledComment> read(CorpusFile file) {
    return read(file, file.open());
  }

  /**
   * The comments of a file that is open already.
   *
   * @param file names it in messages
   * @param reader stands at its first line; closed with the stream
   * @return a stream to close
   */
  public static Stream<LabelledComment> read(CorpusFile file, BufferedReader reader) {
    Rows rows = new Rows(file, reader);
    return RowStreams.of(rows).onClose(rows::close);
  }

  /**
   * The comment of one line, for who reads more of the line than the canonical form has.
   *
   * @param line a JSON object
   * @param file names it in messages
   * @param number of the line, from 1
   * @return the comment
   * @throws CorpusException if the line is not of the canonical form
   */
  public static LabelledComment row(String line, CorpusFile file, long number) {
    return CanonicalRow.parse(line, file, number);
  }

  /** Not thread-safe: one stream, one reader. */
  private static final class Rows implements Iterator<LabelledComment> {

    private final CorpusFile file;
    private final BufferedReader reader;
    private long line;
    private @Nullable String next;

    Rows(CorpusFile file, BufferedReader reader) {
      this.file = file;
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next == null || next.isBlank()) {
          next = reader.readLine();
          if (next == null) {
            return false;
          }
          line++;
        }
        return true;
      } catch (IOException e) {
        throw file.failure(e);
      }
    }

    @Override
    public LabelledComment next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      String current = Objects.requireNonNull(next);
      next = null;
      return CanonicalRow.parse(current, file, line);
    }

    void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
