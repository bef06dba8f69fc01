package org.comity.features;

import java.util.Arrays;

/**
 * How much each bucket counts before a model sees it: smoothed inverse document frequency, ln((1 +
 * n) / (1 + df)) + 1, and nothing for buckets seen in too few texts. Each block of a text is scaled
 * to unit length, so that long texts weigh no more than short ones. Immutable.
 */
public final class FeatureWeighting {

  /** Frequencies are kept in steps of 1/16, one byte a bucket: finer ones change no score. */
  private static final double STEPS = 16;

  private final byte[] levels;

  private FeatureWeighting(byte[] levels) {
    this.levels = levels;
  }

  /**
   * From what a bundle keeps.
   *
   * @param levels as {@link #levels()} gave them
   * @return the same weighting
   */
  public static FeatureWeighting of(byte[] levels) {
    return new FeatureWeighting(levels.clone());
  }

  /**
   * One byte a bucket: 16 times the weight, rounded, unsigned; 0 for a bucket that is not used.
   *
   * @return a copy
   */
  public byte[] levels() {
    return levels.clone();
  }

  /**
   * How many buckets it weighs.
   *
   * @return the size of its feature space
   */
  public int size() {
    return levels.length;
  }

  /**
   * The weight of a bucket.
   *
   * @param bucket an index
   * @return 0 or at least 1
   */
  public float weight(int bucket) {
    return (float) ((levels[bucket] & 0xFF) / STEPS);
  }

  /**
   * Weighs the features of a text.
   *
   * @param blocks the distinct buckets of each block, as {@link FeatureBlock#distinct()} gives them
   * @return a vector whose part from each block has unit length, or is empty
   */
  public HashedVector vector(int[]... blocks) {
    int total = 0;
    int[][] used = new int[blocks.length][];
    for (int b = 0; b < blocks.length; b++) {
      used[b] = used(blocks[b]);
      total += used[b].length;
    }
    int[] buckets = new int[total];
    float[] values = new float[total];
    int at = 0;
    for (int[] block : used) {
      float scale = 1 / norm(block);
      for (int bucket : block) {
        buckets[at] = bucket;
        values[at++] = weight(bucket) * scale;
      }
    }
    return new HashedVector(buckets, values);
  }

  /**
   * What each occurrence adds to the vector: the value of its bucket, shared equally between the
   * occurrences of the bucket in the block.
   *
   * @param block one of the blocks of a text
   * @return one value for each occurrence; their sum by bucket is the vector's value
   */
  public float[] shares(FeatureBlock block) {
    int[] distinct = used(block.distinct());
    float scale = 1 / norm(distinct);
    int[] counts = new int[distinct.length];
    int[] places = new int[block.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = Arrays.binarySearch(distinct, block.bucket(i));
      if (places[i] >= 0) {
        counts[places[i]]++;
      }
    }
    float[] shares = new float[places.length];
    for (int i = 0; i < shares.length; i++) {
      if (places[i] >= 0) {
        shares[i] = weight(block.bucket(i)) * scale / counts[places[i]];
      }
    }
    return shares;
  }

  private int[] used(int[] buckets) {
    int[] used = new int[buckets.length];
    int kept = 0;
    for (int bucket : buckets) {
      if (levels[bucket] != 0) {
        used[kept++] = bucket;
      }
    }
    return Arrays.copyOf(used, kept);
  }

  private float norm(int[] buckets) {
    double squares = 0;
    for (int bucket : buckets) {
      double weight = weight(bucket);
      squares += weight * weight;
    }
    return (float) Math.sqrt(squares);
  }

  /**
   * This weighting where it uses a bucket, another one elsewhere: what a model knows keeps its
   * weight, and new words get one. A text with new words is scaled to unit length with them, so
   * that what was known counts a little less in it.
   *
   * @param other a weighting of the same space
   * @return both
   */
  public FeatureWeighting orElse(FeatureWeighting other) {
    if (levels.length != other.levels.length) {
      throw new IllegalArgumentException("the weightings belong to different feature spaces");
    }
    byte[] joined = levels.clone();
    for (int i = 0; i < joined.length; i++) {
      joined[i] = joined[i] == 0 ? other.levels[i] : joined[i];
    }
    return new FeatureWeighting(joined);
  }

  /** Counts in how many texts each bucket occurs. */
  public static final class Counter {

    private final int[] frequencies;
    private int texts;

    /**
     * Nothing counted yet.
     *
     * @param space the features
     */
    public Counter(FeatureSpace space) {
      frequencies = new int[space.size()];
    }

    /**
     * Counts one text.
     *
     * @param blocks the distinct buckets of each of its blocks
     */
    public void add(int[]... blocks) {
      texts++;
      for (int[] block : blocks) {
        for (int bucket : block) {
          frequencies[bucket]++;
        }
      }
    }

    /**
     * The weighting that the counts give.
     *
     * @param minTexts buckets seen in fewer texts are not used
     * @return the weighting
     */
    public FeatureWeighting weighting(int minTexts) {
      byte[] levels = new byte[frequencies.length];
      for (int bucket = 0; bucket < levels.length; bucket++) {
        if (frequencies[bucket] >= minTexts) {
          double idf = StrictMath.log((1.0 + texts) / (1.0 + frequencies[bucket])) + 1;
          levels[bucket] = (byte) Math.min(255, Math.max(1, Math.round(idf * STEPS)));
        }
      }
      return new FeatureWeighting(levels);
    }
  }
}
