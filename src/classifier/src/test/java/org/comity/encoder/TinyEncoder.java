package org.comity.encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A sentence encoder of a few hundred bytes, written as ONNX by hand: every piece has a vector, and
 * a text's are its token vectors. Protobuf needs no more than numbers, bytes and their field
 * numbers, which are those of onnx.proto.
 */
public final class TinyEncoder {

  private static final int FLOAT = 1;
  private static final int INT32 = 6;
  private static final int INT64 = 7;
  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private TinyEncoder() {}

  /** Writes an encoder that says token vectors, [1, n, d]. */
  public static Path write(Path folder, float[][] vectors) {
    return save(folder.resolve("tiny.onnx"), tokens(vectors, INT64, -1));
  }

  /** Writes one with 32-bit inputs of a fixed length. */
  static Path writeOfLength(Path folder, float[][] vectors, int length) {
    return save(folder.resolve("fixed.onnx"), tokens(vectors, INT32, length));
  }

  /** Writes one that also says something else, [1, n], before its pooled vector, [1, d]. */
  static Path writePooled(Path folder, float[][] vectors) {
    Message graph = graph(vectors);
    graph.message(1, node("Gather", List.of("vectors", "input_ids"), "token_embeddings"));
    Message axis = new Message().text(1, "axes").number(20, 7).number(8, 1);
    graph.message(
        1,
        node("ReduceMax", List.of("token_embeddings"), "sentence_embedding")
            .message(5, axis)
            .message(5, new Message().text(1, "keepdims").number(20, 2).number(3, 0)));
    graph.message(11, value("input_ids", INT64, 1, -1));
    graph.message(12, value("token_embeddings", FLOAT, 1, -1, vectors[0].length));
    graph.message(12, value("sentence_embedding", FLOAT, 1, vectors[0].length));
    return save(folder.resolve("pooled.onnx"), graph);
  }

  /** Writes one that asks for what nobody can give. */
  static Path writeAskingFor(Path folder, String input) {
    Message graph = graph(new float[][] {{1}});
    graph.message(1, node("Gather", List.of("vectors", input), "last_hidden_state"));
    graph.message(11, value(input, INT64, 1, -1));
    graph.message(12, value("last_hidden_state", FLOAT, 1, -1, 1));
    return save(folder.resolve("odd.onnx"), graph);
  }

  /** The mask and the types go into the sum, times nothing, so that the model asks for them. */
  private static Message tokens(float[][] vectors, int type, int length) {
    Message graph = graph(vectors);
    graph.message(1, node("Mul", List.of("token_type_ids", "zero"), "no_types"));
    graph.message(1, node("Mul", List.of("attention_mask", "zero"), "no_mask"));
    graph.message(1, node("Add", List.of("input_ids", "no_types"), "with_types"));
    graph.message(1, node("Add", List.of("with_types", "no_mask"), "ids"));
    graph.message(1, node("Gather", List.of("vectors", "ids"), "last_hidden_state"));
    Message zero = new Message().number(1, 1).number(2, type).text(8, "zero");
    graph.message(5, zero.number(type == INT64 ? 7 : 5, 0));
    for (String input : List.of("input_ids", "attention_mask", "token_type_ids")) {
      graph.message(11, value(input, type, 1, length));
    }
    graph.message(12, value("last_hidden_state", FLOAT, 1, length, vectors[0].length));
    return graph;
  }

  private static Message graph(float[][] vectors) {
    ByteBuffer raw =
        ByteBuffer.allocate(vectors.length * vectors[0].length * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float[] vector : vectors) {
      for (float value : vector) {
        raw.putFloat(value);
      }
    }
    Message table = new Message().number(1, vectors.length).number(1, vectors[0].length);
    table.number(2, FLOAT).text(8, "vectors").bytes(9, raw.array());
    return new Message().text(2, "tiny").message(5, table);
  }

  private static Message node(String operator, List<String> inputs, String output) {
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    return node.text(2, output).text(4, operator);
  }

  /** A dimension below 1 is any. */
  private static Message value(String name, int type, int... dimensions) {
    Message shape = new Message();
    for (int dimension : dimensions) {
      Message size = new Message();
      shape.message(1, dimension < 1 ? size.text(2, "n") : size.number(1, dimension));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  private static Path save(Path file, Message graph) {
    Message operators = new Message().text(1, "").number(2, 13);
    Message model = new Message().number(1, 7).message(7, graph).message(8, operators);
    try {
      return Files.write(file, model.out.toByteArray());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A protobuf message, field after field. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint(((long) field << 3) | VARINT);
      varint(value);
      return this;
    }

    Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | BYTES);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.out.toByteArray());
    }

    private void varint(long value) {
      long left = value;
      while ((left & ~0x7FL) != 0) {
        out.write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }
  }
}
