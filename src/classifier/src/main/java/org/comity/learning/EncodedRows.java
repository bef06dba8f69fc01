package org.comity.learning;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.comity.encoder.SentenceEncoder;
import org.comity.features.DenseVector;

/** The rows as a sentence encoder sees them: four bytes for each row and dimension. */
final class EncodedRows {

  private final SentenceEncoder encoder;
  private final DenseVector[] vectors;

  private EncodedRows(SentenceEncoder encoder, DenseVector[] vectors) {
    this.encoder = encoder;
    this.vectors = vectors;
  }

  /** Encodes every text, one on each processor at a time: by far the slowest part of training. */
  static EncodedRows of(SentenceEncoder encoder, List<String> texts, TrainingProgress progress) {
    AtomicInteger done = new AtomicInteger();
    DenseVector[] vectors =
        IntStream.range(0, texts.size())
            .parallel()
            .mapToObj(
                i -> {
                  DenseVector vector = new DenseVector(encoder.encode(texts.get(i)));
                  progress.at("encoding", done.incrementAndGet(), texts.size());
                  return vector;
                })
            .toArray(DenseVector[]::new);
    return new EncodedRows(encoder, vectors);
  }

  int dimensions() {
    return encoder.settings().dimensions();
  }

  DenseVector of(int row) {
    return vectors[row];
  }
}
