package org.comity.learning;

import java.util.List;
import org.comity.features.FeatureSpace;
import org.comity.model.BundleParts;
import org.jspecify.annotations.Nullable;

/**
 * How a bundle is learnt.
 *
 * @param name of the bundle
 * @param version of the bundle
 * @param languages that it will score (BCP 47)
 * @param seed of everything random
 * @param features what its models see of a comment; ignored with a base, whose space is kept
 * @param base a bundle to start from, or null
 */
public record TrainingSettings(
    String name,
    String version,
    List<String> languages,
    long seed,
    FeatureSpace features,
    @Nullable BundleParts base) {

  /** Words and pairs, letter groups of 2 to 5, in 2^20 buckets: the space of the starter bundle. */
  public static final FeatureSpace USUAL_FEATURES = new FeatureSpace(20, 2, 2, 5);

  /** Copies the list. */
  public TrainingSettings {
    languages = List.copyOf(languages);
  }
}
