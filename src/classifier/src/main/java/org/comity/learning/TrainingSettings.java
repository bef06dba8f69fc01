package org.comity.learning;

import java.util.List;
import java.util.Set;
import org.comity.encoder.SentenceEncoder;
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
 * @param fast whether to leave out the network: minutes become seconds, and the bundle knows single
 *     words only
 * @param written sources that were written to teach, not gathered: their rows are never held back,
 *     because how often anything occurs in them says nothing, and count half
 * @param encoder turns whole texts into vectors that models learn from too; null for none, and with
 *     a base, which keeps its own
 */
public record TrainingSettings(
    String name,
    String version,
    List<String> languages,
    long seed,
    FeatureSpace features,
    @Nullable BundleParts base,
    boolean fast,
    Set<String> written,
    @Nullable SentenceEncoder encoder) {

  /** Words and letter groups of 3 to 6, in 2^20 buckets: the space of the starter bundle. */
  public static final FeatureSpace USUAL_FEATURES = new FeatureSpace(20, 3, 6);

  /** Copies the collections; checks that no base is given an encoder. */
  public TrainingSettings {
    languages = List.copyOf(languages);
    written = Set.copyOf(written);
    if (base != null && encoder != null) {
      throw new IllegalArgumentException("a base keeps its own encoder, or none");
    }
  }

  /**
   * What the models will see of a comment.
   *
   * @return the base's space if there is a base, else {@link #features()}
   */
  public FeatureSpace space() {
    return base == null ? features : base.manifest().features();
  }

  /**
   * Without an encoder, from gathered rows alone.
   *
   * @param name of the bundle
   * @param version of the bundle
   * @param languages that it will score (BCP 47)
   * @param seed of everything random
   * @param features what its models see of a comment; ignored with a base, whose space is kept
   * @param base a bundle to start from, or null
   * @param fast whether to leave out the network
   */
  public TrainingSettings(
      String name,
      String version,
      List<String> languages,
      long seed,
      FeatureSpace features,
      @Nullable BundleParts base,
      boolean fast) {
    this(name, version, languages, seed, features, base, fast, Set.of(), null);
  }
}
