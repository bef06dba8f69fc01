package org.comity.linear;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.features.FeatureVector;
import org.comity.features.HashedVector;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.OutputInfo;
import org.tribuo.Prediction;
import org.tribuo.classification.ImmutableLabelInfo;
import org.tribuo.classification.Label;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;

/**
 * A logistic regression over buckets: the log-odds of one label are a bias and a sum of weights. A
 * Tribuo model in every respect; for speed, {@link #weights()} can be copied out and summed
 * elsewhere. Immutable but for its name.
 */
public final class HashedLogisticModel extends Model<Label> {

  /** The label of rows for which the answer is no. */
  public static final String NEGATIVE = "none";

  private static final int VERSION = 0;

  /** The field number that the weights have beside Tribuo's own, which end far below it. */
  private static final int WEIGHTS = 1000;

  private final String positive;
  private final QuantizedWeights weights;

  HashedLogisticModel(
      String name, ModelProvenance provenance, ImmutableOutputInfo<Label> outputs, Answer answer) {
    super(name, provenance, new BucketFeatureMap(answer.weights.length() - 1), outputs, true);
    this.positive = answer.positive;
    this.weights = answer.weights;
  }

  /** What was learnt: the weights of the buckets and, after them, the bias, for one label. */
  static final class Answer {
    private final String positive;
    private final QuantizedWeights weights;

    Answer(String positive, QuantizedWeights weights) {
      this.positive = positive;
      this.weights = weights;
    }
  }

  /**
   * The weight of each bucket (log-odds for a feature of value 1).
   *
   * @return a copy, without the bias
   */
  public float[] weights() {
    float[] copy = new float[buckets()];
    for (int bucket = 0; bucket < copy.length; bucket++) {
      copy[bucket] = weights.at(bucket);
    }
    return copy;
  }

  /** As they are kept: the bias comes last. */
  QuantizedWeights quantized() {
    return weights;
  }

  private int buckets() {
    return weights.length() - 1;
  }

  /**
   * The log-odds of a row without features.
   *
   * @return any number
   */
  public float bias() {
    return weights.at(buckets());
  }

  /**
   * The log-odds of a row.
   *
   * @param vector its features
   * @return any number, positive when the label is more likely than not
   */
  public double logOdds(FeatureVector vector) {
    return bias() + weights.dot(vector.hashed());
  }

  /** These weights and others times a unit, bucket by bucket; the bias comes last. */
  float[] plus(float[] others, float unit) {
    float[] sums = new float[weights.length()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = weights.at(i) + others[i] * unit;
    }
    return sums;
  }

  @Override
  public Prediction<Label> predict(Example<Label> example) {
    FeatureVector vector = HashedExample.vectorOf(example, (BucketFeatureMap) featureIDMap);
    if (vector.size() == 0) {
      throw new IllegalArgumentException("no feature of the example is known to the model");
    }
    double probability = 1 / (1 + Math.exp(-logOdds(vector)));
    Map<String, Label> scores = new LinkedHashMap<>();
    scores.put(positive, new Label(positive, probability));
    scores.put(NEGATIVE, new Label(NEGATIVE, 1 - probability));
    Label best = scores.get(probability >= 0.5 ? positive : NEGATIVE);
    return new Prediction<>(best, scores, vector.size(), example, true);
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    int buckets = buckets();
    List<Pair<String, Double>> top =
        IntStream.range(0, buckets)
            .filter(bucket -> weights.at(bucket) != 0)
            .boxed()
            .sorted(Comparator.comparingDouble(bucket -> -Math.abs(weights.at(bucket))))
            .limit(n < 0 ? buckets : n)
            .map(bucket -> new Pair<>(BucketFeatureMap.name(bucket), (double) weights.at(bucket)))
            .toList();
    return Map.of(positive, top);
  }

  @Override
  public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
    HashedVector vector = HashedExample.vectorOf(example, (BucketFeatureMap) featureIDMap).hashed();
    List<Pair<String, Double>> parts =
        IntStream.range(0, vector.size())
            .mapToObj(
                i ->
                    new Pair<>(
                        BucketFeatureMap.name(vector.buckets()[i]),
                        (double) weights.at(vector.buckets()[i]) * vector.values()[i]))
            .sorted(Comparator.comparingDouble(part -> -Math.abs(part.getB())))
            .toList();
    return Optional.of(new Excuse<>(example, predict(example), Map.of(positive, parts)));
  }

  @Override
  protected Model<Label> copy(String newName, ModelProvenance newProvenance) {
    return new HashedLogisticModel(
        newName, newProvenance, outputIDInfo, new Answer(positive, weights));
  }

  /** Tribuo's model data with the weights as one more field, which protobuf carries along. */
  @Override
  public ModelProto serialize() {
    UnknownFieldSet.Field packed =
        UnknownFieldSet.Field.newBuilder()
            .addLengthDelimited(ByteString.copyFrom(weights.write()))
            .build();
    ModelDataProto data =
        createDataCarrier().serialize().toBuilder()
            .setUnknownFields(UnknownFieldSet.newBuilder().addField(WEIGHTS, packed).build())
            .build();
    return ModelProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(HashedLogisticModel.class.getName())
        .setSerializedData(Any.pack(data))
        .build();
  }

  /**
   * Tribuo calls this to read what {@link #serialize} wrote.
   *
   * @param version the format
   * @param className this class
   * @param message the model's data
   * @return the model
   * @throws InvalidProtocolBufferException if the message is something else
   */
  public static HashedLogisticModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version != VERSION) {
      throw new IllegalArgumentException("unknown version " + version + " of a logistic model");
    }
    ModelDataProto data = message.unpack(ModelDataProto.class);
    List<ByteString> packed = data.getUnknownFields().getField(WEIGHTS).getLengthDelimitedList();
    ModelDataCarrier<?> carrier = ModelDataCarrier.deserialize(data);
    if (packed.size() != 1 || !(carrier.outputDomain() instanceof ImmutableLabelInfo outputs)) {
      throw new IllegalArgumentException("the message holds no logistic model");
    }
    QuantizedWeights weights = QuantizedWeights.read(packed.get(0).toByteArray());
    if (weights.length() != carrier.featureDomain().size() + 1) {
      throw new IllegalArgumentException("the weights do not fit the feature domain");
    }
    Answer answer = new Answer(positiveOf(outputs), weights);
    return new HashedLogisticModel(carrier.name(), carrier.provenance(), outputs, answer);
  }

  /** The one label that is not {@link #NEGATIVE}. */
  static String positiveOf(OutputInfo<Label> outputs) {
    return outputs.getDomain().stream()
        .map(Label::getLabel)
        .filter(label -> !label.equals(NEGATIVE))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row carries a label to learn"));
  }
}
