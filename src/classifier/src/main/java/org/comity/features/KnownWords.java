package org.comity.features;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which words training has met often enough to know them, as 32-bit fingerprints, and which of them
 * offend by themselves, as words. Buckets cannot tell what is known, because letter groups fill
 * most of them; of unknown words, one in some hundred thousand passes for a known one here.
 * Immutable.
 */
public final class KnownWords {

  private static final int WORD = 7;

  private static final int BEGINNING = 18;

  private final int[] fingerprints;
  private final List<String> offending;

  /** The first bits of all fingerprints: most unknown words need not be looked for. */
  private final BitSet beginnings = new BitSet(1 << BEGINNING);

  private KnownWords(int[] fingerprints, List<String> offending) {
    this.fingerprints = fingerprints;
    this.offending = offending;
    for (int fingerprint : fingerprints) {
      beginnings.set(fingerprint >>> (Integer.SIZE - BEGINNING));
    }
  }

  /**
   * No words at all.
   *
   * @return knows nothing
   */
  public static KnownWords none() {
    return of(IntStream.empty(), List.of());
  }

  /**
   * Some words.
   *
   * @param fingerprints of all of them in any order, as {@link #fingerprint} gives them
   * @param offending those that offend by themselves
   * @return both
   */
  public static KnownWords of(IntStream fingerprints, Collection<String> offending) {
    return new KnownWords(
        fingerprints.sorted().distinct().toArray(), offending.stream().sorted().toList());
  }

  /**
   * A word's fingerprint.
   *
   * @param word normalised characters
   * @return any number, the same on every machine
   */
  public static int fingerprint(CharSequence word) {
    return FeatureHash.bucket(FeatureHash.next(FeatureHash.start(WORD), word), Integer.SIZE);
  }

  /**
   * Whether a word is known.
   *
   * @param word normalised characters
   * @return true for words of the set
   */
  public boolean contains(CharSequence word) {
    int fingerprint = fingerprint(word);
    return beginnings.get(fingerprint >>> (Integer.SIZE - BEGINNING))
        && Arrays.binarySearch(fingerprints, fingerprint) >= 0;
  }

  /**
   * The fingerprints, for storing.
   *
   * @return ascending
   */
  public int[] fingerprints() {
    return fingerprints.clone();
  }

  /**
   * The words that offend by themselves.
   *
   * @return ascending
   */
  public List<String> offending() {
    return offending;
  }
}
