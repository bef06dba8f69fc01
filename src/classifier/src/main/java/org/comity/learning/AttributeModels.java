package org.comity.learning;

import java.util.List;
import org.comity.comment.Attribute;
import org.comity.features.FeatureSpace;
import org.comity.features.FeatureVector;
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

  private static final int EPOCHS = 20;

  private AttributeModels() {}

  /**
   * How closely a model is fitted.
   *
   * @param buckets of its space
   * @param cost of a row of weight 1
   * @param smoothing of the naive-Bayes ratios; 0 leaves them out
   * @param seed of the order in which rows are visited
   */
  record Fit(int buckets, double cost, double smoothing, long seed) {

    static Fit words(FeatureSpace space, long seed) {
      return new Fit(space.size(), 0.7, 10, seed);
    }

    /** Every vector has a value everywhere, so that ratios of frequencies would say nothing. */
    static Fit sentences(int dimensions, long seed) {
      return new Fit(dimensions, 10, 0, seed);
    }
  }

  /** What a row says: a fraction speaks for and against, in proportion. */
  record Answer(FeatureVector vector, double label, double weight, double offset) {}

  static void add(List<HashedExample> examples, Attribute attribute, Answer answer) {
    if (answer.label > 0) {
      Label yes = new Label(attribute.name());
      float weight = (float) (answer.weight * answer.label);
      examples.add(new HashedExample(yes, answer.vector, weight, answer.offset));
    }
    if (answer.label < 1) {
      Label no = new Label(HashedLogisticModel.NEGATIVE);
      float weight = (float) (answer.weight * (1 - answer.label));
      examples.add(new HashedExample(no, answer.vector, weight, answer.offset));
    }
  }

  /** A model to add to, and by how much its weights must grow for one unit of log-odds. */
  record Base(HashedLogisticModel model, double unit) {}

  static HashedLogisticModel fit(
      List<HashedExample> examples, Attribute attribute, Fit how, @Nullable Base base) {
    SimpleDataSourceProvenance source =
        new SimpleDataSourceProvenance(
            "labelled comments, " + attribute, HashedLogisticTrainer.NO_CLOCK, new LabelFactory());
    HashedDataset dataset = new HashedDataset(source, new BucketFeatureMap(how.buckets), examples);
    HashedLogisticTrainer trainer =
        new HashedLogisticTrainer(
            how.cost,
            EPOCHS,
            how.smoothing,
            how.seed,
            base == null ? null : base.model,
            base == null ? 1 : base.unit);
    return (HashedLogisticModel) trainer.train(dataset);
  }
}
