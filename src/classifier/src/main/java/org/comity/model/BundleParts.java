package org.comity.model;

import java.util.List;
import org.comity.encoder.EncoderSettings;
import org.comity.encoder.SentenceEncoder;
import org.comity.features.FeatureWeighting;
import org.comity.features.KnownWords;
import org.comity.linear.HashedLogisticModel;
import org.comity.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as it is learnt and stored.
 *
 * @param manifest what it says of itself
 * @param weighting how much features count
 * @param models one for each attribute of the manifest, in that order
 * @param network reads words in their order; null where only single words were learnt
 * @param words which words are known; the disguises of those that offend are looked through
 * @param encoded what was learnt from whole texts as an encoder sees them; null without one
 */
public record BundleParts(
    BundleManifest manifest,
    FeatureWeighting weighting,
    List<HashedLogisticModel> models,
    @Nullable Network network,
    KnownWords words,
    @Nullable Encoded encoded) {

  /**
   * An encoder that the user brought, and models over its vectors.
   *
   * @param encoder opened
   * @param models one for each attribute of the manifest, in that order
   */
  public record Encoded(SentenceEncoder encoder, List<HashedLogisticModel> models) {
    /** Copies the list. */
    public Encoded {
      models = List.copyOf(models);
    }

    private boolean fits(@Nullable EncoderSettings settings, int attributes) {
      return settings != null
          && models.size() == attributes
          && encoder.settings().dimensions() == settings.dimensions()
          && models.stream()
              .allMatch(model -> model.getFeatureIDMap().size() == settings.dimensions());
    }
  }

  /** Checks that models and manifest belong together. */
  public BundleParts {
    models = List.copyOf(models);
    if (models.isEmpty() || models.size() != manifest.attributes().size()) {
      throw new IllegalArgumentException("a bundle needs one model for each attribute");
    }
    int size = manifest.features().size();
    boolean fits =
        weighting.size() == size
            && models.stream().allMatch(model -> model.getFeatureIDMap().size() == size);
    if (!fits) {
      throw new IllegalArgumentException("the models do not fit the feature space");
    }
    BundleManifest.Order order = manifest.order();
    if ((order == null) != (network == null)
        || (order != null && order.attributes().size() != order.shape().attributes())) {
      throw new IllegalArgumentException("network and manifest do not belong together");
    }
    EncoderSettings settings = manifest.encoder();
    if (encoded == null ? settings != null : !encoded.fits(settings, models.size())) {
      throw new IllegalArgumentException("encoder and manifest do not belong together");
    }
  }

  /**
   * The same models under another manifest.
   *
   * @param other with the same attributes
   * @return a copy
   */
  public BundleParts with(BundleManifest other) {
    return new BundleParts(other, weighting, models, network, words, encoded);
  }

  /**
   * The same models with other known words.
   *
   * @param known in the place of the present ones
   * @return a copy
   */
  public BundleParts withWords(KnownWords known) {
    return new BundleParts(manifest, weighting, models, network, known, encoded);
  }
}
