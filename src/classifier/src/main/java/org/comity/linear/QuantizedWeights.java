package org.comity.linear;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.comity.features.HashedVector;

/**
 * Weights on a grid of 65,535 steps, so that a model scores the same before it is written and after
 * it is read, in half the memory and a third of the space on disk. The largest weight is a whole
 * number of steps. Immutable, safe for use by several threads.
 */
final class QuantizedWeights {

  private static final int STEPS = Short.MAX_VALUE;

  private final short[] steps;
  private final float step;

  private QuantizedWeights(short[] steps, float step) {
    this.steps = steps;
    this.step = step;
  }

  /** Moves every weight to the nearest step. */
  static QuantizedWeights of(float[] weights) {
    float step = step(weights);
    short[] steps = new short[weights.length];
    for (int i = 0; i < weights.length; i++) {
      steps[i] = (short) (step == 0 ? 0 : Math.round(weights[i] / step));
    }
    return new QuantizedWeights(steps, step);
  }

  private static float step(float[] weights) {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest / STEPS;
  }

  int length() {
    return steps.length;
  }

  float at(int place) {
    return steps[place] * step;
  }

  /** How much one step is. */
  float step() {
    return step;
  }

  /** How many steps a weight is. */
  short steps(int place) {
    return steps[place];
  }

  /** The sum of weight times value. */
  double dot(HashedVector vector) {
    int[] places = vector.buckets();
    float[] values = vector.values();
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += (double) at(places[i]) * values[i];
    }
    return sum;
  }

  /** The weights: their number, the step, the high bytes, the low bytes; deflated. */
  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(steps.length);
      out.writeFloat(step);
      byte[] half = new byte[steps.length];
      for (int shift = 8; shift >= 0; shift -= 8) {
        for (int i = 0; i < half.length; i++) {
          half[i] = (byte) (steps[i] >> shift);
        }
        out.write(half);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #write} wrote. */
  static QuantizedWeights read(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int length = in.readInt();
      float step = in.readFloat();
      byte[] high = in.readNBytes(length);
      byte[] low = in.readNBytes(length);
      if (low.length < length) {
        throw new IllegalArgumentException("the weights end too early");
      }
      short[] steps = new short[length];
      for (int i = 0; i < length; i++) {
        steps[i] = (short) ((high[i] << 8) | (low[i] & 0xFF));
      }
      return new QuantizedWeights(steps, step);
    } catch (IOException broken) {
      throw new IllegalArgumentException("the weights cannot be read", broken);
    }
  }
}
