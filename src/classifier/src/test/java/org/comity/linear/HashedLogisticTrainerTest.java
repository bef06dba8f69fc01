package org.comity.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.features.HashedVector;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.LabelEvaluation;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

class HashedLogisticTrainerTest {

  private static final int BUCKETS = 64;
  private static final Label YES = new Label("YES");
  private static final Label NO = new Label(HashedLogisticModel.NEGATIVE);

  /** Rows of four buckets; bucket 3 makes a row positive, mostly. */
  private static HashedDataset dataset(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<HashedExample> examples = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      boolean telling = random.nextBoolean();
      int[] buckets = {telling ? 3 : 4, 8 + random.nextInt(16), 24 + random.nextInt(16), 40};
      boolean positive = random.nextInt(10) < (telling ? 9 : 1);
      examples.add(
          new HashedExample(
              positive ? YES : NO, new HashedVector(buckets, new float[] {1, 1, 1, 1}), 1));
    }
    return dataset(examples);
  }

  private static HashedDataset dataset(List<HashedExample> examples) {
    OffsetDateTime never = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    return new HashedDataset(
        new SimpleDataSourceProvenance("made for the test", never, new LabelFactory()),
        new BucketFeatureMap(BUCKETS),
        examples);
  }

  private static HashedLogisticModel train(HashedDataset dataset) {
    return (HashedLogisticModel) new HashedLogisticTrainer().train(dataset);
  }

  @Test
  void learnsWhatTellsRowsApartAsTribuoMeasuresIt() {
    HashedLogisticModel model = train(dataset(2000, 1));
    LabelEvaluation evaluation = new LabelEvaluator().evaluate(model, dataset(1000, 2));
    assertThat(evaluation.AUCROC(YES)).isGreaterThan(0.87);
    assertThat(evaluation.accuracy()).isGreaterThan(0.87);
  }

  @Test
  void findsTheOptimumOfTheStatedObjective() {
    // One positive and one negative row on one bucket each, no ratios: by symmetry the weights are
    // w and -w with w = C / (1 + e^w), and the bias is 0.
    List<HashedExample> rows =
        List.of(
            new HashedExample(YES, new HashedVector(new int[] {1}, new float[] {1}), 1),
            new HashedExample(NO, new HashedVector(new int[] {2}, new float[] {1}), 1));
    HashedLogisticTrainer plain = new HashedLogisticTrainer(2, 500, 0, 1, null, 1);
    HashedLogisticModel model = (HashedLogisticModel) plain.train(dataset(rows));
    double w = model.weights()[1];
    assertThat(w).isCloseTo(2 / (1 + Math.exp(w)), within(1e-3));
    assertThat(model.weights()[2]).isCloseTo((float) -w, within(1e-3f));
    assertThat(model.bias()).isCloseTo(0f, within(1e-3f));
  }

  @Test
  void treatsAFractionAsBothAnswers() {
    HashedVector shared = new HashedVector(new int[] {1}, new float[] {1});
    List<HashedExample> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      HashedVector vector = new HashedVector(new int[] {1}, new float[] {1});
      rows.add(new HashedExample(YES, vector, 0.25f));
      rows.add(new HashedExample(NO, vector, 0.75f));
    }
    HashedLogisticTrainer plain = new HashedLogisticTrainer(1, 100, 0, 1, null, 1);
    HashedLogisticModel model = (HashedLogisticModel) plain.train(dataset(rows));
    double probability = 1 / (1 + Math.exp(-model.logOdds(shared)));
    assertThat(probability).isCloseTo(0.25, within(0.01));
  }

  @Test
  void givesTheSameBytesForTheSameRows() {
    assertThat(train(dataset(500, 1)).serialize().toByteArray())
        .isEqualTo(train(dataset(500, 1)).serialize().toByteArray());
  }

  @Test
  void isTheSameModelAfterTribuosRoundTrip() {
    HashedLogisticModel model = train(dataset(500, 1));
    Model<?> read = Model.deserialize(model.serialize());
    HashedVector row = new HashedVector(new int[] {3, 9, 30}, new float[] {1, 0.5f, 0.5f});
    assertThat(((HashedLogisticModel) read).logOdds(row)).isEqualTo(model.logOdds(row));
    assertThat(read.getProvenance()).isEqualTo(model.getProvenance());
  }

  @Test
  void predictsTheSameForFeaturesByName() {
    HashedLogisticModel model = train(dataset(500, 1));
    HashedVector row = new HashedVector(new int[] {3, 9}, new float[] {1, 0.5f});
    ArrayExample<Label> named = new ArrayExample<>(LabelFactory.UNKNOWN_LABEL);
    named.add("#3", 1);
    named.add("#9", 0.5);
    named.add("unheard of", 1);
    Prediction<Label> byName = model.predict(named);
    Prediction<Label> byBucket = model.predict(new HashedExample(YES, row, 1));
    assertThat(byName.distributionEquals(byBucket, 1e-9)).isTrue();
  }

  @Test
  void refusesARowOfWhichItKnowsNothing() {
    HashedLogisticModel model = train(dataset(500, 1));
    ArrayExample<Label> unknown = new ArrayExample<>(LabelFactory.UNKNOWN_LABEL);
    unknown.add("unheard of", 1);
    assertThatThrownBy(() -> model.predict(unknown)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void staysWithItsBaseWhereTheRowsSayNothingNew() {
    HashedLogisticModel base = train(dataset(2000, 1));
    HashedVector other = new HashedVector(new int[] {60}, new float[] {1});
    HashedDataset few =
        dataset(List.of(new HashedExample(YES, other, 1), new HashedExample(NO, other, 1)));
    HashedLogisticModel next =
        (HashedLogisticModel) new HashedLogisticTrainer(1, 20, 10, 1, base, 1).train(few);
    HashedVector known = new HashedVector(new int[] {3, 9}, new float[] {1, 1});
    assertThat(next.logOdds(known)).isCloseTo(base.logOdds(known), within(0.2));
  }

  /** Rows whose shares follow bucket 3; another model may know that already. */
  private static HashedDataset shares(double known) {
    SplittableRandom random = new SplittableRandom(5);
    List<HashedExample> examples = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      boolean telling = random.nextBoolean();
      int[] buckets = {telling ? 3 : 4, 8 + random.nextInt(16)};
      HashedVector vector = new HashedVector(buckets, new float[] {1, 1});
      double odds = telling ? 2 : -1;
      float share = (float) (1 / (1 + Math.exp(-odds)));
      examples.add(new HashedExample(YES, vector, share, known * odds));
      examples.add(new HashedExample(NO, vector, 1 - share, known * odds));
    }
    return dataset(examples);
  }

  private static HashedLogisticModel plain(HashedDataset rows) {
    return (HashedLogisticModel) new HashedLogisticTrainer(1, 500, 0, 1, null, 1).train(rows);
  }

  @Test
  void learnsNothingThatOffsetsExplain() {
    HashedLogisticModel model = plain(shares(1));
    for (float weight : model.weights()) {
      assertThat(weight).isCloseTo(0f, within(0.01f));
    }
    assertThat(model.bias()).isCloseTo(0f, within(0.01f));
    HashedVector telling = new HashedVector(new int[] {3}, new float[] {1});
    assertThat(plain(shares(0)).logOdds(telling)).as("without offsets").isGreaterThan(1.5);
  }

  @Test
  void learnsWhatOffsetsLeaveOpen() {
    HashedVector telling = new HashedVector(new int[] {3, 9}, new float[] {1, 1});
    double all = plain(shares(0)).logOdds(telling);
    assertThat(plain(shares(0.5)).logOdds(telling)).isCloseTo(all / 2, within(0.1));
    assertThat(plain(shares(2)).logOdds(telling)).isCloseTo(-all, within(0.2));
  }

  @Test
  void addsToItsBaseInUnitsOfTheBase() {
    HashedLogisticModel base = train(dataset(500, 1));
    HashedVector row = new HashedVector(new int[] {3, 9}, new float[] {1, 1});
    double alone = plain(shares(0.5)).logOdds(row);
    HashedLogisticTrainer trainer = new HashedLogisticTrainer(1, 500, 0, 1, base, 2.5);
    HashedLogisticModel next = (HashedLogisticModel) trainer.train(shares(0.5));
    assertThat(next.logOdds(row)).isCloseTo(base.logOdds(row) + 2.5 * alone, within(1e-3));
  }

  @Test
  void scoresSideBySideAsOneByOne() {
    HashedLogisticModel one = train(dataset(500, 1));
    HashedLogisticModel two = train(dataset(500, 2));
    LinearTable table = new LinearTable(List.of(one, two));
    HashedVector row = new HashedVector(new int[] {3, 9, 30}, new float[] {1, 0.5f, 0.5f});
    float[] sums = {table.bias(0), table.bias(1)};
    for (int i = 0; i < row.size(); i++) {
      table.add(row.buckets()[i], row.values()[i], sums);
    }
    assertThat((double) sums[0]).isCloseTo(one.logOdds(row), within(1e-6));
    assertThat((double) sums[1]).isCloseTo(two.logOdds(row), within(1e-6));
  }

  @Test
  void namesTheStrongestBucketFirst() {
    assertThat(train(dataset(2000, 1)).getTopFeatures(2).get("YES"))
        .extracting(pair -> pair.getA())
        .containsExactlyInAnyOrder("#3", "#4");
  }
}
