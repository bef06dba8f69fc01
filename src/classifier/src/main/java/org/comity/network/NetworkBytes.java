package org.comity.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.comity.vectors.WordVectors;

/**
 * A {@link NetworkWeights} as bytes. What is learnt for each bucket lies on a grid of 255 steps a
 * column, so that a network scores the same before it is written and after it is read, in a quarter
 * of the space.
 */
public final class NetworkBytes {

  private static final int STEPS = 127;

  private NetworkBytes() {}

  /** The same weights on the grid. */
  static NetworkWeights round(NetworkWeights weights, NetworkShape shape) {
    float[] steps = steps(weights, shape.columns());
    for (int i = 0; i < weights.words.length; i++) {
      float step = steps[i % steps.length];
      weights.words[i] = step(weights.words[i], step) * step;
    }
    return weights;
  }

  private static int step(float value, float step) {
    return step == 0 ? 0 : Math.round(value / step);
  }

  private static float[] steps(NetworkWeights weights, int columns) {
    float[] steps = new float[columns];
    for (int i = 0; i < weights.words.length; i++) {
      steps[i % columns] = Math.max(steps[i % columns], Math.abs(weights.words[i]));
    }
    for (int c = 0; c < columns; c++) {
      steps[c] /= STEPS;
    }
    return steps;
  }

  /**
   * Writes weights.
   *
   * @param network whose
   * @return deflated bytes
   */
  public static byte[] write(Network network) {
    NetworkWeights weights = network.weights();
    int columns = network.shape().columns();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      for (float[] part : weights.dense()) {
        for (float value : part) {
          out.writeFloat(value);
        }
      }
      float[] steps = steps(weights, columns);
      for (float step : steps) {
        out.writeFloat(step);
      }
      byte[] levels = new byte[weights.words.length];
      for (int i = 0; i < levels.length; i++) {
        levels[i] = (byte) step(weights.words[i], steps[i % columns]);
      }
      out.write(levels);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param bytes deflated
   * @param shape of the network
   * @param vectors of its words
   * @return the network
   * @throws IllegalArgumentException if the bytes do not fit the shape
   */
  public static Network read(byte[] bytes, NetworkShape shape, WordVectors vectors) {
    NetworkWeights weights = new NetworkWeights(shape);
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      for (float[] part : weights.dense()) {
        readFloats(in, part);
      }
      float[] steps = new float[shape.columns()];
      readFloats(in, steps);
      byte[] levels = in.readNBytes(weights.words.length);
      if (levels.length < weights.words.length || in.read() >= 0) {
        throw new IllegalArgumentException("the network does not fit its shape");
      }
      for (int row = 0; row < levels.length; row += steps.length) {
        readRow(levels, steps, weights.words, row);
      }
    } catch (IOException broken) {
      throw new IllegalArgumentException("the network cannot be read", broken);
    }
    return new Network(shape, vectors, weights);
  }

  /** All at once: float by float, every byte would be a call of the inflater. */
  private static void readFloats(DataInputStream in, float[] into) throws IOException {
    byte[] bytes = new byte[into.length * Float.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asFloatBuffer().get(into);
  }

  private static void readRow(byte[] levels, float[] steps, float[] words, int row) {
    for (int c = 0; c < steps.length; c++) {
      words[row + c] = levels[row + c] * steps[c];
    }
  }
}
