package org.comity.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * One input of an encoder of BERT's kind: whole numbers [1, n].
 *
 * @param name as the model calls it
 * @param wide whether its numbers have 64 bits, not 32
 * @param length the n that the model asks for; below 1 where any will do
 */
record OnnxInput(String name, boolean wide, long length) {

  static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";

  /** A beginning, a piece and an end. */
  private static final int SHORTEST = 3;

  static OnnxInput of(NodeInfo info) {
    boolean known =
        info.getName().equals(IDS) || info.getName().equals(MASK) || info.getName().equals(TYPES);
    if (known && info.getInfo() instanceof TensorInfo tensor && fits(tensor)) {
      boolean wide = tensor.type == OnnxJavaType.INT64;
      return new OnnxInput(info.getName(), wide, tensor.getShape()[1]);
    }
    throw new EncoderException(
        "it asks for \""
            + info.getName()
            + "\" in a form that Comity cannot give; it gives whole numbers [1, n] as "
            + IDS
            + ", "
            + MASK
            + " and "
            + TYPES);
  }

  private static boolean fits(TensorInfo tensor) {
    boolean whole = tensor.type == OnnxJavaType.INT64 || tensor.type == OnnxJavaType.INT32;
    long[] shape = tensor.getShape();
    return whole && shape.length == 2 && shape[0] <= 1 && (shape[1] < 1 || shape[1] >= SHORTEST);
  }

  /**
   * What the input is given.
   *
   * @param ids the pieces of a text, filled up with padding
   * @param used how many of them are no padding
   */
  OnnxTensor tensor(OrtEnvironment environment, int[] ids, int used) throws OrtException {
    int[] values = new int[ids.length];
    if (name.equals(IDS)) {
      values = ids;
    } else if (name.equals(MASK)) {
      Arrays.fill(values, 0, used, 1);
    }
    long[] shape = {1, ids.length};
    return wide
        ? OnnxTensor.createTensor(
            environment, LongBuffer.wrap(Arrays.stream(values).asLongStream().toArray()), shape)
        : OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape);
  }
}
