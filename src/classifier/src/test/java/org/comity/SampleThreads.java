package org.comity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.comity.features.FeatureSpace;
import org.comity.learning.BundleTrainer;
import org.comity.learning.TrainedBundle;
import org.comity.learning.TrainingSettings;
import org.comity.model.Bundle;

/** The sample threads of this repository, and a bundle learnt from them: what tests use. */
public final class SampleThreads {

  private static final Path FOLDER = Path.of("..", "..", "training", "threads");

  /** Learnt at first use; apart, because workers must not wait for this class to initialise. */
  private static final class Learnt {
    static final TrainedBundle BUNDLE = train(rows(), false);
  }

  private SampleThreads() {}

  /** All rows, in the order of file names. */
  public static List<LabelledComment> rows() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<LabelledComment> rows = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          rows.add(row(new ObjectMapper().readTree(line)));
        }
      }
      return rows;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static LabelledComment row(JsonNode json) {
    TreeMap<Attribute, Double> labels = new TreeMap<>();
    json.get("labels")
        .properties()
        .forEach(label -> labels.put(new Attribute(label.getKey()), label.getValue().asDouble()));
    List<LabelledSpan> spans = new ArrayList<>();
    for (JsonNode span : json.path("spans")) {
      spans.add(
          new LabelledSpan(
              span.get("begin").asInt(),
              span.get("end").asInt(),
              new Attribute(span.get("attribute").asText()),
              1));
    }
    Comment comment = Comment.of(json.get("id").asText(), json.get("text").asText());
    return new LabelledComment(comment, labels, spans, 1, json.get("source").asText(), null);
  }

  /**
   * Learns from rows, in a small space.
   *
   * @param fast without a network: a second; with one it takes ten
   */
  public static TrainedBundle train(List<LabelledComment> rows, boolean fast) {
    return new BundleTrainer(settings(fast), (stage, done, total) -> {}).train(rows.iterator());
  }

  private static TrainingSettings settings(boolean fast) {
    return new TrainingSettings(
        "sample", "1", List.of("en", "ar"), 7, new FeatureSpace(16, 3, 6), null, fast);
  }

  /** The bundle learnt from all rows, network included, with what was held back. */
  public static TrainedBundle trained() {
    return Learnt.BUNDLE;
  }

  /** The same, ready to score. */
  public static Bundle bundle() {
    return new Bundle(Learnt.BUNDLE.parts());
  }
}
