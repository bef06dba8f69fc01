package org.comity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.encoder.EncoderException;
import org.comity.encoder.SentenceEncoder;
import org.comity.encoder.TinyEncoder;
import org.comity.features.FeatureSpace;
import org.comity.features.Reading;
import org.comity.model.Bundle;
import org.comity.model.BundleFolder;
import org.comity.model.BundleParts;
import org.comity.score.Assessment;
import org.comity.score.Explanation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encoder that knows of four words that they mean the same, two of which no row has. */
class EncoderTrainingTest {

  private static final FeatureSpace SPACE = new FeatureSpace(14, 3, 5);

  private static final List<String> PIECES =
      List.of(
          "[PAD]",
          "[UNK]",
          "[CLS]",
          "[SEP]",
          "numpty",
          "wazzock",
          "pillock",
          "gobshite",
          "garden",
          "bridge",
          "lovely");

  private static final float[][] VECTORS = {
    {0, 0, 0},
    {0, 0, 0.1f},
    {0, 0, 0.1f},
    {0, 0, 0.1f},
    {1, 0, 0},
    {1, 0, 0},
    {1, 0, 0},
    {1, 0, 0},
    {0, 1, 0},
    {0, 1, 0},
    {0, 1, 0}
  };

  @TempDir Path folder;

  private Path model = Path.of("");
  private Path vocabulary = Path.of("");

  @BeforeEach
  void writeEncoder() throws IOException {
    model = TinyEncoder.write(folder, VECTORS);
    vocabulary = Files.write(folder.resolve("vocab.txt"), PIECES);
  }

  @Test
  void knowsUnseenWordsByWhatTheEncoderSaysOfThem() {
    CommentClassifier without = classifier(learn(false));
    CommentClassifier with = classifier(learn(true));
    String unseen = "my neighbour is a pillock";
    assertThat(score(with, unseen)).isGreaterThan(score(without, unseen) + 0.2);
    assertThat(score(with, "my neighbour has a bridge")).isLessThan(0.5);
  }

  @Test
  void givesTheEncodersPartAsTheRestBesideTheWords() {
    CommentClassifier with = classifier(learn(true));
    Explanation unseen = insult(with.explain(comment("my neighbour is a pillock")));
    Explanation harmless = insult(with.explain(comment("my neighbour is a bridge")));
    for (Explanation explanation : List.of(unseen, harmless)) {
      double words =
          explanation.contributions().stream().mapToDouble(Explanation.Contribution::value).sum();
      assertThat(explanation.bias() + words).isCloseTo(explanation.rawScore(), within(1e-9));
    }
    assertThat(unseen.bias()).isGreaterThan(harmless.bias() + 0.5);
  }

  @Test
  void scoresTheSameAfterWritingAndReading() throws IOException {
    TrainedBundle trained = learn(true);
    Path bundle = folder.resolve("bundle");
    BundleFolder.write(trained.parts(), Map.of(), bundle);
    assertThat(Files.readString(bundle.resolve("bundle.json")))
        .contains("\"encoderWeight\"", "\"dimensions\" : 3", model.getFileName().toString());
    assertThat(Files.exists(bundle.resolve("INSULT.encoder.tribuo"))).isTrue();
    CommentClassifier before = classifier(trained);
    CommentClassifier after = new CommentClassifier(Bundle.read(bundle));
    for (LabelledComment row : rows("site", 40)) {
      assertThat(after.assess(row.comment())).isEqualTo(before.assess(row.comment()));
    }
  }

  @Test
  void isTheSameBytesForTheSameRows() throws IOException {
    for (String name : List.of("a", "b")) {
      BundleFolder.write(learn(true).parts(), Map.of(), folder.resolve(name));
    }
    assertThat(Files.readString(folder.resolve("a/CHECKSUMS")))
        .isEqualTo(Files.readString(folder.resolve("b/CHECKSUMS")));
  }

  @Test
  void leavesNoTraceInABundleWithoutOne() throws IOException {
    Path bundle = folder.resolve("plain");
    BundleFolder.write(learn(false).parts(), Map.of(), bundle);
    assertThat(Files.readString(bundle.resolve("bundle.json"))).doesNotContain("ncoder");
    try (Stream<Path> files = Files.list(bundle)) {
      assertThat(files).noneMatch(file -> file.toString().contains("encoder"));
    }
    assertThat(BundleFolder.read(bundle).manifest().attributes())
        .allSatisfy(head -> assertThat(head.encoderWeight()).isZero());
  }

