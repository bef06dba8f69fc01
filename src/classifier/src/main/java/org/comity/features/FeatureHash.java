package org.comity.features;

/**
 * Hashes characters into buckets: FNV-1a over UTF-16 code units, finished with the mixer of
 * MurmurHash3 so that the low bits can be used as they are. The same on every machine and Java
 * version; a bundle depends on it.
 */
final class FeatureHash {

  private static final int PRIME = 0x01000193;

  private FeatureHash() {}

  /** The state before the first character; features of different kinds start differently. */
  static int start(int kind) {
    return 0x811C9DC5 ^ kind * 0x9E3779B9;
  }

  static int next(int state, char c) {
    return ((state ^ (c & 0xFF)) * PRIME ^ (c >>> 8)) * PRIME;
  }

  static int next(int state, CharSequence characters) {
    int h = state;
    for (int i = 0; i < characters.length(); i++) {
      h = next(h, characters.charAt(i));
    }
    return h;
  }

  /** A bucket in a space of 2^bits. */
  static int bucket(int state, int bits) {
    int h = state;
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    h ^= h >>> 16;
    return h >>> (32 - bits);
  }
}
