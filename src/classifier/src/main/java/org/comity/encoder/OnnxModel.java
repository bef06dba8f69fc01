package org.comity.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * An ONNX file as ONNX Runtime runs it. Only this class and {@link OnnxInput} touch ONNX Runtime,
 * which may not be there. Safe for use by several threads until it is closed; one text is read by
 * one thread, so that its vector does not depend on how many there are.
 */
final class OnnxModel implements AutoCloseable {

  /** What exports that pool by themselves call their result. */
  private static final String POOLED = "sentence_embedding";

  private static final int TEXT_RANK = 2;
  private static final int TOKENS_RANK = 3;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final List<OnnxInput> inputs;
  private final String output;

  private OnnxModel(OrtEnvironment environment, OrtSession session) throws OrtException {
    this.environment = environment;
    this.session = session;
    inputs = session.getInputInfo().values().stream().map(OnnxInput::of).toList();
    output = output(session.getOutputInfo().values());
    if (inputs.stream().noneMatch(input -> input.name().equals(OnnxInput.IDS))) {
      throw new EncoderException("it has no input " + OnnxInput.IDS);
    }
  }

  /** Opens a file; without ONNX Runtime on the class path a LinkageError comes out. */
  static OnnxModel open(Path file) {
    var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      OrtSession session = environment.createSession(file.toString(), options);
      try {
        return new OnnxModel(environment, session);
      } catch (EncoderException unfit) {
        session.close();
        throw unfit;
      }
    } catch (OrtException refused) {
      throw new EncoderException("ONNX Runtime refuses it: " + refused.getMessage(), refused);
    }
  }

  /** The model's own pooling, or its token vectors, or whatever it calls its vector. */
  private static String output(Collection<NodeInfo> infos) {
    ToIntFunction<NodeInfo> rank =
        info -> info.getInfo() instanceof TensorInfo tensor ? tensor.getShape().length : 0;
    return infos.stream()
        .filter(info -> info.getName().equals(POOLED))
        .findFirst()
        .or(() -> infos.stream().filter(info -> rank.applyAsInt(info) == TOKENS_RANK).findFirst())
        .or(() -> infos.stream().filter(info -> rank.applyAsInt(info) == TEXT_RANK).findFirst())
        .map(NodeInfo::getName)
        .orElseThrow(
            () -> new EncoderException("it has no output of the form [1, d] or [1, n, d]"));
  }

  /** The length that every text must be filled up to, or 0 where any length will do. */
  int fixedLength() {
    return (int) Math.max(0, inputs.stream().mapToLong(OnnxInput::length).max().orElse(0));
  }

  /**
   * The vector of a text.
   *
   * @param ids its pieces, filled up with padding
   * @param used how many of them are no padding
   */
  float[] vector(int[] ids, int used) {
    Map<String, OnnxTensor> given = new HashMap<>();
    try {
      for (OnnxInput input : inputs) {
        given.put(input.name(), input.tensor(environment, ids, used));
      }
      try (OrtSession.Result result = session.run(given, Set.of(output))) {
        return pooled(result.get(0), used);
      }
    } catch (OrtException failed) {
      throw new EncoderException("the encoder cannot read a text: " + failed.getMessage(), failed);
    } finally {
      given.values().forEach(OnnxTensor::close);
    }
  }

  private static float[] pooled(OnnxValue value, int used) {
    if (value instanceof OnnxTensor tensor) {
      long[] shape = tensor.getInfo().getShape();
      FloatBuffer numbers = tensor.getFloatBuffer();
      if (numbers != null && shape.length == TEXT_RANK) {
        float[] vector = new float[(int) shape[1]];
        numbers.get(vector);
        return vector;
      }
      if (numbers != null && shape.length == TOKENS_RANK) {
        return mean(numbers, (int) Math.min(used, shape[1]), (int) shape[2]);
      }
      throw new EncoderException(
          "the encoder's output has the form "
              + Arrays.toString(shape)
              + " of "
              + tensor.getInfo());
    }
    throw new EncoderException("the encoder's output is no tensor");
  }

  private static float[] mean(FloatBuffer tokens, int count, int dimensions) {
    double[] sums = new double[dimensions];
    for (int t = 0; t < count; t++) {
      for (int i = 0; i < dimensions; i++) {
        sums[i] += tokens.get(t * dimensions + i);
      }
    }
    float[] mean = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      mean[i] = (float) (sums[i] / count);
    }
    return mean;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException failed) {
      throw new EncoderException("the encoder cannot be closed", failed);
    }
  }
}