  @Test
  void doesNotOpenWithoutItsEncoder() throws IOException {
    Path bundle = folder.resolve("bundle");
    BundleFolder.write(learn(true).parts(), Map.of(), bundle);
    Files.delete(model);
    assertThatThrownBy(() -> Bundle.read(bundle))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining(model.toString())
        .hasMessageContaining(bundle.toString());
  }

  @Test
  void travelsWithAnEncoderInItsFolder() throws IOException {
    Path bundle = Files.createDirectory(folder.resolve("bundle"));
    Path inside = TinyEncoder.write(bundle, VECTORS);
    Path words = Files.write(bundle.resolve("vocab.txt"), PIECES);
    BundleFolder.write(learn(SentenceEncoder.open(inside, words)).parts(), Map.of(), bundle);
    Path moved = folder.resolve("moved");
    Files.move(bundle, moved);
    assertThat(Files.readString(moved.resolve("bundle.json")))
        .contains("\"path\" : \"tiny.onnx\"", "\"tokenizer\" : \"vocab.txt\"");
    assertThat(score(new CommentClassifier(Bundle.read(moved)), "you pillock")).isGreaterThan(0.5);
  }

  @Test
  void isCopiedWithAnEncoderInItsFolder() throws IOException {
    Path bundle = Files.createDirectory(folder.resolve("bundle"));
    Path inside = TinyEncoder.write(bundle, VECTORS);
    Path words = Files.write(bundle.resolve("vocab.txt"), PIECES);
    BundleFolder.write(learn(SentenceEncoder.open(inside, words)).parts(), Map.of(), bundle);
    CommentClassifier before = new CommentClassifier(Bundle.read(bundle));
    Path copy = folder.resolve("copy");
    BundleFolder.copy(bundle, copy);
    Files.delete(inside);
    Files.delete(words);
    CommentClassifier after = new CommentClassifier(Bundle.read(copy));
    for (LabelledComment row : rows("site", 40)) {
      assertThat(after.assess(row.comment())).isEqualTo(before.assess(row.comment()));
    }
  }

  @Test
  void isCopiedWithoutAnEncoderThatLiesElsewhere() throws IOException {
    Path bundle = folder.resolve("bundle");
    BundleFolder.write(learn(true).parts(), Map.of(), bundle);
    Path copy = folder.resolve("copy");
    BundleFolder.copy(bundle, copy);
    assertThat(copy.resolve(model.getFileName())).doesNotExist();
    assertThat(score(new CommentClassifier(Bundle.read(copy)), "you pillock")).isGreaterThan(0.5);
  }

