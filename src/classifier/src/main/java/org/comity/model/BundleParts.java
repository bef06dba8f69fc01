package org.comity.model;

import java.util.List;
import org.comity.features.FeatureSpace;
import org.comity.features.FeatureWeighting;
import org.comity.linear.HashedLogisticModel;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as it is learnt and stored.
 *
 * @param manifest what it says of itself
 * @param weighting how much features count
 * @param models one for each attribute of the manifest, in that order
 * @param wordWeighting how much features of words count; null without word models
 * @param wordModels one for each attribute that words are marked as
 */
public record BundleParts(
    BundleManifest manifest,
    FeatureWeighting weighting,
    List<HashedLogisticModel> models,
    @Nullable FeatureWeighting wordWeighting,
    List<HashedLogisticModel> wordModels) {

  /** Checks that models and manifest belong together. */
  public BundleParts {
    models = List.copyOf(models);
    wordModels = List.copyOf(wordModels);
    if (models.isEmpty() || models.size() != manifest.attributes().size()) {
      throw new IllegalArgumentException("a bundle needs one model for each attribute");
    }
    BundleManifest.Words words = manifest.words();
    if (wordModels.size() != (words == null ? 0 : words.attributes().size())
        || (words == null) != (wordWeighting == null)) {
      throw new IllegalArgumentException("word models and manifest do not belong together");
    }
    checkSpace(manifest.features(), weighting, models);
    if (words != null && wordWeighting != null) {
      checkSpace(words.features(), wordWeighting, wordModels);
    }
  }

  private static void checkSpace(
      FeatureSpace space, FeatureWeighting weighting, List<HashedLogisticModel> models) {
    boolean fits =
        weighting.size() == space.size()
            && models.stream().allMatch(model -> model.getFeatureIDMap().size() == space.size());
    if (!fits) {
      throw new IllegalArgumentException("the models do not fit the feature space");
    }
  }

  /**
   * The same models under another manifest.
   *
   * @param other with the same attributes
   * @return a copy
   */
  public BundleParts with(BundleManifest other) {
    return new BundleParts(other, weighting, models, wordWeighting, wordModels);
  }
}
