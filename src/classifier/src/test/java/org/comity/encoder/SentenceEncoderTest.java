package org.comity.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceEncoderTest {

  /** By piece: [PAD] would be seen if it were read. */
  private static final float[][] VECTORS = {{100, 100}, {0, 0}, {0, 0}, {0, 0}, {3, 0}, {0, 4}};

  @TempDir Path folder;

  private Path vocabulary = Path.of("");

  @BeforeEach
  void writeVocabulary() throws IOException {
    List<String> pieces = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "east", "north");
    vocabulary = Files.write(folder.resolve("vocab.txt"), pieces);
  }

  @Test
  void averagesTokenVectorsToLengthOne() {
    try (SentenceEncoder encoder = open(TinyEncoder.write(folder, VECTORS))) {
      assertThat(encoder.settings().dimensions()).isEqualTo(2);
      assertThat(encoder.encode("East!")).containsExactly(1, 0);
      assertThat(encoder.encode("east north"))
          .containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
    }
  }

  @Test
  void saysNothingOfATextOfUnknownWords() {
    try (SentenceEncoder encoder = open(TinyEncoder.write(folder, VECTORS))) {
      assertThat(encoder.encode("ostwärts")).containsExactly(0, 0);
      assertThat(encoder.encode("")).containsExactly(0, 0);
    }
  }

  @Test
  void fillsUpAnInputOfFixedLengthAndLeavesThePaddingOut() {
    try (SentenceEncoder encoder = open(TinyEncoder.writeOfLength(folder, VECTORS, 6))) {
      assertThat(encoder.encode("east")).containsExactly(1, 0);
      assertThat(encoder.encode("east ".repeat(4) + "north")).containsExactly(1, 0);
    }
  }

  @Test
  void prefersTheModelsOwnPooling() {
    try (SentenceEncoder encoder = open(TinyEncoder.writePooled(folder, VECTORS))) {
      assertThat(encoder.encode("east east north"))
          .containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
    }
  }

  @Test
  void readsTheFirstPiecesOfALongText() {
    try (SentenceEncoder encoder = open(TinyEncoder.write(folder, VECTORS))) {
      assertThat(encoder.encode("east ".repeat(126) + "north")).containsExactly(1, 0);
      assertThat(encoder.encode("east ".repeat(125) + "north")[1]).isPositive();
    }
  }

  @Test
  void givesSeveralThreadsTheSame() {
    try (SentenceEncoder encoder = open(TinyEncoder.write(folder, VECTORS))) {
      float[] alone = encoder.encode("north east east");
      assertThat(
              IntStream.range(0, 500).parallel().mapToObj(i -> encoder.encode("north east east")))
          .allSatisfy(vector -> assertThat(vector).containsExactly(alone));
    }
  }

  @Test
  void isOfNoUseOnceClosed() {
    SentenceEncoder encoder = open(TinyEncoder.write(folder, VECTORS));
    encoder.close();
    encoder.close();
    assertThatThrownBy(() -> encoder.encode("east")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void saysWhichFileIsNotThere() {
    assertThatThrownBy(() -> open(folder.resolve("none.onnx")))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("none.onnx");
  }

  @Test
  void refusesAFileThatIsNoModel() {
    assertThatThrownBy(() -> open(vocabulary))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("vocab.txt");
  }

  @Test
  void refusesAModelThatAsksForSomethingElse() {
    Path odd = TinyEncoder.writeAskingFor(folder, "pixel_values");
    assertThatThrownBy(() -> open(odd))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("odd.onnx")
        .hasMessageContaining("pixel_values");
  }

  @Test
  void refusesAModelWithoutFiniteNumbers() {
    float[][] broken = new float[6][2];
    Arrays.stream(broken).forEach(vector -> Arrays.fill(vector, Float.NaN));
    Path file = TinyEncoder.write(folder, broken);
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("finite");
  }

  @Test
  void findsTheFilesOfABundleWhereItSaysOrBesideIt() throws IOException {
    EncoderSettings absolute = settings();
    Path moved = Files.createDirectory(folder.resolve("moved"));
    assertThat(absolute.seenFrom(moved).path()).isEqualTo(absolute.path());
    EncoderSettings relative = absolute.seenFrom(folder);
    assertThat(relative.path()).isEqualTo("tiny.onnx");
    SentenceEncoder.open(relative, folder).close();
    SentenceEncoder.open(absolute, moved).close();
    Files.move(folder.resolve("tiny.onnx"), moved.resolve("tiny.onnx"));
    Files.move(vocabulary, moved.resolve("vocab.txt"));
    SentenceEncoder.open(absolute, moved).close();
    assertThatThrownBy(() -> SentenceEncoder.open(relative, folder))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining(folder.resolve("tiny.onnx").toString())
        .hasMessageContaining(absolute.sha256());
  }

  @Test
  void refusesAnotherModelOrVocabularyThanTheBundlesOwn() throws IOException {
    EncoderSettings settings = settings();
    Files.write(vocabulary, List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "north", "east"));
    assertThatThrownBy(() -> SentenceEncoder.open(settings, folder))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("vocab.txt")
        .hasMessageContaining(settings.tokenizerSha256());
    writeVocabulary();
    TinyEncoder.write(folder, new float[6][2]);
    assertThatThrownBy(() -> SentenceEncoder.open(settings, folder))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("tiny.onnx")
        .hasMessageContaining(settings.sha256());
  }

  @Test
  void namesTheLibraryThatIsMissing() throws ReflectiveOperationException, IOException {
    Path file = TinyEncoder.write(folder, VECTORS);
    try (URLClassLoader poor = new URLClassLoader(classPathWithoutRuntime(), null)) {
      var open =
          poor.loadClass(SentenceEncoder.class.getName()).getMethod("open", Path.class, Path.class);
      assertThatThrownBy(() -> open.invoke(null, file, vocabulary))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .hasMessageContaining(SentenceEncoder.RUNTIME);
    }
  }

  private static URL[] classPathWithoutRuntime() throws MalformedURLException {
    String[] parts = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    List<String> kept = Arrays.stream(parts).filter(part -> !part.contains("onnxruntime")).toList();
    assertThat(kept).hasSizeLessThan(parts.length);
    URL[] urls = new URL[kept.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(kept.get(i)).toUri().toURL();
    }
    return urls;
  }

  private EncoderSettings settings() {
    try (SentenceEncoder encoder = open(TinyEncoder.write(folder, VECTORS))) {
      return encoder.settings();
    }
  }

  private SentenceEncoder open(Path model) {
    return SentenceEncoder.open(model, vocabulary);
  }
}
