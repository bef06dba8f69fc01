package org.comity.training.corpus;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Sequential streams over rows: their order is part of a corpus. */
public final class RowStreams {

  private RowStreams() {}

  /**
   * A stream over an iterator.
   *
   * @param rows the rows
   * @param <T> their type
   * @return a stream of them in their order
   */
  public static <T> Stream<T> of(Iterator<T> rows) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, traits), false);
  }

  /**
   * The rows of several sources one after the other. Unlike {@link Stream#flatMap}, it keeps memory
   * constant also for callers that ask for an iterator, and closing it closes the source that is
   * open.
   *
   * @param sources opened one at a time, each when its turn comes
   * @param open opens a source
   * @param <S> what a source is
   * @param <T> what its rows are
   * @return a stream to close
   */
  public static <S, T> Stream<T> inOrder(List<S> sources, Function<S, Stream<T>> open) {
    Chain<S, T> chain = new Chain<>(sources.iterator(), open);
    return of(chain).onClose(chain::close);
  }

  /** Not thread-safe: one stream, one chain. */
  private static final class Chain<S, T> implements Iterator<T> {

    private final Iterator<S> sources;
    private final Function<S, Stream<T>> open;
    private @Nullable Stream<T> stream;
    private @Nullable Iterator<T> rows;

    Chain(Iterator<S> sources, Function<S, Stream<T>> open) {
      this.sources = sources;
      this.open = open;
    }

    @Override
    public boolean hasNext() {
      while (rows == null || !rows.hasNext()) {
        close();
        if (!sources.hasNext()) {
          return false;
        }
        Stream<T> opened = open.apply(sources.next());
        stream = opened;
        rows = opened.iterator();
      }
      return true;
    }

    @Override
    public T next() {
      if (!hasNext() || rows == null) {
        throw new NoSuchElementException();
      }
      return rows.next();
    }

    void close() {
      if (stream != null) {
        stream.close();
      }
      stream = null;
      rows = null;
    }
  }
}
