package org.comity.features;

/**
 * How much each bucket counts before a model sees it: smoothed inverse document frequency, ln((1 +
 * n) / (1 + df)) + 1, and nothing for buckets seen in too few texts. Whole words and letter groups
 * of a text are each scaled to unit length, so that long texts weigh no more than short ones.
 * Immutable.
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
   * What brings a block of features to unit length.
   *
   * @param squares the sum of the squares of their weights
   * @return the factor; 0 for a block without features
   */
  public static float scale(double squares) {
    return squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
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

    /** The number of the text in which each bucket was last seen. */
    private final int[] latest;

    private int texts;

    /**
     * Nothing counted yet.
     *
     * @param space the features
     */
    public Counter(FeatureSpace space) {
      frequencies = new int[space.size()];
      latest = new int[space.size()];
    }

    /**
     * Counts one text.
     *
     * @param types its words' meaning
     * @param distinct the numbers of its distinct words
     */
    public void add(WordTypes types, int[] distinct) {
      texts++;
      for (int word : distinct) {
        for (int bucket : types.buckets(word)) {
          frequencies[bucket] += latest[bucket] == texts ? 0 : 1;
          latest[bucket] = texts;
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
