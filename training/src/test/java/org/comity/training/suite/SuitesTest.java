package org.comity.training.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.training.corpus.CorpusException;
import org.comity.training.suite.FunctionalSuite.Pair;
import org.comity.training.suite.IdentitySuite.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuitesTest {

  /** A sentence that no message may show. */
  private static final String SECRET = "Nobody may see me";

  private static final Path SMALL = Path.of("src/test/resources/suites");

  private static final String HEAD =
      "behaviour: b\nlanguage: en\nattribute: TOXICITY\nsays: \"Right and wrong.\"\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void readsEveryKind() {
    Map<String, Suite> byFile = Suites.read(SMALL).byFile();
    assertThat(byFile.keySet())
        .containsExactly(
            "functional/ar-insult.yaml",
            "functional/en-insult.yaml",
            "identity/ar.yaml",
            "identity/en.yaml",
            "languages.yaml",
            "news/en.yaml",
            "threads/quotation.yaml");
    assertThat(byFile.values())
        .extracting(Suite::kind)
        .contains("functional", "identity", "languages", "news", "threads");
    assertThat(byFile.values()).allSatisfy(suite -> assertThat(suite.texts()).isNotEmpty());
  }

  @Test
  void readsABehaviour() {
    FunctionalSuite suite = read("functional/en-insult.yaml", FunctionalSuite.class);
    assertThat(suite.behaviour()).isEqualTo("insult");
    assertThat(suite.attribute()).isEqualTo(Attribute.TOXICITY);
    assertThat(suite.says()).startsWith("Naming");
    Pair first = suite.pairs().get(0);
    assertThat(first.parent()).isEqualTo("The bridge opens on Monday.");
    assertThat(first.article()).isNull();
    assertThat(suite.texts()).hasSize(6).contains(first.civil(), suite.offends().get(0));
  }

  @Test
  void putsEveryGroupIntoEverySentence() {
    IdentitySuite suite = read("identity/en.yaml", IdentitySuite.class);
    Term blue = suite.terms().get(0);
    assertThat(IdentitySuite.about(suite.neutral(), blue))
        .containsExactly(
            "The Blues planted the trees on our street.", "my Blue neighbour fixed the radio");
    assertThat(suite.texts()).hasSize(2 * 4 + 2);
  }

  @Test
  void takesAnEmptyParentForNone() {
    QuotationSuite suite = read("threads/quotation.yaml", QuotationSuite.class);
    assertThat(suite.cases().get(0).parent()).isNull();
  }

  @Test
  void packsEverySuiteOfOurs() throws IOException {
    Path ours = Path.of("suites");
    assumeTrue(Files.isDirectory(ours), "training/suites is not there");
    try (Stream<Path> files = Files.walk(ours)) {
      assertThat(Suites.packed().byFile())
          .hasSize((int) files.filter(file -> file.toString().endsWith(".yaml")).count());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "civil:\\n  - \"S\"\\nextra: 1 | unknown key \"extra\"",
        "civil:\\n  - \"S\"\\nS: 1 | unknown key (no word)",
        "pairs:\\n  - offends: \"S\" | \"pairs\" 1: \"civil\" is missing",
        "civil:\\n  - \"S\"\\n  - \"  \" | sentence 2 of \"civil\" is missing or empty",
        "civil:\\n  - S: and more | \"civil\" 1: is not of the form expected",
        "civil:\\n  - \"S\\noffends: [] | is not YAML",
        "civil:\\n  - \"S\"\\ncivil:\\n  - \"S\" | is not YAML, or has a key twice",
        "civil:\\n  - \"S\"\\n  - \"S\" | (text 2) says the same as functional/bad.yaml (text 1)",
        "civil: [] | has no cases",
      })
  void refusesWhatIsWrongWithoutQuotingIt(String body, String fault) throws IOException {
    write("functional/bad.yaml", HEAD + body.replace("\\n", "\n").replace("S", SECRET));
    assertRefused("functional/bad.yaml", fault);
  }

  @Test
  void refusesAWrongAttribute() throws IOException {
    write(
        "functional/bad.yaml",
        HEAD.replace("TOXICITY", SECRET) + "civil:\n  - \"" + SECRET + "\"\n");
    assertRefused("functional/bad.yaml", "an attribute's name is made of");
  }

  @Test
  void refusesASentenceThatAGroupDoesNotFit() throws IOException {
    String terms = "language: en\nterms:\n  - {name: N, plural: Ns}\n  - {name: M, plural: Ms}\n";
    String neutral = "neutral:\n  - \"" + SECRET + " {adjective}\"\n";
    write("identity/bad.yaml", terms + neutral + "offends:\n  - \"{plural}\"\n");
    assertRefused(
        "identity/bad.yaml", "sentence 1 of \"neutral\" asks for {adjective}, which N lacks");
    write("identity/bad.yaml", terms + "neutral:\n  - \"" + SECRET + "\"\noffends: [\"{plural}\"]");
    assertRefused("identity/bad.yaml", "has no place for a group");
  }

  @Test
  void refusesTheSameSentenceInTwoFiles() throws IOException {
    String body = "civil:\n  - \"" + SECRET + "\"\n";
    write("functional/one.yaml", HEAD + body);
    write("news/two.yaml", "language: en\n" + body);
    assertRefused("news/two.yaml (text 1)", "says the same as functional/one.yaml (text 1)");
  }

  @Test
  void refusesFilesOfNoKindAndFoldersWithoutFiles() throws IOException {
    assertThatThrownBy(() -> Suites.read(folder)).hasMessageContaining("holds no suites");
    assertThatThrownBy(() -> Suites.read(folder.resolve("nowhere")))
        .hasMessageContaining("there is no folder");
    write("other/file.yaml", "a: b");
    assertRefused("other/file.yaml", "is no suite: move it");
    Files.delete(folder.resolve("other/file.yaml"));
    write("languages.yaml", "");
    assertRefused("languages.yaml", "");
  }

  @Test
  void keepsSuitesInTheOrderOfTheirFiles() {
    Suites suites =
        new Suites(
            new TreeMap<>(
                Map.of(
                    "b", new NewsSuite("en", List.of("one"), List.of()),
                    "a", new NewsSuite("en", List.of("two"), List.of()))));
    assertThat(suites.byFile().keySet()).containsExactly("a", "b");
  }

  private static <T> T read(String file, Class<T> kind) {
    return kind.cast(Objects.requireNonNull(Suites.read(SMALL).byFile().get(file)));
  }

  private void assertRefused(String file, String fault) {
    assertThatThrownBy(() -> Suites.read(folder))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(fault)
        .hasMessageNotContaining(SECRET)
        .hasNoCause();
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
