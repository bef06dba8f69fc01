package org.comity.model;

import java.util.List;
import org.comity.features.FeatureSpace;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says of itself, in the file bundle.json.
 *
 * @param format the version of the bundle's form; {@link #FORMAT} is read
 * @param name lower-case words joined by hyphens
 * @param version of this bundle, such as 0.1.0
 * @param languages the languages that it scores (BCP 47)
 * @param features what its models see of a comment
 * @param attributes what it scores, in order
 * @param words what its word models see and mark; null where no corpus had marked words
 * @param training where it comes from
 */
public record BundleManifest(
    int format,
    String name,
    String version,
    List<String> languages,
    FeatureSpace features,
    List<Head> attributes,
    @Nullable Words words,
    Training training) {

  /** The version of the form that this code writes and reads. */
  public static final int FORMAT = 1;

  /** Copies the lists. */
  public BundleManifest {
    languages = List.copyOf(languages);
    attributes = List.copyOf(attributes);
  }

  /**
   * The same with more to say of its corpora.
   *
   * @param sources in the place of the present ones
   * @return a copy
   */
  public BundleManifest withSources(List<Source> sources) {
    return new BundleManifest(
        format,
        name,
        version,
        languages,
        features,
        attributes,
        words,
        new Training(training.seed(), training.base(), sources));
  }

  /**
   * One attribute's model.
   *
   * @param attribute its name
   * @param slope of the calibration curve
   * @param intercept of the calibration curve
   * @param recommended thresholds from rows held back in training; null where they were too few
   * @param rows how many rows were trained on
   * @param positives the sum of their labels
   */
  public record Head(
      String attribute,
      double slope,
      double intercept,
      @Nullable Thresholds recommended,
      long rows,
      double positives) {}

  /**
   * Scores at which to act, for rows mixed as in training.
   *
   * @param hold the largest score that 90 of 100 positive rows reach: a person should look from
   *     here
   * @param reject the smallest score from which 90 of 100 rows are positive; null where there is
   *     none
   */
  public record Thresholds(double hold, @Nullable Double reject) {}

  /**
   * The models that mark words.
   *
   * @param features what they see of a word
   * @param attributes what they mark words as; the first decides whether a word is marked at all
   */
  public record Words(FeatureSpace features, List<String> attributes) {
    /** Copies the list. */
    public Words {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * Where a bundle comes from.
   *
   * @param seed of everything random
   * @param base the bundle that training started from, if any
   * @param sources the corpora, in the order of training
   */
  public record Training(long seed, @Nullable String base, List<Source> sources) {
    /** Copies the list. */
    public Training {
      sources = List.copyOf(sources);
    }
  }

  /**
   * One corpus that a bundle was trained on.
   *
   * @param name as in its rows
   * @param licence SPDX identifier, if known
   * @param citation who to thank, if known
   * @param rows how many of its rows were used
   * @param sha256 of their ids, texts and labels, in order
   */
  public record Source(
      String name, @Nullable String licence, @Nullable String citation, long rows, String sha256) {}
}
