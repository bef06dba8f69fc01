package org.comity.learning;

import java.util.List;
import org.comity.comment.Attribute;
import org.comity.features.FeatureSpace;
import org.comity.features.HashedVector;
import org.comity.linear.BucketFeatureMap;
import org.comity.linear.HashedDataset;
import org.comity.linear.HashedExample;
import org.comity.linear.HashedLogisticModel;
import org.comity.linear.HashedLogisticTrainer;
import org.jspecify.annotations.Nullable;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Puts one attribute's question to Tribuo: examples of yes and no in, a model out. */
final class AttributeModels {

  private static final double COST = 1;
  private static final int EPOCHS = 20;
  private static final double SMOOTHING = 10;

  private AttributeModels() {}

  /** Adds a row; a fraction speaks for and against, in proportion. */
  static void addFraction(
      List<HashedExample> examples,
      Attribute attribute,
      HashedVector vector,
      double label,
      double weight) {
    if (label > 0) {
      Label yes = new Label(attribute.name());
      examples.add(new HashedExample(yes, vector, (float) (weight * label)));
    }
    if (label < 1) {
      Label no = new Label(HashedLogisticModel.NEGATIVE);
      examples.add(new HashedExample(no, vector, (float) (weight * (1 - label))));
    }
  }

  static HashedLogisticModel fit(
      List<HashedExample> examples,
      FeatureSpace space,
      Attribute attribute,
      long seed,
      @Nullable HashedLogisticModel base) {
    SimpleDataSourceProvenance source =
        new SimpleDataSourceProvenance(
            "labelled comments, " + attribute, HashedLogisticTrainer.NO_CLOCK, new LabelFactory());
    HashedDataset dataset = new HashedDataset(source, new BucketFeatureMap(space.size()), examples);
    HashedLogisticTrainer trainer = new HashedLogisticTrainer(COST, EPOCHS, SMOOTHING, seed, base);
    return (HashedLogisticModel) trainer.train(dataset);
  }
}
