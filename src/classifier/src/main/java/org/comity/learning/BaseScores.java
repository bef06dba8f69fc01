package org.comity.learning;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.comity.calibration.PlattCalibrator;
import org.comity.comment.Attribute;
import org.comity.features.WordsVector;
import org.comity.linear.HashedLogisticModel;
import org.comity.model.BundleManifest;
import org.comity.model.BundleManifest.Head;
import org.comity.model.BundleParts;
import org.comity.network.Network;
import org.jspecify.annotations.Nullable;

/** What a base bundle says of rows before anything is learnt from them. */
final class BaseScores {

  /** Rows at the edge would make a loss endless. */
  private static final double LEAST_PROBABILITY = 1e-6;

  private final BundleParts base;
  private final @Nullable EncodedRows encoded;

  /** With the rows as the base's encoder sees them, if it has one. */
  BaseScores(BundleParts base, @Nullable EncodedRows encoded) {
    this.base = base;
    this.encoded = encoded;
  }

  /** For each attribute of the base: model, head, and the weighed log-odds of every row. */
  Map<Attribute, AttributeTraining.Base> of(TrainingRows rows) {
    WordsVector[] vectors = rows.vectors(base.weighting());
    Network network = base.network();
    BundleManifest.Order order = base.manifest().order();
    double[][] odds = network == null ? null : NetworkTraining.logOdds(network, rows, row -> true);
    Map<Attribute, AttributeTraining.Base> all = new TreeMap<>();
    for (int m = 0; m < base.models().size(); m++) {
      BundleManifest.Head head = base.manifest().attributes().get(m);
      HashedLogisticModel model = base.models().get(m);
      int column = order == null ? -1 : order.attributes().indexOf(head.askedOfNetwork());
      double[] ofNetwork = new double[vectors.length];
      double[] raw = new double[vectors.length];
      for (int i = 0; i < raw.length; i++) {
        ofNetwork[i] = odds != null && column >= 0 ? odds[i][column] : 0;
        raw[i] =
            head.linearWeight() * model.logOdds(vectors[i]) + head.networkWeight() * ofNetwork[i];
      }
      HashedLogisticModel ofTexts = addEncoder(m, raw);
      all.put(
          new Attribute(head.attribute()),
          new AttributeTraining.Base(model, ofTexts, head, ofNetwork, raw));
    }
    return all;
  }

  /** The model over the encoder's vectors, after adding what it says to the rows' log-odds. */
  private @Nullable HashedLogisticModel addEncoder(int attribute, double[] raw) {
    BundleParts.Encoded models = base.encoded();
    if (models == null || encoded == null) {
      return null;
    }
    HashedLogisticModel model = models.models().get(attribute);
    double weight = base.manifest().attributes().get(attribute).encoderWeight();
    for (int i = 0; i < raw.length; i++) {
      raw[i] += weight * model.logOdds(encoded.of(i));
    }
    return model;
  }

  /**
   * What an attribute starts from that a base does not know: the one of its attributes that tells
   * the new one's rows apart best. Moderators reject much of what is toxic, so that a site's
   * decisions need not teach again what an insult is. It counts as much as the rows bear out.
   *
   * @param attribute not one of the base's
   * @param bases what the base says of the rows, by attribute
   * @param rows labelled; those held back are not looked at
   * @return null if no attribute of the base says anything of the new one
   */
  static AttributeTraining.@Nullable Base alike(
      Attribute attribute, Map<Attribute, AttributeTraining.Base> bases, TrainingRows rows) {
    int[] labelled =
        IntStream.range(0, rows.rows().size())
            .filter(i -> !rows.rows().get(i).heldBack())
            .filter(i -> rows.rows().get(i).labels().containsKey(attribute))
            .toArray();
    double[] labels =
        IntStream.of(labelled).mapToDouble(i -> rows.rows().get(i).label(attribute)).toArray();
    double share = DoubleStream.of(labels).average().orElse(0);
    double[] guess = DoubleStream.generate(() -> share).limit(labels.length).toArray();
    double least = loss(labels, guess) - priceOfASlope(labels.length);
    Optional<AttributeTraining.Base> best = Optional.empty();
    for (AttributeTraining.Base base : bases.values()) {
      if (base.texts() != null) {
        // An encoder's model bears its attribute's name, and nothing is learnt on top of it.
        return null;
      }
      double[] raw = IntStream.of(labelled).mapToDouble(i -> base.logOdds()[i]).toArray();
      PlattCalibrator curve = PlattCalibrator.fit(raw, labels);
      double loss = loss(labels, DoubleStream.of(raw).map(curve::calibrate).toArray());
      if (loss < least) {
        least = loss;
        best = Optional.of(scaled(base, curve.slope()));
      }
    }
    return best.orElse(null);
  }

  /** Even noise fits a slope a little: Schwarz, "Estimating the dimension of a model", 1978. */
  private static double priceOfASlope(int rows) {
    return StrictMath.log(Math.max(rows, 1)) / (2.0 * Math.max(rows, 1));
  }

  /** The mean of what the labels cost under the probabilities, in nats. */
  private static double loss(double[] labels, double[] probabilities) {
    return IntStream.range(0, labels.length)
        .mapToDouble(
            i -> -labels[i] * log(probabilities[i]) - (1 - labels[i]) * log(1 - probabilities[i]))
        .average()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double log(double probability) {
    return StrictMath.log(Math.max(probability, LEAST_PROBABILITY));
  }

  private static AttributeTraining.Base scaled(AttributeTraining.Base base, double slope) {
    Head head = base.head();
    return new AttributeTraining.Base(
        base.words(),
        base.texts(),
        new Head(
            head.attribute(),
            slope * head.linearWeight(),
            slope * head.networkWeight(),
            slope * head.encoderWeight(),
            head.curve(),
            head.operating(),
            head.rows(),
            head.positives(),
            head.networkOf()),
        base.network(),
        DoubleStream.of(base.logOdds()).map(odds -> slope * odds).toArray());
  }
}
