package org.comity.service.store;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A small table in memory, for those who must answer without asking the database. It is read again
 * from time to time, because another process may have changed it, and at once by whoever changes it
 * here. While the database does not answer, what was read last stays. Safe for use by many threads.
 *
 * @param <T> what is kept; immutable
 */
public final class Snapshot<T> {

  private final String name;
  private final Supplier<T> reader;
  private final AtomicReference<@Nullable T> content = new AtomicReference<>();

  /**
   * Reads nothing yet.
   *
   * @param name what it is a snapshot of, for the log
   * @param reader asks the database
   */
  public Snapshot(String name, Supplier<T> reader) {
    this.name = name;
    this.reader = reader;
  }

  /**
   * What was read last.
   *
   * @return never waits
   * @throws IllegalStateException before it was read for the first time
   */
  public T get() {
    T value = content.get();
    if (value == null) {
      throw new IllegalStateException("the snapshot of " + name + " was not read yet");
    }
    return value;
  }

  /**
   * Asks the database now.
   *
   * @throws StorageUnavailableException if it does not answer
   */
  public synchronized void refresh() {
    // One at a time: what was read earlier never takes the place of what was read later.
    content.set(reader.get());
  }

  /**
   * Asks the database now and then.
   *
   * @param clock runs it
   * @param seconds between two readings
   */
  public void refreshEvery(Clockwork clock, long seconds) {
    clock.repeatQuietly("reading " + name + " again", this::refresh, seconds);
  }
}
