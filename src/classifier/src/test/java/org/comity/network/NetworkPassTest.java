package org.comity.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPassTest {

  private static final float NOBODY = Float.NaN;
  private static final float STEP = 1e-3f;

  /** Marked, clean, half labelled, of one word, with one word again and again. */
  private static List<NetworkText> texts(MadeUpNetwork made) {
    float[] marks = new float[6 * 2];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = i % 5 == 4 ? NOBODY : (float) made.random.nextDouble();
    }
    return List.of(
        new NetworkText(made.text(6), new float[] {0.8f, 0.3f}, marks, false, 1.5f, 1),
        new NetworkText(made.text(5), new float[] {0, 0}, null, true, 1, 0),
        new NetworkText(made.text(4), new float[] {0, NOBODY}, null, true, 0.7f, 1),
        new NetworkText(made.text(9), new float[] {NOBODY, 1}, null, false, 1, 0),
        new NetworkText(made.text(1), new float[] {1, 0.5f}, null, false, 1, 1),
        new NetworkText(new int[] {3, 3, 7, 3}, new float[] {0.25f, 0}, null, false, 2, 0));
  }

  /** The loss as the paper would have it, in doubles and without any economy. */
  private static final class Loss {
    private final MadeUpNetwork made;
    private final float[] sourceBias;
    private final int units;
    private final int attributes;

    Loss(MadeUpNetwork made, float[] sourceBias) {
      this.made = made;
      this.sourceBias = sourceBias;
      this.units = made.shape.units();
      this.attributes = made.shape.attributes();
    }

    private double input(int word, int i) {
      if (i < made.shape.dimensions()) {
        return made.frozen[word][i];
      }
      double sum = 0;
      for (int bucket : made.buckets[word]) {
        int column = i - made.shape.dimensions();
        sum += made.weights.words[bucket * made.shape.columns() + column];
      }
      return sum / made.buckets[word].length;
    }

    /** The first tap is that of the word before, the last that of the word after. */
    private double activity(int[] text, int at, int unit) {
      double sum = made.weights.units[unit];
      for (int from = Math.max(0, at - 1); from <= Math.min(text.length - 1, at + 1); from++) {
        int tap = from + 1 - at;
        for (int i = 0; i < made.shape.inputs(); i++) {
          int row = tap * made.shape.inputs() + i;
          sum += made.weights.taps[row * units + unit] * input(text[from], i);
        }
      }
      return Math.max(0, sum);
    }

    private double mark(int[] text, int at, int attribute) {
      double sum = made.weights.markBias[attribute];
      for (int j = 0; j < units; j++) {
        sum += made.weights.marks[attribute * units + j] * activity(text, at, j);
      }
      int[] buckets = made.buckets[text[at]];
      for (int bucket : buckets) {
        int column = made.shape.learned() + attribute;
        sum +=
            made.weights.words[bucket * made.shape.columns() + column] / Math.sqrt(buckets.length);
      }
      return sum;
    }

    double odds(int[] text, int attribute) {
      double sum = made.weights.bias[attribute];
      for (int j = 0; j < units; j++) {
        double most = 0;
        double all = 0;
        for (int t = 0; t < text.length; t++) {
          most = Math.max(most, activity(text, t, j));
          all += activity(text, t, j);
        }
        sum += made.weights.peaks[attribute * units + j] * most;
        sum += made.weights.flows[attribute * units + j] * all * Math.pow(text.length, -0.7);
      }
      double strongest = Double.NEGATIVE_INFINITY;
      for (int t = 0; t < text.length; t++) {
        strongest = Math.max(strongest, mark(text, t, attribute));
      }
      return sum + made.weights.strongest[attribute] * strongest;
    }

    private static double cross(double odds, double share) {
      return Math.log1p(Math.exp(odds)) - share * odds;
    }

    double of(NetworkText text) {
      double loss = 0;
      double marks = 0;
      for (int a = 0; a < attributes; a++) {
        float label = text.labels()[a];
        double bySource = sourceBias[text.source() * attributes + a];
        loss += Float.isNaN(label) ? 0 : cross(odds(text.words(), a) + bySource, label);
        double kind = a == 0 ? 1 : NetworkPass.KIND_WEIGHT;
        for (int t = 0; t < text.words().length; t++) {
          float[] shares = text.marks();
          float share = shares == null ? label * 0 : shares[t * attributes + a];
          marks += Float.isNaN(share) ? 0 : kind * cross(mark(text.words(), t, a), share);
        }
      }
      double counts = text.marks() != null ? 1 : text.clean() ? NetworkPass.CLEAN_WEIGHT : 0;
      double each = counts * NetworkPass.MARKS_WEIGHT / text.words().length;
      return text.weight() * (loss + each * marks);
    }
  }

  private static Gradients gradients(MadeUpNetwork made) {
    Gradients gradients = new Gradients(made.shape, made.weights, 2);
    for (int i = 0; i < gradients.sourceBias.length; i++) {
      gradients.sourceBias[i] = (float) (made.random.nextDouble() - 0.5);
    }
    return gradients;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void slopesAreThoseOfTheLoss(long seed) {
    MadeUpNetwork made = new MadeUpNetwork(seed);
    Gradients gradients = gradients(made);
    NetworkPass pass = made.pass(gradients);
    Loss loss = new Loss(made, gradients.sourceBias);
    List<NetworkText> texts = texts(made);
    texts.forEach(text -> pass.learn(text, 0.5f));
    NetworkWeights weights = made.weights;
    float[][] values = {
      weights.taps,
      weights.units,
      weights.peaks,
      weights.flows,
      weights.bias,
      weights.strongest,
      weights.marks,
      weights.markBias,
      gradients.sourceBias,
      weights.words
    };
    Learnable[] learnables = {
      gradients.taps, gradients.units, gradients.peaks, gradients.flows, gradients.bias,
      gradients.strongest, gradients.marks, gradients.markBias, gradients.sources, gradients.words
    };
    for (int part = 0; part < values.length; part++) {
      float[] slopes = learnables[part].gradient();
      int moving = 0;
      for (int i = 0; i < slopes.length; i++) {
        if (slopes[i] != 0 || part < values.length - 1) {
          double numeric = 0.5 * slope(loss, texts, values[part], i);
          assertThat((double) slopes[i])
              .as("part %s, number %s", part, i)
              .isCloseTo(numeric, within(2e-4 + 2e-3 * Math.abs(numeric)));
          moving += slopes[i] != 0 ? 1 : 0;
        }
      }
      assertThat(moving).as("slopes in part %s", part).isPositive();
    }
  }

  private static double slope(Loss loss, List<NetworkText> texts, float[] values, int i) {
    float value = values[i];
    values[i] = value + STEP;
    double above = values[i];
    double high = texts.stream().mapToDouble(loss::of).sum();
    values[i] = value - STEP;
    double below = values[i];
    double low = texts.stream().mapToDouble(loss::of).sum();
    values[i] = value;
    return (high - low) / (above - below);
  }

  /** What has no slope must not move the loss: buckets of words that no text holds. */
  @Test
  void onlyBucketsOfTheTextAreTouched() {
    MadeUpNetwork made = new MadeUpNetwork(4);
    Gradients gradients = gradients(made);
    NetworkText text = new NetworkText(new int[] {2}, new float[] {1, 1}, null, false, 1, 0);
    made.pass(gradients).learn(text, 1);
    List<Integer> touched = new ArrayList<>();
    float[] slopes = gradients.words.gradient();
    for (int i = 0; i < slopes.length; i++) {
      int bucket = i / made.shape.columns();
      if (slopes[i] != 0 && !touched.contains(bucket)) {
        touched.add(bucket);
      }
    }
    assertThat(touched).isNotEmpty();
    for (int bucket : touched) {
      assertThat(made.buckets[2]).contains(bucket);
    }
  }

  /** A pass tells its log-odds by the slope of the bias: the probability less the label. */
  @Test
  void aReadingSaysWhatAPassSays() {
    MadeUpNetwork made = new MadeUpNetwork(5);
    for (int length = 1; length <= 300; length += length < 20 ? 1 : 35) {
      int[] words = made.text(length);
      Gradients gradients = new Gradients(made.shape, made.weights, 1);
      made.pass(gradients).learn(new NetworkText(words, new float[2], null, false, 1, 0), 1);
      NetworkReading reading = made.read(words);
      Loss plain = new Loss(made, gradients.sourceBias);
      for (int a = 0; a < 2; a++) {
        double probability = gradients.bias.gradient()[a];
        assertThat(1 / (1 + Math.exp(-reading.logOdds(a))))
            .as("%s words", length)
            .isCloseTo(probability, within(1e-6));
        assertThat(reading.logOdds(a))
            .isCloseTo(Math.log(probability / (1 - probability)), within(1e-5))
            .isCloseTo(plain.odds(words, a), within(1e-5));
      }
    }
  }

  @Test
  void aReadingMarksWhatAPassMarks() {
    MadeUpNetwork made = new MadeUpNetwork(6);
    int[] words = made.text(12);
    NetworkReading reading = made.read(words);
    Loss plain = new Loss(made, new float[2]);
    for (int t = 0; t < words.length; t++) {
      for (int a = 0; a < 2; a++) {
        double share = 1 / (1 + Math.exp(-plain.mark(words, t, a)));
        assertThat(reading.share(t, a)).isCloseTo(share, within(1e-6));
      }
    }
  }

  @Test
  void longTextsAreLearntFromTheirBeginning() {
    MadeUpNetwork made = new MadeUpNetwork(7);
    int[] words = made.text(900);
    int[] beginning = Arrays.copyOf(words, 300);
    Gradients all = new Gradients(made.shape, made.weights, 1);
    made.pass(all).learn(new NetworkText(words, new float[2], null, true, 1, 0), 1);
    Gradients some = new Gradients(made.shape, made.weights, 1);
    made.pass(some).learn(new NetworkText(beginning, new float[2], null, true, 1, 0), 1);
    assertThat(all.taps.gradient()).containsExactly(some.taps.gradient());
    assertThat(all.words.gradient()).containsExactly(some.words.gradient());
  }
}
