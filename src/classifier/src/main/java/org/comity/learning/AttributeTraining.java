package org.comity.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.comity.calibration.CalibrationCurve;
import org.comity.calibration.OperatingCurve;
import org.comity.comment.Attribute;
import org.comity.features.FeatureSpace;
import org.comity.features.FeatureVector;
import org.comity.features.WordsVector;
import org.comity.learning.TrainingRows.Row;
import org.comity.linear.HashedExample;
import org.comity.linear.HashedLogisticModel;
import org.comity.model.BundleManifest;
import org.jspecify.annotations.Nullable;

/**
 * Learns one attribute: first the linear model, and one over an encoder's vectors where there are
 * any; then, beside what the network says of the rows held back, how much each counts, the
 * calibration curve and the thresholds.
 */
final class AttributeTraining {

  /** A row counts as positive when at least half of the people asked say so. */
  private static final double MAJORITY = 0.5;

  private static final double LEAST_MAJORITIES = 50;
  private static final int LEAST_OF_EACH = 20;
  private static final int LEAST_TO_HOLD = 200;

  private final Attribute attribute;
  private final TrainingRows rows;
  private final Views views;
  private final long seed;
  private final @Nullable Base base;

  /** The rows as models see them: words in a feature space, and texts encoded as a whole. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Views(WordsVector[] words, FeatureSpace space, @Nullable EncodedRows texts) {}

  /**
   * What a bundle already knows of the attribute, or of another that is like it: its models, what
   * its network says of each row, and the log-odds that all give the row together, as its head
   * weighs them.
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Base(
      HashedLogisticModel words,
      @Nullable HashedLogisticModel texts,
      BundleManifest.Head head,
      double[] network,
      double[] logOdds) {

    /** Whether its scores and thresholds are the attribute's own. */
    boolean isOf(Attribute attribute) {
      return head.attribute().equals(attribute.name());
    }
  }

  AttributeTraining(
      Attribute attribute, TrainingRows rows, Views views, long seed, @Nullable Base base) {
    this.attribute = attribute;
    this.rows = rows;
    this.views = views;
    this.seed = seed;
    this.base = base;
  }

  /** A model of all rows, and one of those not held back. */
  record Pair(HashedLogisticModel all, HashedLogisticModel partial) {}

  /** The models over words, and over encoded texts where there are any. */
  record Linear(Pair words, @Nullable Pair texts) {}

  /** What was learnt; held-back scores by the index of their row. */
  record Learnt(
      Attribute attribute,
      HashedLogisticModel words,
      @Nullable HashedLogisticModel texts,
      BundleManifest.Head head,
      Map<Integer, Double> heldBack) {}

  Linear learn() {
    return new Linear(new Pair(words(row -> true), words(row -> !row.heldBack())), texts());
  }

  private HashedLogisticModel words(Predicate<Row> wanted) {
    return AttributeModels.fit(
        examples(i -> views.words()[i], wanted),
        attribute,
        AttributeModels.Fit.words(views.space(), seed),
        base == null
            ? null
            : new AttributeModels.Base(base.words(), 1 / base.head().linearWeight()));
  }

  /** A base's model over encoded texts is kept: the words have learnt what was new. */
  private @Nullable Pair texts() {
    EncodedRows texts = views.texts();
    if (texts == null) {
      return null;
    }
    if (base != null) {
      return base.texts() == null ? null : new Pair(base.texts(), base.texts());
    }
    var how = AttributeModels.Fit.sentences(texts.dimensions(), seed);
    return new Pair(
        AttributeModels.fit(examples(texts::of, row -> true), attribute, how, null),
        AttributeModels.fit(examples(texts::of, row -> !row.heldBack()), attribute, how, null));
  }

  private List<HashedExample> examples(IntFunction<FeatureVector> vectors, Predicate<Row> wanted) {
    List<HashedExample> examples = new ArrayList<>();
    for (int i = 0; i < rows.rows().size(); i++) {
      Row row = rows.rows().get(i);
      if (wanted.test(row) && row.labels().containsKey(attribute)) {
        double offset = base == null ? 0 : base.logOdds()[i];
        AttributeModels.add(
            examples,
            attribute,
            new AttributeModels.Answer(
                vectors.apply(i), row.label(attribute), row.weight(), offset));
      }
    }
    return examples;
  }

  /**
   * Joins what all models say.
   *
   * @param learnt what a new network says of each row held back, null where there is none
   */
  Learnt join(Linear linear, double @Nullable [] learnt) {
    double[] network = base == null ? learnt : base.network();
    int[] back =
        IntStream.range(0, rows.rows().size())
            .filter(i -> rows.rows().get(i).heldBack())
            .filter(i -> rows.rows().get(i).labels().containsKey(attribute))
            .toArray();
    EncodedRows texts = views.texts();
    Blend.Parts parts =
        new Blend.Parts(
            logOdds(linear.words(), i -> views.words()[i], back),
            IntStream.of(back).mapToDouble(i -> network == null ? 0 : network[i]).toArray(),
            texts == null ? new double[back.length] : logOdds(linear.texts(), texts::of, back));
    double[] labels =
        IntStream.of(back).mapToDouble(i -> rows.rows().get(i).label(attribute)).toArray();
    double[] targets = targets(labels);
    Blend blend = blend(parts, targets);
    double[] raw = blend.join(parts);
    CalibrationCurve curve = curve(raw, labels, targets);
    double[] scores = crossCalibrated(raw, targets, curve);
    Map<Integer, Double> heldBack = new TreeMap<>();
    for (int k = 0; k < back.length; k++) {
      heldBack.put(back[k], scores[k]);
    }
    BundleManifest.Head head = head(blend, curve, operating(curve.prior(), scores, labels));
    HashedLogisticModel ofTexts = linear.texts() == null ? null : linear.texts().all();
    return new Learnt(attribute, linear.words().all(), ofTexts, head, heldBack);
  }

  /** What a model that has not seen them says of rows. */
  private static double[] logOdds(
      @Nullable Pair models, IntFunction<FeatureVector> vectors, int[] back) {
    return IntStream.of(back)
        .mapToDouble(i -> models == null ? 0 : models.partial().logOdds(vectors.apply(i)))
        .toArray();
  }

  private BundleManifest.Head head(
      Blend blend, CalibrationCurve curve, @Nullable OperatingCurve operating) {
    List<Row> labelled =
        rows.rows().stream()
            .filter(row -> !row.isCopy() && row.labels().containsKey(attribute))
            .toList();
    return new BundleManifest.Head(
        attribute.name(),
        blend.linear(),
        blend.network(),
        blend.encoder(),
        curve,
        operating,
        labelled.size(),
        labelled.stream().mapToDouble(row -> row.label(attribute)).sum(),
        networkOf());
  }

  private @Nullable String networkOf() {
    if (base == null) {
      return null;
    }
    return base.isOf(attribute) ? base.head().networkOf() : base.head().askedOfNetwork();
  }

  private Blend blend(Blend.Parts parts, double[] targets) {
    return base == null ? Blend.fit(parts, targets) : Blend.of(base.head());
  }

  /**
   * A base's curve is kept until there are enough rows to know better. Where it is another
   * attribute's, all rows tell how its scores are to be read, for it has learnt from none of them.
   */
  private CalibrationCurve curve(double[] raw, double[] labels, double[] targets) {
    if (base == null || areEnough(labels)) {
      return CalibrationCurve.fit(raw, targets);
    }
    return base.isOf(attribute) ? base.head().curve() : curveOfBase(base);
  }

  private CalibrationCurve curveOfBase(Base alike) {
    int[] labelled =
        IntStream.range(0, rows.rows().size())
            .filter(i -> !rows.rows().get(i).isCopy())
            .filter(i -> rows.rows().get(i).labels().containsKey(attribute))
            .toArray();
    return CalibrationCurve.fit(
        IntStream.of(labelled).mapToDouble(i -> alike.logOdds()[i]).toArray(),
        targets(
            IntStream.of(labelled)
                .mapToDouble(i -> rows.rows().get(i).label(attribute))
                .toArray()));
  }

  private @Nullable OperatingCurve operating(double prior, double[] scores, double[] labels) {
    OperatingCurve known = base == null || !base.isOf(attribute) ? null : base.head().operating();
    if (!areEnough(labels) && (known != null || !tellWhatIsHeld(labels))) {
      return known;
    }
    boolean[] positive = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      positive[i] = labels[i] >= MAJORITY;
    }
    return OperatingCurve.of(prior, scores, positive);
  }

  /** Enough rows of both kinds held back. */
  private static boolean areEnough(double[] labels) {
    long positives = DoubleStream.of(labels).filter(label -> label >= MAJORITY).count();
    return positives >= LEAST_OF_EACH && labels.length - positives >= LEAST_OF_EACH;
  }

  /** Rare as positives may be, negatives tell what a hold point costs. */
  private static boolean tellWhatIsHeld(double[] labels) {
    long positives = DoubleStream.of(labels).filter(label -> label >= MAJORITY).count();
    return positives > 0 && labels.length - positives >= LEAST_TO_HOLD;
  }

  /** What a score promises: that half of the people agree. Where few rows say so, their shares. */
  private static double[] targets(double[] labels) {
    double[] majorities = DoubleStream.of(labels).map(label -> label >= MAJORITY ? 1 : 0).toArray();
    return DoubleStream.of(majorities).sum() >= LEAST_MAJORITIES ? majorities : labels;
  }

  /**
   * Each half of the rows through the curve of the other half, so that no row judges its own curve;
   * too few positives for two curves are all judged by the one.
   */
  private static double[] crossCalibrated(double[] raw, double[] targets, CalibrationCurve all) {
    double[] scores = DoubleStream.of(raw).map(all::calibrate).toArray();
    if (DoubleStream.of(targets).sum() >= LEAST_MAJORITIES) {
      for (int half = 0; half < 2; half++) {
        int parity = half;
        int[] others = IntStream.range(0, raw.length).filter(k -> k % 2 != parity).toArray();
        CalibrationCurve curve =
            CalibrationCurve.fit(
                IntStream.of(others).mapToDouble(k -> raw[k]).toArray(),
                IntStream.of(others).mapToDouble(k -> targets[k]).toArray());
        for (int k = half; k < raw.length; k += 2) {
          scores[k] = curve.calibrate(raw[k]);
        }
      }
    }
    return scores;
  }
}
