package org.comity.model;

import java.util.List;
import org.comity.comment.Attribute;
import org.comity.features.FeatureBlock;
import org.comity.features.FeatureWeighting;
import org.comity.features.Reading;
import org.comity.features.WordFeaturizer;
import org.comity.linear.LinearTable;

/**
 * Tells for each word of a comment the share of annotators who would mark it, per attribute. Learnt
 * from words that annotators marked. Immutable.
 */
final class WordScorer {

  private final WordFeaturizer featurizer;
  private final FeatureWeighting weighting;
  private final LinearTable table;
  private final List<Attribute> attributes;

  WordScorer(
      WordFeaturizer featurizer,
      FeatureWeighting weighting,
      LinearTable table,
      List<Attribute> attributes) {
    this.featurizer = featurizer;
    this.weighting = weighting;
    this.table = table;
    this.attributes = attributes;
  }

  /** What words can be marked as; the first stands for all kinds together. */
  List<Attribute> attributes() {
    return attributes;
  }

  /** For each token the shares in [0,1], in the order of the attributes; punctuation has 0. */
  double[][] shares(Reading reading) {
    double[][] shares = new double[reading.tokens().size()][attributes.size()];
    for (int t = 0; t < shares.length; t++) {
      if (reading.canOffend(t)) {
        List<FeatureBlock> blocks = featurizer.extract(reading.tokens(), t);
        double[] odds =
            table.logOdds(
                weighting.vector(
                    blocks.stream().map(FeatureBlock::distinct).toArray(int[][]::new)));
        for (int a = 0; a < odds.length; a++) {
          shares[t][a] = 1 / (1 + Math.exp(-odds[a]));
        }
      }
    }
    return shares;
  }
}
