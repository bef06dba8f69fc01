package org.comity.network;

import java.util.SplittableRandom;

/**
 * What a {@link Network} learns. Shared for speed within the package; nobody changes it after
 * training.
 */
public final class NetworkWeights {

  private static final float MARKED_SELDOM = -2;
  private static final float COUNTS_HALF = 0.5f;
  private static final double SMALL = 0.1;

  /** For each neighbour, input and unit, in this order. */
  final float[] taps;

  /** The bias of each unit. */
  final float[] units;

  /** For each attribute and unit: how much its strongest answer counts. */
  final float[] peaks;

  /** For each attribute and unit: how much its summed answer counts. */
  final float[] flows;

  /** The bias of each attribute. */
  final float[] bias;

  /** For each attribute: how much the word that offends most counts. */
  final float[] strongest;

  /** For each attribute and unit: how much it says for marking the word. */
  final float[] marks;

  /** For each attribute. */
  final float[] markBias;

  /** For each bucket: further dimensions of the word's vector, then marks. */
  final float[] words;

  NetworkWeights(NetworkShape shape) {
    int units = shape.units();
    int attributes = shape.attributes();
    this.taps = new float[NetworkShape.REACH * shape.inputs() * units];
    this.units = new float[units];
    this.peaks = new float[attributes * units];
    this.flows = new float[attributes * units];
    this.bias = new float[attributes];
    this.strongest = new float[attributes];
    this.marks = new float[attributes * units];
    this.markBias = new float[attributes];
    this.words = new float[shape.features().size() * shape.columns()];
  }

  /** Before learning: small random numbers where units must come to differ. */
  static NetworkWeights random(NetworkShape shape, SplittableRandom random) {
    NetworkWeights weights = new NetworkWeights(shape);
    double spread = StrictMath.sqrt(1.0 / (NetworkShape.REACH * shape.inputs()));
    fill(weights.taps, random, spread);
    fill(weights.peaks, random, SMALL);
    fill(weights.flows, random, SMALL);
    fill(weights.marks, random, SMALL);
    for (int a = 0; a < shape.attributes(); a++) {
      weights.markBias[a] = MARKED_SELDOM;
      weights.strongest[a] = COUNTS_HALF;
    }
    return weights;
  }

  private static void fill(float[] target, SplittableRandom random, double spread) {
    for (int i = 0; i < target.length; i++) {
      // The sum of four uniform numbers is near enough to a normal one, and the same everywhere.
      double sum =
          random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
      target[i] = (float) ((sum - 2) * StrictMath.sqrt(3) * spread);
    }
  }

  /** The dense parts, in the order in which they are stored and learnt. */
  float[][] dense() {
    return new float[][] {taps, units, peaks, flows, bias, strongest, marks, markBias};
  }
}
