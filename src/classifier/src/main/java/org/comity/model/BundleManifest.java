package org.comity.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.calibration.CalibrationCurve;
import org.comity.calibration.Goals;
import org.comity.calibration.OperatingCurve;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.encoder.EncoderSettings;
import org.comity.features.FeatureSpace;
import org.comity.network.NetworkShape;
import org.comity.score.Priors;
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
 * @param order what its network reads words in their order for; null without one
 * @param encoder the sentence encoder that it needs and does not hold; null without one
 * @param training where it comes from
 */
public record BundleManifest(
    int format,
    String name,
    String version,
    List<String> languages,
    FeatureSpace features,
    List<Head> attributes,
    @Nullable Order order,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EncoderSettings encoder,
    Training training) {

  /** The version of the form that this code writes and reads. */
  public static final int FORMAT = 2;

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
    return with(encoder, new Training(training.seed(), training.base(), sources));
  }

  /**
   * From which scores to act where a site has no goals of its own.
   *
   * @return by attribute; those for which too few rows were held back are missing
   */
  public SortedMap<Attribute, Thresholds> recommended() {
    SortedMap<Attribute, Thresholds> recommended = new TreeMap<>();
    for (Head head : attributes) {
      Thresholds at = head.recommended();
      if (at != null) {
        recommended.put(new Attribute(head.attribute()), at);
      }
    }
    return recommended;
  }

  /**
   * The same with its encoder's files named otherwise.
   *
   * @param files in the place of the present ones
   * @return a copy
   */
  BundleManifest withEncoder(EncoderSettings files) {
    return with(files, training);
  }

  /**
   * The same with scores for a site's shares of positives.
   *
   * @param priors of attributes that have a model; others keep theirs
   * @return a copy
   * @throws IllegalArgumentException if no model scores one of them
   */
  BundleManifest at(Priors priors) {
    List<String> modelled = attributes.stream().map(Head::attribute).toList();
    for (Attribute attribute : priors.byAttribute().keySet()) {
      if (!modelled.contains(attribute.name())) {
        throw new IllegalArgumentException(
            String.format(
                "%s-%s has no model for %s: it has models for %s",
                name, version, attribute, String.join(", ", modelled)));
      }
    }
    List<Head> heads = attributes.stream().map(head -> at(priors, head)).toList();
    return new BundleManifest(
        format, name, version, languages, features, heads, order, encoder, training);
  }

  private static Head at(Priors priors, Head head) {
    Double prior = priors.byAttribute().get(new Attribute(head.attribute()));
    return prior == null ? head : head.at(prior);
  }

  private BundleManifest with(@Nullable EncoderSettings files, Training past) {
    return new BundleManifest(
        format, name, version, languages, features, attributes, order, files, past);
  }

  /**
   * One attribute's models. A text's raw score is the sum of what each says, times its weight.
   *
   * @param attribute its name
   * @param linearWeight what the linear model's log-odds are multiplied by
   * @param networkWeight what the network's log-odds are multiplied by; 0 without a network
   * @param encoderWeight what the log-odds over the encoder's vector are multiplied by; 0 without
   *     an encoder
   * @param curve from raw scores to probabilities
   * @param operating what thresholds catch and let pass, from rows held back in training; null
   *     where they were too few
   * @param rows how many rows were trained on
   * @param positives the sum of their labels
   * @param networkOf the attribute whose answer of the network counts, where the network does not
   *     know this one; null for its own
   */
  public record Head(
      String attribute,
      double linearWeight,
      double networkWeight,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) double encoderWeight,
      CalibrationCurve curve,
      @Nullable OperatingCurve operating,
      long rows,
      double positives,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String networkOf) {

    /**
     * What the network is asked for.
     *
     * @return an attribute of the network, unless there is none
     */
    public String askedOfNetwork() {
      return networkOf == null ? attribute : networkOf;
    }

    /**
     * The same models with scores for a site's share of positives.
     *
     * @param prior the share, above 0 and below 1
     * @return a copy with both curves at that prior
     * @throws IllegalArgumentException if the prior is no such share
     */
    public Head at(double prior) {
      return new Head(
          attribute,
          linearWeight,
          networkWeight,
          encoderWeight,
          curve.at(prior),
          operating == null ? null : operating.at(prior),
          rows,
          positives,
          networkOf);
    }

    /**
     * The thresholds that are recommended where a site has no goals of its own.
     *
     * @return for {@link Goals#USUAL} at the curve's prior; null where too few rows were held back
     */
    public @Nullable Thresholds recommended() {
      return operating == null ? null : operating.recommend(Goals.USUAL);
    }
  }

  /**
   * The network that reads words in their order.
   *
   * @param shape its sizes
   * @param attributes what it scores, in its order
   * @param marks whether it has learnt from marked words which words offend
   */
  public record Order(NetworkShape shape, List<String> attributes, boolean marks) {
    /** Copies the list. */
    public Order {
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
