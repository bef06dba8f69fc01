package org.comity.vectors;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Sub-word vectors, one byte a number: a bucket's numbers are whole multiples, -127 to 127, of its
 * step, and the steps are powers of 2^(1/8). Immutable, safe for use by several threads.
 */
public final class WordVectors {

  /** The Euclidean length of every mean that is not zero. */
  public static final float LENGTH = 3;

  /** How many numbers can be held: buckets times dimensions. */
  static final int MOST_NUMBERS = 1 << 30;

  private static final int MAGIC = 0x434F5756; // COWV
  private static final int VERSION = 1;
  private static final int MOST_BITS = 24;
  private static final int MOST_DIMENSIONS = 1024;
  private static final int HEADER = Integer.BYTES + 2 * Byte.BYTES + Short.BYTES;
  private static final int CHECKSUM = Integer.BYTES;
  private static final int LARGEST = Byte.MAX_VALUE;

  /** The steps that a scale byte stands for; 0 stands for a bucket never seen. */
  private static final float[] STEPS = steps();

  private final int bits;
  private final int dimensions;
  private final byte[] scales;
  private final byte[] values;

  private WordVectors(int bits, int dimensions, byte[] scales, byte[] values) {
    this.bits = bits;
    this.dimensions = dimensions;
    this.scales = scales;
    this.values = values;
  }

  /**
   * Rounds vectors.
   *
   * @param vectors of all buckets, one after the other; a vector that is all zero says that its
   *     bucket was never seen; every number within -20,000 to 20,000
   * @param bits the buckets number 2^bits; 1 to 24
   * @param dimensions numbers in a vector; 1 to 1024
   * @return the vectors, each number off by half a step at the most; a step is at most 1/116 of the
   *     largest number in the bucket
   */
  public static WordVectors quantize(float[] vectors, int bits, int dimensions) {
    if (!fits(bits, dimensions) || vectors.length != dimensions << bits) {
      throw new IllegalArgumentException(
          vectors.length + " numbers are not 2^" + bits + " vectors of " + dimensions);
    }
    byte[] scales = new byte[1 << bits];
    byte[] values = new byte[vectors.length];
    for (int bucket = 0; bucket < scales.length; bucket++) {
      int from = bucket * dimensions;
      int scale = scale(vectors, from, from + dimensions);
      scales[bucket] = (byte) scale;
      for (int i = from; scale != 0 && i < from + dimensions; i++) {
        values[i] = (byte) Math.round(vectors[i] / STEPS[scale]);
      }
    }
    return new WordVectors(bits, dimensions, scales, values);
  }

  /**
   * How many numbers a vector has.
   *
   * @return 1 to 1024
   */
  public int dimensions() {
    return dimensions;
  }

  /**
   * The mean of the vectors of some buckets, brought to length {@value #LENGTH}. Buckets never seen
   * are left out; if none was seen, all is zero.
   *
   * @param buckets each below 2^bits; one may be there several times
   * @param into where the mean goes; what is there is overwritten
   * @param offset where in it the mean begins
   */
  public void mean(int[] buckets, float[] into, int offset) {
    Arrays.fill(into, offset, offset + dimensions, 0);
    for (int bucket : buckets) {
      float step = STEPS[scales[bucket] & 0xFF];
      int from = bucket * dimensions;
      for (int d = 0; d < dimensions; d++) {
        into[offset + d] += step * values[from + d];
      }
    }
    double squares = 0;
    for (int i = offset; i < offset + dimensions; i++) {
      squares += (double) into[i] * into[i];
    }
    float factor = squares == 0 ? 0 : (float) (LENGTH / StrictMath.sqrt(squares));
    for (int i = offset; i < offset + dimensions; i++) {
      into[i] *= factor;
    }
  }

  /**
   * The vectors as bytes: a mark, the version, bits, dimensions, the scale of every bucket, the
   * numbers of the buckets that were seen, a checksum.
   *
   * @return what {@link #fromBytes} reads; the same vectors give the same bytes
   */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(length(scales, dimensions));
    bytes.putInt(MAGIC).put((byte) VERSION).put((byte) bits).putShort((short) dimensions);
    bytes.put(scales);
    for (int bucket = 0; bucket < scales.length; bucket++) {
      if (scales[bucket] != 0) {
        bytes.put(values, bucket * dimensions, dimensions);
      }
    }
    return bytes.putInt(checksum(bytes.array())).array();
  }

  /**
   * Reads vectors.
   *
   * @param bytes what {@link #toBytes} wrote
   * @return the same vectors
   * @throws IllegalArgumentException if the bytes are something else, damaged, or of a version that
   *     is not known here
   */
  public static WordVectors fromBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    require(bytes.length >= HEADER + CHECKSUM && in.getInt() == MAGIC, "these are no word vectors");
    int version = in.get();
    require(version == VERSION, "word vectors of version " + version + " cannot be read");
    require(
        in.getInt(bytes.length - CHECKSUM) == checksum(bytes),
        "the word vectors are damaged: the checksum is wrong");
    int bits = in.get();
    int dimensions = in.getShort();
    require(fits(bits, dimensions), "the word vectors have a size that cannot be");
    require(in.remaining() > 1 << bits, "the word vectors end too early");
    byte[] scales = new byte[1 << bits];
    in.get(scales);
    require(bytes.length == length(scales, dimensions), "the word vectors have a wrong length");
    byte[] values = new byte[dimensions << bits];
    for (int bucket = 0; bucket < scales.length; bucket++) {
      if (scales[bucket] != 0) {
        in.get(values, bucket * dimensions, dimensions);
      }
    }
    return new WordVectors(bits, dimensions, scales, values);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static boolean fits(int bits, int dimensions) {
    return bits >= 1
        && bits <= MOST_BITS
        && dimensions >= 1
        && dimensions <= MOST_DIMENSIONS
        && (long) dimensions << bits <= MOST_NUMBERS;
  }

  private static int length(byte[] scales, int dimensions) {
    int seen = 0;
    for (byte scale : scales) {
      seen += scale == 0 ? 0 : 1;
    }
    return HEADER + scales.length + seen * dimensions + CHECKSUM;
  }

  /** Of everything but the checksum itself. */
  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length - CHECKSUM);
    return (int) crc.getValue();
  }

  /** From 2^-24 to 2^8, eight to each doubling; the first is for buckets never seen. */
  private static float[] steps() {
    float[] steps = new float[256];
    for (int scale = 1; scale < steps.length; scale++) {
      steps[scale] = (float) StrictMath.pow(2, (scale - 192) / 8.0);
    }
    return steps;
  }

  /** The smallest step that reaches the largest number; 0 if all are zero. */
  private static int scale(float[] vectors, int from, int to) {
    float largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(vectors[i]));
    }
    if (largest == 0) {
      return 0;
    }
    int found = Arrays.binarySearch(STEPS, largest / LARGEST);
    int scale = found >= 0 ? found : -found - 1;
    if (!(scale < STEPS.length)) {
      throw new IllegalArgumentException("a vector holds " + largest + ", which is too large");
    }
    return Math.max(1, scale);
  }
}
