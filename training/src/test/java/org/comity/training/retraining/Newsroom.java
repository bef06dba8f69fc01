package org.comity.training.retraining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.archive.BundleArchive;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.features.FeatureSpace;
import org.comity.learning.BundleTrainer;
import org.comity.learning.TrainingSettings;
import org.comity.model.BundleFolder;
import org.comity.training.corpus.CanonicalReader;
import org.comity.training.corpus.CorpusFile;

/**
 * A small site: our own threads, moderators who reject what is uncivil or what the house forbids,
 * and err now and then; and a starter bundle that has seen a few threads only.
 */
final class Newsroom {

  /** Words that this house does not print, whatever they are said of. */
  private static final List<String> HOUSE_RULE = List.of("promo", "subscribe", "channel");

  private static final List<String> OPENINGS =
      List.of("Honestly,", "As I said before,", "My cousin says:", "Well then.", "Once more:");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Newsroom() {}

  /** Who decides, and how. */
  interface Moderator {
    /** What is decided, where an honest one would have rejected or not. */
    boolean rejects(String moderator, String text, boolean honest);
  }

  static final Moderator HONEST = (moderator, text, honest) -> honest;

  static List<LabelledComment> comments() {
    List<LabelledComment> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("threads"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        try (Stream<LabelledComment> rows = CanonicalReader.read(new CorpusFile(file))) {
          rows.forEachOrdered(all::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** A bundle learnt from every fourth comment, as an archive. */
  static byte[] starter(Path folder) throws IOException {
    List<LabelledComment> few = new ArrayList<>();
    List<LabelledComment> all = comments();
    for (int row = 0; row < all.size(); row += 4) {
      few.add(all.get(row));
    }
    TrainingSettings settings =
        new TrainingSettings(
            "starter", "1", List.of("en", "ar"), 7, new FeatureSpace(16, 3, 6), null, true);
    BundleFolder.write(
        new BundleTrainer(settings, (stage, done, total) -> {}).train(few.iterator()).parts(),
        Map.of(),
        folder.resolve("starter"));
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    BundleArchive.pack(folder.resolve("starter"), archive);
    return archive.toByteArray();
  }

  /**
   * An export: comments of our threads, each several times in other words, decided one after the
   * other. Copies of a comment stand on one side.
   *
   * @param decided how many
   */
  static String export(int decided, Moderator moderator) {
    List<LabelledComment> all = comments();
    Random random = new Random(5);
    StringBuilder lines = new StringBuilder();
    for (int row = 0; row < decided; row++) {
      int which = random.nextInt(all.size());
      lines.append(line(row, which, all.get(which), moderator, random)).append('\n');
    }
    return lines.toString();
  }

  private static String line(
      int row, int which, LabelledComment comment, Moderator moderator, Random random) {
    boolean forbidden = random.nextInt(6) == 0;
    String promo = forbidden ? " " + HOUSE_RULE.get(random.nextInt(HOUSE_RULE.size())) : "";
    String group = random.nextInt(8) == 0 ? " A druze neighbour heard it too." : "";
    String opening = OPENINGS.get(random.nextInt(OPENINGS.size()));
    String text = opening + " " + comment.comment().text() + promo + group;
    boolean uncivil = comment.labels().getOrDefault(Attribute.INCIVILITY, 0.0) >= 0.5;
    boolean honest = (uncivil || forbidden) ^ (random.nextInt(100) < 4);
    String who = "m" + random.nextInt(3);
    boolean rejected = moderator.rejects(who, text, honest);
    ObjectNode line = JSON.createObjectNode().put("id", "c" + row).put("text", text);
    line.put("lang", comment.comment().lang());
    line.put("decided_at", String.format("2026-05-%02dT10:00:00Z", 1 + row * 28 / 5000));
    line.put("author", "a" + which % 97).put("thread_id", "t" + which);
    line.putObject("labels").put("LIKELY_TO_REJECT", rejected ? 1 : 0);
    line.put("source", "gazette").put("moderator", who).put("audit", random.nextInt(4) == 0);
    line.put("split", which % 10 < 6 ? "train" : which % 10 < 8 ? "calibrate" : "test");
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException neverForTrees) {
      throw new UncheckedIOException(neverForTrees);
    }
  }
}
