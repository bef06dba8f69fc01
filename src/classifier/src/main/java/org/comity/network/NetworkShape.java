package org.comity.network;

import org.comity.features.FeatureSpace;

/**
 * The sizes of a {@link Network}.
 *
 * @param features which letter groups make a word's vector
 * @param dimensions of the vectors learnt without labels
 * @param learned further dimensions, learnt with the labels
 * @param units of the convolution
 * @param attributes how many attributes it scores
 */
public record NetworkShape(
    FeatureSpace features, int dimensions, int learned, int units, int attributes) {

  /** How many neighbours a unit sees, itself among them. */
  static final int REACH = 3;

  /** Checks that there is something of everything. */
  public NetworkShape {
    if (dimensions < 1 || learned < 1 || units < 1 || attributes < 1) {
      throw new IllegalArgumentException("every size of a network must be at least 1");
    }
  }

  int inputs() {
    return dimensions + learned;
  }

  /** What is learnt for each bucket: further dimensions, then a mark for each attribute. */
  int columns() {
    return learned + attributes;
  }
}
