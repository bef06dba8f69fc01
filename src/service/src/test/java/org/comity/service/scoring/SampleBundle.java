package org.comity.service.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.features.FeatureSpace;
import org.comity.learning.BundleTrainer;
import org.comity.learning.TrainingSettings;
import org.comity.model.Bundle;
import org.comity.model.BundleFolder;

/** Another bundle than the starter: small, and learnt in a second from the sample threads. */
public final class SampleBundle {

  private static final Path THREADS = Path.of("..", "..", "training", "threads");
  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleBundle() {}

  /**
   * Learns it and writes it.
   *
   * @param version its id is {@code sample-} and this
   * @param folder is made
   * @return as read from there
   */
  public static Bundle write(String version, Path folder) throws IOException {
    return write(version, folder, rows());
  }

  /** The same, learnt from labels that say the opposite. */
  static Bundle writeFlipped(String version, Path folder) throws IOException {
    return write(version, folder, rows().stream().map(SampleBundle::flipped).toList());
  }

  private static LabelledComment flipped(LabelledComment row) {
    TreeMap<Attribute, Double> labels = new TreeMap<>(row.labels());
    labels.replaceAll((attribute, label) -> 1 - label);
    return new LabelledComment(row.comment(), labels, List.of(), 1, row.source(), null);
  }

  private static Bundle write(String version, Path folder, List<LabelledComment> rows)
      throws IOException {
    TrainingSettings settings =
        new TrainingSettings(
            "sample", version, List.of("en", "ar"), 7, new FeatureSpace(16, 3, 6), null, true);
    BundleFolder.write(
        new BundleTrainer(settings, (stage, done, total) -> {}).train(rows.iterator()).parts(),
        Map.of("MODEL_CARD.md", "# sample\n".getBytes(StandardCharsets.UTF_8)),
        folder);
    return Bundle.read(folder);
  }

  /** The sample threads' comments with their labels. */
  static List<LabelledComment> rows() throws IOException {
    List<LabelledComment> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(THREADS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          rows.add(row(JSON.readTree(line)));
        }
      }
    }
    return rows;
  }

  private static LabelledComment row(JsonNode json) {
    TreeMap<Attribute, Double> labels = new TreeMap<>();
    json.get("labels")
        .properties()
        .forEach(label -> labels.put(new Attribute(label.getKey()), label.getValue().asDouble()));
    Comment comment = Comment.of(json.get("id").asText(), json.get("text").asText());
    return new LabelledComment(comment, labels, List.of(), 1, json.get("source").asText(), null);
  }
}
