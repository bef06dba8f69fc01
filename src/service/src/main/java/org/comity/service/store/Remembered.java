package org.comity.service.store;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What takes long to find out, kept for a while, and never more than some of it: what was not asked
 * for longest goes first. Who asks while another finds out the same waits for the other. Safe for
 * use by many threads.
 *
 * @param <K> what is asked by; immutable
 * @param <V> what is found out; immutable
 */
public final class Remembered<K, V> {

  private final Duration patience;
  private final Function<K, V> finder;
  private final Map<K, Entry<V>> entries;

  /**
   * Knows nothing yet.
   *
   * @param most how many are kept
   * @param patience for how long
   * @param finder finds out, on the thread of whoever asks
   */
  public Remembered(int most, Duration patience, Function<K, V> finder) {
    this.patience = patience;
    this.finder = finder;
    this.entries = bounded(most);
  }

  private static <K, V> Map<K, Entry<V>> bounded(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
        return size() > most;
      }
    };
  }

  /** Found out once, by whoever comes first. */
  private static final class Entry<V> {

    private final long since = System.nanoTime();
    private boolean isFound;
    private V value;

    @SuppressWarnings("NullAway.Init")
    Entry() {}

    synchronized <K> V get(K key, Function<K, V> finder) {
      if (!isFound) {
        value = finder.apply(key);
        isFound = true;
      }
      return value;
    }

    boolean isOlderThan(Duration age) {
      return System.nanoTime() - since > age.toNanos();
    }
  }

  /**
   * Asks.
   *
   * @param key for what
   * @return what was found out now, or a while ago; what the finder throws is thrown, and the next
   *     who asks tries again
   */
  public V get(K key) {
    Entry<V> entry;
    synchronized (entries) {
      entry = entries.get(key);
      if (entry == null || entry.isOlderThan(patience)) {
        entry = new Entry<>();
        entries.put(key, entry);
      }
    }
    return entry.get(key, finder);
  }

  /**
   * Forgets, so that the next who asks learns what is new.
   *
   * @param key of what
   */
  public void forget(K key) {
    synchronized (entries) {
      entries.remove(key);
    }
  }
}
