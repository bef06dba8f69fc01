package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.comity.CommentClassifier;
import org.comity.SampleThreads;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.features.KnownWords;
import org.comity.features.Reading;
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
  void saysHowMuchOfATextIsNewToIt() {
    BundleParts parts = SampleThreads.trained().parts();
    IntStream known = Stream.of("the", "article").mapToInt(KnownWords::fingerprint);
    Bundle bundle = new Bundle(parts.withWords(KnownWords.of(known, List.of())));
    assertThat(bundle.unknownShare(Reading.of("The article!"))).isZero();
    assertThat(bundle.unknownShare(Reading.of("the blorf ... article zimmelt"))).isEqualTo(0.5);
    assertThat(bundle.unknownShare(Reading.of("!?"))).isZero();
  }

  @Test
  void keepsOffendingWordsAfterWritingAndReading() {
    BundleParts parts = SampleThreads.trained().parts();
    List<KnownWords> all =
        List.of(
            parts.words(),
            KnownWords.of(IntStream.of(-7, 3, 40_000), List.of("idiot", "الحيوان")),
            KnownWords.none());
    for (KnownWords words : all) {
      BundleFolder.write(parts.withWords(words), Map.of(), folder);
      KnownWords read = BundleFolder.read(folder).words();
      assertThat(read.offending()).isEqualTo(words.offending());
      assertThat(read.fingerprints()).isEqualTo(words.fingerprints());
    }
  }

  @Test
  void isTheSameBytesForTheSameRows() throws IOException {
    BundleFolder.write(SampleThreads.trained().parts(), Map.of(), folder.resolve("a"));
    BundleFolder.write(
        SampleThreads.train(SampleThreads.rows(), false).parts(), Map.of(), folder.resolve("b"));
    assertThat(Files.readString(folder.resolve("a/CHECKSUMS")))
        .isEqualTo(Files.readString(folder.resolve("b/CHECKSUMS")));
  }

  @Test
  void holdsNoTextOfAnyComment() throws IOException {
    BundleFolder.write(SampleThreads.trained().parts(), Map.of(), folder);
    Map<Long, Map<String, byte[]>> words = new HashMap<>();
    for (LabelledComment row : SampleThreads.rows()) {
      String[] split = row.comment().text().split("\\s+", -1);
      for (int w = 0; w < split.length; w++) {
        if (split[w].length() >= 9) {
          byte[] utf8 = split[w].getBytes(StandardCharsets.UTF_8);
          words
              .computeIfAbsent(ByteBuffer.wrap(utf8).getLong(), none -> new TreeMap<>())
              .put("word " + w + " of " + row.comment().id(), utf8);
        }
      }
    }
    int length = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        byte[] raw = Files.readAllBytes(file);
        byte[] unpacked = inflated(raw);
        length += unpacked.length;
        assertHoldsNone(words, raw);
        assertHoldsNone(words, unpacked);
      }
    }
    assertThat(length).as("weights, unpacked").isGreaterThan(6 * 65_536 * 2);
  }

  /** Words by their first eight bytes: all of them are looked for in one go. */
  private static void assertHoldsNone(Map<Long, Map<String, byte[]>> words, byte[] bytes) {
    long head = 0;
    for (int end = 1; end <= bytes.length; end++) {
      head = (head << 8) | (bytes[end - 1] & 0xFF);
      Map<String, byte[]> alike = end < Long.BYTES ? null : words.get(head);
      if (alike != null) {
        int from = end - Long.BYTES;
        alike.forEach(
            (where, word) -> {
              int to = Math.min(bytes.length, from + word.length);
              assertThat(Arrays.equals(bytes, from, to, word, 0, word.length)).as(where).isFalse();
            });
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
  void copiesWhatIsWholeAndNothingElse() throws IOException {
    Path original = folder.resolve("original");
    Path copy = folder.resolve("copy");
    BundleFolder.write(
        SampleThreads.trained().parts(), Map.of("MODEL_CARD.md", new byte[] {65}), original);
    Files.writeString(original.resolve("notes.txt"), "not a part of it");
    BundleFolder.copy(original, copy);
    for (String name : List.of("CHECKSUMS", "MODEL_CARD.md", "bundle.json", "TOXICITY.tribuo")) {
      assertThat(copy.resolve(name)).hasSameBinaryContentAs(original.resolve(name));
    }
    assertThat(copy.resolve("notes.txt")).doesNotExist();
    Files.writeString(original.resolve("MODEL_CARD.md"), "changed");
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> BundleFolder.copy(original, none))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("MODEL_CARD.md");
    assertThat(none).doesNotExist();
  }

  @Test
  void refusesAFileOutsideOfItsFolder() throws IOException {
    Path inner = folder.resolve("inner");
    BundleFolder.write(SampleThreads.trained().parts(), Map.of(), inner);
    Files.copy(inner.resolve("known.bin"), folder.resolve("known.bin"));
    Path list = inner.resolve("CHECKSUMS");
    Files.writeString(list, Files.readString(list).replace("  known.bin", "  ../known.bin"));
    assertThatThrownBy(() -> Bundle.read(inner))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("outside");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> Bundle.read(folder))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("bundle.json");
  }

  /** Rare ones too: five times too high or too low would be a curve that was never fitted. */
  @Test
  void scoresAttributesAboutAsOftenAsPeopleDo() {
    BundleManifest manifest = SampleThreads.trained().parts().manifest();
    Bundle bundle = SampleThreads.bundle();
    for (BundleManifest.Head head : manifest.attributes()) {
      double mean =
          SampleThreads.rows().stream()
              .map(row -> bundle.score(bundle.appraise(Reading.of(row.comment().text()))))
              .mapToDouble(scores -> scores.of(new Attribute(head.attribute())))
              .average()
              .orElseThrow();
      double share = head.positives() / head.rows();
      assertThat(mean / share).as(head.attribute()).isBetween(0.2, 5.0);
    }
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
    Bundle bundle = new Bundle(SampleThreads.train(rows, true).parts());
    assertThat(bundle.attributes()).containsExactly(Attribute.INCIVILITY);
  }

  @Test
  void refusesToLearnFromNothing() {
    assertThatThrownBy(() -> SampleThreads.train(List.of(), true))
        .isInstanceOf(BundleException.class);
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
        new TrainingSettings(
            "site", "1", List.of("en"), 7, TrainingSettings.USUAL_FEATURES, base, false);
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
}
