package org.comity.linear;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.features.FeatureVector;
import org.comity.features.HashedVector;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.FeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ExampleProto;
import org.tribuo.util.Merger;

/**
 * A Tribuo example whose features are buckets. The vector is shared between examples and never
 * changes, so everything that would change the features of an example is refused: featurise anew.
 */
public final class HashedExample extends Example<Label> {

  private static final String FIXED = "a hashed example's features are fixed: featurise anew";

  private final FeatureVector vector;
  private final double offset;

  /**
   * An example of which nothing is known.
   *
   * @param output its answer
   * @param vector its features
   * @param weight how much it counts, above 0
   */
  public HashedExample(Label output, FeatureVector vector, float weight) {
    this(output, vector, weight, 0);
  }

  /**
   * An example.
   *
   * @param output its answer
   * @param vector its features
   * @param weight how much it counts, above 0
   * @param offset its log-odds before anything is learnt from it: what another model says
   */
  public HashedExample(Label output, FeatureVector vector, float weight, double offset) {
    super(output, weight);
    this.vector = vector;
    this.offset = offset;
  }

  /** The log-odds that any example has before learning. */
  static double offsetOf(Example<Label> example) {
    return example instanceof HashedExample hashed ? hashed.offset : 0;
  }

  /**
   * The features.
   *
   * @return the shared vector
   */
  public FeatureVector vector() {
    return vector;
  }

  /**
   * Any example's features as a vector in a domain of buckets.
   *
   * @param example hashed already, or with features named as in the domain
   * @param domain the buckets
   * @return the shared vector, or a new one; features outside the domain are left out
   */
  static FeatureVector vectorOf(Example<Label> example, BucketFeatureMap domain) {
    if (example instanceof HashedExample hashed) {
      return hashed.vector;
    }
    int[] buckets = new int[example.size()];
    float[] values = new float[example.size()];
    int kept = 0;
    for (Feature feature : example) {
      int id = domain.getID(feature.getName());
      if (id >= 0) {
        buckets[kept] = id;
        values[kept++] = (float) feature.getValue();
      }
    }
    return new HashedVector(Arrays.copyOf(buckets, kept), Arrays.copyOf(values, kept));
  }

  @Override
  public int size() {
    return vector.size();
  }

  @Override
  public Iterator<Feature> iterator() {
    HashedVector entries = vector.hashed();
    return IntStream.range(0, entries.size())
        .mapToObj(
            i -> new Feature(BucketFeatureMap.name(entries.buckets()[i]), entries.values()[i]))
        .iterator();
  }

  @Override
  public Example<Label> copy() {
    return new HashedExample(output.copy(), vector, weight, offset);
  }

  @Override
  public boolean validateExample() {
    return vector.size() > 0;
  }

  @Override
  public boolean isDense(FeatureMap domain) {
    return vector.size() == domain.size();
  }

  @Override
  public void canonicalize(FeatureMap domain) {
    // There are no names to share.
  }

  @Override
  protected void sort() {
    // Buckets come sorted within their block, and nothing here depends on it.
  }

  @Override
  public ExampleProto serialize() {
    ArrayExample<Label> named = new ArrayExample<>(output, weight);
    forEach(named::add);
    return named.serialize();
  }

  @Override
  public void add(Feature feature) {
    throw new UnsupportedOperationException(FIXED);
  }

  @Override
  public void addAll(Collection<? extends Feature> features) {
    throw new UnsupportedOperationException(FIXED);
  }

  @Override
  public void removeFeatures(List<Feature> features) {
    throw new UnsupportedOperationException(FIXED);
  }

  @Override
  public void reduceByName(Merger merger) {
    throw new UnsupportedOperationException(FIXED);
  }

  @Override
  public void set(Feature feature) {
    throw new UnsupportedOperationException(FIXED);
  }

  @Override
  protected void densify(List<String> names) {
    throw new UnsupportedOperationException(FIXED);
  }
}