  @Test
  void learnsOnTopOfABaseAndKeepsItsEncoder() {
    Path bundle = folder.resolve("base");
    BundleFolder.write(learn(true).parts(), Map.of(), bundle);
    BundleParts base = BundleFolder.read(bundle);
    TrainingSettings settings =
        new TrainingSettings("next", "2", List.of("en"), 7, SPACE, base, true);
    List<LabelledComment> site = new ArrayList<>();
    for (LabelledComment row : rows("site", 80)) {
      TreeMap<Attribute, Double> labels = new TreeMap<>(row.labels());
      labels.put(Attribute.THREAT, labels.get(Attribute.INSULT));
      site.add(new LabelledComment(row.comment(), labels, List.of(), 1, "site", null));
    }
    BundleParts next = new BundleTrainer(settings, (s, d, t) -> {}).train(site.iterator()).parts();
    assertThat(next.manifest().encoder()).isEqualTo(base.manifest().encoder());
    assertThat(next.manifest().attributes()).hasSize(base.manifest().attributes().size() + 1);
    assertThat(score(new CommentClassifier(new Bundle(next)), "my neighbour is a pillock"))
        .isCloseTo(
            score(new CommentClassifier(new Bundle(base)), "my neighbour is a pillock"),
            within(0.2));
    SentenceEncoder another = SentenceEncoder.open(model, vocabulary);
    assertThatThrownBy(
            () ->
                new TrainingSettings(
                    "n", "1", List.of("en"), 7, SPACE, base, true, Set.of(), another))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotLetTheEncoderReadWhatIsQuoted() {
    CommentClassifier with = classifier(learn(true));
    String said = "my neighbour is a pillock";
    String own = "what a lovely garden";
    double quoting = insult(with.explain(answer("> " + said + "\n\n" + own, said))).rawScore();
    double alone = insult(with.explain(comment(own))).rawScore();
    assertThat(quoting).isCloseTo(alone, within(1e-6));
    double onlyQuotes = insult(with.explain(answer("> " + said, said))).rawScore();
    assertThat(onlyQuotes).isLessThan(insult(with.explain(comment(said))).rawScore() - 0.5);
  }

  private static Comment answer(String text, String parent) {
    return new Comment("a", text, "en", null, null, null, null, parent, null);
  }

  @Test
  void handsOnATextWithoutSomeWords() {
    Reading reading = Reading.of("Ça va, ½ idiot?!");
    String[] instead = new String[reading.tokens().size()];
    assertThat(reading.written(instead)).isEqualTo("Ça va, ½ idiot?!");
    for (int t = 0; t < instead.length; t++) {
      boolean word = reading.tokens().get(t).isWord();
      instead[t] = word ? (t == 0 ? "So" : null) : "";
    }
    assertThat(reading.written(instead)).startsWith("So va").doesNotContain("?");
    Arrays.fill(instead, "");
    assertThat(reading.written(instead)).isBlank();
  }

  @Test
  void saysHowFarItIs() {
    Set<String> stages = Collections.synchronizedSet(new HashSet<>());
    TrainingSettings settings =
        new TrainingSettings(
            "t",
            "1",
            List.of("en"),
            7,
            SPACE,
            null,
            true,
            Set.of(),
            SentenceEncoder.open(model, vocabulary));
    new BundleTrainer(settings, (stage, done, total) -> stages.add(stage + " of " + total))
        .train(rows("site", 40).iterator());
    assertThat(stages).contains("encoding of 40");
  }

  @Test
  void weighsThePartsByTheirSpread() {
    double[] small = {-1, 1, -1, 1};
    double[] large = {-10, 10, -10, 10};
    double[] flat = new double[4];
    double[] targets = {0, 1, 0.4, 1};
    Blend all = Blend.fit(new Blend.Parts(small, large, small), targets);
    assertThat(all.linear()).isCloseTo(10 * all.network(), within(1e-9));
    assertThat(all.encoder()).isCloseTo(all.linear(), within(1e-9));
    assertThat(Blend.fit(new Blend.Parts(small, flat, large), targets).network()).isZero();
    assertThat(Blend.fit(new Blend.Parts(small, flat, flat), targets))
        .isEqualTo(new Blend(1, 0, 0));
  }

  private TrainedBundle learn(boolean encodes) {
    return learn(encodes ? SentenceEncoder.open(model, vocabulary) : null);
  }

  private static TrainedBundle learn(@Nullable SentenceEncoder encoder) {
    TrainingSettings settings =
        new TrainingSettings("t", "1", List.of("en"), 7, SPACE, null, true, Set.of(), encoder);
    return new BundleTrainer(settings, (stage, done, total) -> {})
        .train(rows("sample", 600).iterator());
  }

  /** Half of them insults, made of words that the encoder knows and of some that say nothing. */
  private static List<LabelledComment> rows(String source, int count) {
    List<String> insults = List.of("numpty", "wazzock");
    List<String> others = List.of("garden", "lovely");
    List<String> frames =
        List.of("my neighbour is a %s", "what a %s", "the %s again", "you %s", "this is a %s");
    List<LabelledComment> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean insult = i % 2 == 0;
      String word = (insult ? insults : others).get(i / 2 % 2);
      String text = frames.get(i / 4 % frames.size()).formatted(word) + " number " + i;
      // One in ten people sees it otherwise, or everything would be certain.
      double label = insult != (i / 2 % 10 == 9) ? 1 : 0;
      TreeMap<Attribute, Double> labels = new TreeMap<>(Map.of(Attribute.INSULT, label));
      rows.add(
          new LabelledComment(
              Comment.of(source + "-" + i, text), labels, List.of(), 1, source, null));
    }
    return rows;
  }

  private static CommentClassifier classifier(TrainedBundle trained) {
    return new CommentClassifier(new Bundle(trained.parts()));
  }

  private static Comment comment(String text) {
    return Comment.of("q", text).withLang("en");
  }

  private static double score(CommentClassifier classifier, String text) {
    return ((Assessment.Scored) classifier.assess(comment(text))).scores().of(Attribute.INSULT);
  }

  private static Explanation insult(List<Explanation> explanations) {
    return explanations.stream()
        .filter(explanation -> explanation.attribute().equals(Attribute.INSULT))
        .findFirst()
        .orElseThrow();
  }
}
