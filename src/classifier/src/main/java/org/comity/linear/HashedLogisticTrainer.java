package org.comity.linear;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comity.features.FeatureVector;
import org.jspecify.annotations.Nullable;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Fits a {@link HashedLogisticModel}: naive-Bayes ratios scale the features, then a regularised
 * logistic regression weighs them, and both are folded into one weight a bucket. A fraction as a
 * label is given as two examples that share their vector, follow one another and divide the weight.
 *
 * <p>The model's provenance holds no clock: the same dataset and settings give the same bytes.
 */
public final class HashedLogisticTrainer implements Trainer<Label> {

  /** Provenance wants a time; what is learnt must not depend on the clock. */
  public static final OffsetDateTime NO_CLOCK =
      OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  @Config(description = "Cost of an example of weight 1; larger fits closer.")
  private double cost = 1;

  @Config(description = "Passes over the data at the most.")
  private int epochs = 20;

  @Config(description = "Rows of prior in each naive-Bayes ratio; 0 leaves the ratios out.")
  private double smoothing = 10;

  @Config(description = "Seed of the order in which examples are visited.")
  private long seed = Trainer.DEFAULT_SEED;

  private final @Nullable HashedLogisticModel base;
  private final double unit;

  private int invocations;

  /** With the usual settings. */
  public HashedLogisticTrainer() {
    this.base = null;
    this.unit = 1;
  }

  /**
   * With settings.
   *
   * @param cost cost of an example of weight 1, above 0
   * @param epochs passes over the data at the most, at least 1
   * @param smoothing rows of prior in each ratio; 0 leaves the ratios out
   * @param seed of the order in which examples are visited
   * @param base a model to add what is learnt to, where the examples' offsets hold what it says of
   *     them; null to start from nothing
   * @param unit by how much the base's weights must grow for one unit of log-odds; 1 is usual
   */
  public HashedLogisticTrainer(
      double cost,
      int epochs,
      double smoothing,
      long seed,
      @Nullable HashedLogisticModel base,
      double unit) {
    if (!(cost > 0) || epochs < 1 || !(smoothing >= 0)) {
      throw new IllegalArgumentException(
          "cost and epochs must be positive, smoothing not negative");
    }
    this.cost = cost;
    this.epochs = epochs;
    this.smoothing = smoothing;
    this.seed = seed;
    this.base = base;
    this.unit = unit;
  }

  @Override
  public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> run) {
    if (!(examples.getFeatureIDMap() instanceof BucketFeatureMap domain)) {
      throw new IllegalArgumentException("features must be buckets: see HashedDataset");
    }
    TrainerProvenance trainer = getProvenance();
    invocations++;
    String positive = HashedLogisticModel.positiveOf(examples.getOutputInfo());
    float[] weights = fit(Rows.of(examples, positive, domain), domain.size());
    ModelProvenance provenance =
        new ModelProvenance(
            HashedLogisticModel.class.getName(),
            NO_CLOCK,
            examples.getProvenance(),
            trainer,
            run,
            false);
    return new HashedLogisticModel(
        positive,
        provenance,
        examples.getOutputIDInfo(),
        new HashedLogisticModel.Answer(positive, QuantizedWeights.of(weights)));
  }

  private float[] fit(Rows rows, int features) {
    FeatureVector[] vectors = rows.vectors.toArray(FeatureVector[]::new);
    double[] positive = rows.positive.stream().mapToDouble(w -> w * cost).toArray();
    double[] offsets = rows.offsets.stream().mapToDouble(offset -> offset).toArray();
    double[] negative = rows.negative.stream().mapToDouble(w -> w * cost).toArray();
    float[] scales = new float[features];
    Arrays.fill(scales, 1);
    if (smoothing > 0) {
      scales = NaiveBayesRatios.of(vectors, positive, negative, smoothing * cost, features);
    }
    LogisticSolver solver = new LogisticSolver(vectors, scales, offsets);
    solver.solve(positive, negative, epochs, seed);
    float[] weights = Arrays.copyOf(solver.weights(), features + 1);
    weights[features] = (float) solver.bias();
    return base == null ? weights : base.plus(weights, (float) unit);
  }

  /** Examples that share a vector and follow one another, as one row with two weights. */
  private static final class Rows {
    private final List<FeatureVector> vectors = new ArrayList<>();
    private final List<Double> positive = new ArrayList<>();
    private final List<Double> negative = new ArrayList<>();
    private final List<Double> offsets = new ArrayList<>();

    @SuppressWarnings("ReferenceEquality") // sharing is what says that two examples are one row
    static Rows of(Dataset<Label> examples, String label, BucketFeatureMap domain) {
      Rows rows = new Rows();
      for (Example<Label> example : examples) {
        FeatureVector vector = HashedExample.vectorOf(example, domain);
        int last = rows.vectors.size() - 1;
        if (last < 0 || rows.vectors.get(last) != vector) {
          rows.vectors.add(vector);
          rows.positive.add(0.0);
          rows.negative.add(0.0);
          rows.offsets.add(HashedExample.offsetOf(example));
          last++;
        }
        boolean yes = example.getOutput().getLabel().equals(label);
        (yes ? rows.positive : rows.negative)
            .set(last, (yes ? rows.positive : rows.negative).get(last) + example.getWeight());
      }
      return rows;
    }
  }

  @Override
  public int getInvocationCount() {
    return invocations;
  }

  @Override
  public void setInvocationCount(int count) {
    invocations = count;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}
