package org.comity.network;

/** Where a batch's slopes are summed, and the steps that follow from them. */
final class Gradients {

  final Learnable taps;
  final Learnable units;
  final Learnable peaks;
  final Learnable flows;
  final Learnable bias;
  final Learnable strongest;
  final Learnable marks;
  final Learnable markBias;
  final Learnable words;

  /** For each source and attribute. */
  final Learnable sources;

  /** How much more than others the people of each source label: forgotten after learning. */
  final float[] sourceBias;

  Gradients(NetworkShape shape, NetworkWeights weights, int sourceCount) {
    taps = dense(weights.taps);
    units = dense(weights.units);
    peaks = dense(weights.peaks);
    flows = dense(weights.flows);
    bias = dense(weights.bias);
    strongest = dense(weights.strongest);
    marks = dense(weights.marks);
    markBias = dense(weights.markBias);
    words = new Learnable(weights.words, shape.columns());
    sourceBias = new float[sourceCount * shape.attributes()];
    sources = dense(sourceBias);
  }

  private static Learnable dense(float[] values) {
    return new Learnable(values, values.length);
  }

  private Learnable[] dense() {
    return new Learnable[] {taps, units, peaks, flows, bias, strongest, marks, markBias, sources};
  }

  void step(double rate, int steps) {
    for (Learnable learnable : dense()) {
      learnable.touch(0);
      learnable.step(rate, steps);
    }
    words.step(rate, steps);
  }
}
