package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.comity.CommentClassifier;
import org.comity.SampleThreads;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.learning.BundleTrainer;
import org.comity.learning.TrainingSettings;
import org.comity.score.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

  @TempDir Path folder;

  @Test
  void scoresTheSameAfterWritingAndReading() {
    BundleFolder.write(SampleThreads.trained().parts(), Map.of(), folder);
    CommentClassifier before = new CommentClassifier(SampleThreads.bundle());
    CommentClassifier after = new CommentClassifier(Bundle.read(folder));
    for (LabelledComment row : SampleThreads.rows().subList(0, 200)) {
      assertThat(after.assess(row.comment())).isEqualTo(before.assess(row.comment()));
    }
  }

  @Test
  void isTheSameBytesForTheSameRows() throws IOException {
    BundleFolder.write(SampleThreads.trained().parts(), Map.of(), folder.resolve("a"));
    BundleFolder.write(
        SampleThreads.train(SampleThreads.rows()).parts(), Map.of(), folder.resolve("b"));
    assertThat(Files.readString(folder.resolve("a/CHECKSUMS")))
        .isEqualTo(Files.readString(folder.resolve("b/CHECKSUMS")));
  }

  @Test
  void holdsNoTextOfAnyComment() throws IOException {
    BundleFolder.write(SampleThreads.trained().parts(), Map.of(), folder);
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        byte[] raw = Files.readAllBytes(file);
        all.append(new String(raw, StandardCharsets.ISO_8859_1));
        all.append(new String(inflated(raw), StandardCharsets.ISO_8859_1));
      }
    }
    String bytes = all.toString();
    assertThat(bytes).as("weights, unpacked").hasSizeGreaterThan(6 * 65_536 * 2);
    for (LabelledComment row : SampleThreads.rows()) {
      for (String word : row.comment().text().split("\\s+", -1)) {
        if (word.length() >= 9) {
          String utf8 =
              new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
          assertThat(bytes.contains(utf8)).as("a word of %s", row.comment().id()).isFalse();
        }
      }
    }
  }

  /** Every deflated stream in a file, unpacked. */
  private static byte[] inflated(byte[] raw) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int at = 0; at + 1 < raw.length; at++) {
      if (raw[at] == 0x78 && (raw[at + 1] & 0xFF) == 0x9C) {
        try (InputStream in =
            new InflaterInputStream(new ByteArrayInputStream(raw, at, raw.length - at))) {
          in.transferTo(all);
        } catch (IOException noStreamBeginsHere) {
          // Two bytes that only look like the head of a stream.
        }
      }
    }
    return all.toByteArray();
  }

  @Test
  void refusesADamagedFileByName() throws IOException {
    BundleFolder.write(SampleThreads.trained().parts(), Map.of(), folder);
    Path model = folder.resolve("TOXICITY.tribuo");
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length / 2] ^= 1;
    Files.write(model, bytes);
    assertThatThrownBy(() -> Bundle.read(folder))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("TOXICITY.tribuo");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> Bundle.read(folder))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("bundle.json");
  }

  @Test
  void leavesAttributesWithoutRowsUnlearnt() {
    List<LabelledComment> rows =
        SampleThreads.rows().stream()
            .map(
                row -> {
                  TreeMap<Attribute, Double> labels = new TreeMap<>(row.labels());
                  labels.keySet().retainAll(List.of(Attribute.INCIVILITY));
                  labels.put(Attribute.THREAT, 0.0);
                  return new LabelledComment(
                      row.comment(), labels, List.of(), 1, row.source(), null);
                })
            .toList();
    Bundle bundle = new Bundle(SampleThreads.train(rows).parts());
    assertThat(bundle.attributes()).containsExactly(Attribute.INCIVILITY);
  }

  @Test
  void refusesToLearnFromNothing() {
    assertThatThrownBy(() -> SampleThreads.train(List.of())).isInstanceOf(BundleException.class);
  }

  @Test
  void learnsOnTopOfABaseWithoutForgettingIt() {
    BundleParts base = SampleThreads.trained().parts();
    List<LabelledComment> site = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      TreeMap<Attribute, Double> labels = new TreeMap<>();
      labels.put(Attribute.INSULT, i % 2 == 0 ? 1.0 : 0.0);
      String text =
          i % 2 == 0 ? "what a flibbertigibbet number " + i : "the harvest was good, " + i;
      site.add(
          new LabelledComment(Comment.of("site-" + i, text), labels, List.of(), 1, "site", null));
    }
    TrainingSettings settings =
        new TrainingSettings("site", "1", List.of("en"), 7, TrainingSettings.USUAL_FEATURES, base);
    BundleParts parts =
        new BundleTrainer(settings, (stage, done, total) -> {}).train(site.iterator()).parts();
    CommentClassifier before = new CommentClassifier(SampleThreads.bundle());
    CommentClassifier after = new CommentClassifier(new Bundle(parts));
    Comment learnt = Comment.of("q", "you flibbertigibbet");
    assertThat(score(after, learnt, Attribute.INSULT))
        .isGreaterThan(score(before, learnt, Attribute.INSULT) + 0.1);
    assertThat(after.bundle().attributes()).isEqualTo(before.bundle().attributes());
    Comment known = Comment.of("k", "you are a liar and an idiot");
    assertThat(score(after, known, Attribute.THREAT))
        .isCloseTo(score(before, known, Attribute.THREAT), within(0.05));
  }

  private static double score(CommentClassifier classifier, Comment comment, Attribute attribute) {
    return ((Assessment.Scored) classifier.assess(comment)).scores().of(attribute);
  }

  @Test
  void derivesSevereToxicityFromTheOthers() {
    assertThat(
            SevereToxicity.derive(
                Map.of(
                    Attribute.TOXICITY, 0.8,
                    Attribute.THREAT, 0.1,
                    Attribute.INSULT, 0.5,
                    Attribute.PROFANITY, 0.6)))
        .isCloseTo(0.24, within(1e-9));
    assertThat(SevereToxicity.derive(Map.of(Attribute.TOXICITY, 0.8))).isNull();
  }
}
