package org.comity.linear;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Weights on a grid of 65,535 steps, so that a model scores the same before it is written and after
 * it is read, in a third of the space. The largest weight is a whole number of steps.
 */
final class QuantizedWeights {

  private static final int STEPS = Short.MAX_VALUE;

  private QuantizedWeights() {}

  /** Moves every weight to the nearest step. */
  static float[] round(float[] weights) {
    float step = step(weights);
    float[] rounded = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = steps(weights[i], step) * step;
    }
    return rounded;
  }

  private static float step(float[] weights) {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest / STEPS;
  }

  private static int steps(float weight, float step) {
    return step == 0 ? 0 : Math.round(weight / step);
  }

  /** Writes rounded weights: their number, the step, the high bytes, the low bytes; deflated. */
  static byte[] write(float[] rounded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    float step = step(rounded);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(rounded.length);
      out.writeFloat(step);
      byte[] half = new byte[rounded.length];
      for (int shift = 8; shift >= 0; shift -= 8) {
        for (int i = 0; i < half.length; i++) {
          half[i] = (byte) (steps(rounded[i], step) >> shift);
        }
        out.write(half);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #write} wrote. */
  static float[] read(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int length = in.readInt();
      float step = in.readFloat();
      byte[] high = in.readNBytes(length);
      byte[] low = in.readNBytes(length);
      if (low.length < length) {
        throw new IllegalArgumentException("the weights end too early");
      }
      float[] weights = new float[length];
      for (int i = 0; i < length; i++) {
        weights[i] = (short) ((high[i] << 8) | (low[i] & 0xFF)) * step;
      }
      return weights;
    } catch (IOException broken) {
      throw new IllegalArgumentException("the weights cannot be read", broken);
    }
  }
}
