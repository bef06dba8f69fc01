package org.comity.learning;

import java.util.Map;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.features.WordsVector;
import org.comity.linear.HashedLogisticModel;
import org.comity.model.BundleManifest;
import org.comity.model.BundleParts;
import org.comity.network.Network;
import org.jspecify.annotations.Nullable;

/** What a base bundle says of rows before anything is learnt from them. */
final class BaseScores {

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
}
