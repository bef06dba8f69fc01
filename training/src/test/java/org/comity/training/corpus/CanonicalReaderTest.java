package org.comity.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalReaderTest {

  private static final String FULL =
      "{\"id\":\"a-1\",\"text\":\"What a silly goose 🦆 you are\",\"lang\":\"en\","
          + "\"created_at\":\"2017-03-13T15:11:00Z\",\"author\":\"Reed\",\"thread_id\":\"t\","
          + "\"parent_id\":\"a-0\",\"parent_text\":\"Hello\",\"article\":{\"url\":\"https://news."
          + "example/1\",\"title\":\"Ducks\",\"text\":\"Quack.\",\"published_at\":"
          + "\"2017-03-13T10:00:00Z\"},\"labels\":{\"TOXICITY\":0.75,\"INSULT\":1},\"spans\":"
          + "[{\"begin\":7,\"end\":18,\"attribute\":\"INSULT\",\"share\":0.5}],\"weight\":2,"
          + "\"source\":\"ducks\",\"decision\":\"kept\"}";

  @TempDir private Path folder = Path.of("");

  @Test
  void readsEveryFieldAndWritesItBack() throws IOException {
    LabelledComment row = read("full.jsonl", FULL + "\n").get(0);
    assertThat(row.comment().createdAt()).isEqualTo(Instant.parse("2017-03-13T15:11:00Z"));
    assertThat(row.comment().parentText()).isEqualTo("Hello");
    assertThat(Objects.requireNonNull(row.comment().article()).title()).isEqualTo("Ducks");
    assertThat(row.labels()).containsEntry(Attribute.TOXICITY, 0.75);
    assertThat(row.spans()).containsExactly(new LabelledSpan(7, 18, Attribute.INSULT, 0.5));
    assertThat(row.weight()).isEqualTo(2);
    assertThat(row.decision()).isEqualTo("kept");
    StringWriter out = new StringWriter();
    try (CanonicalWriter writer = new CanonicalWriter(out)) {
      writer.write(row);
      writer.write(row);
    }
    assertThat(out.toString()).isEqualTo(FULL + "\n" + FULL + "\n");
  }

  @Test
  void takesAMissingAttributeAsUnknownAndTheFileAsSource() throws IOException {
    LabelledComment row = read("mine.jsonl", "{\"id\":\"1\",\"text\":\"Fine.\"}\n\n").get(0);
    assertThat(row.labels()).isEmpty();
    assertThat(row.source()).isEqualTo("mine.jsonl");
    assertThat(row.weight()).isEqualTo(1);
  }

  @Test
  void takesAnAbsentShareAsOne() throws IOException {
    String line =
        "{\"id\":\"1\",\"text\":\"Dolt\",\"spans\":[{\"begin\":0,\"end\":4,\"attribute\":\"INSULT\"}]}";
    assertThat(read("s.jsonl", line).get(0).spans().get(0).share()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"1\",\"text\":\"secret\"            | is not valid JSON at column",
        "secret                                       | is not valid JSON at column",
        "[1]                                          | is not a JSON object",
        "{\"text\":\"secret\"}                        | has no \"id\"",
        "{\"id\":\"1\"}                               | has no \"text\"",
        "{\"id\":\"1\",\"text\":7}                    | \"text\" is not a string",
        "{\"id\":\"1\",\"text\":\"secret\",\"labels\":{\"TOXICITY\":2}} | must lie in [0,1]",
        "{\"id\":\"1\",\"text\":\"secret\",\"labels\":{\"toxic\":1}} | attribute's name",
        "{\"id\":\"1\",\"text\":\"secret\",\"labels\":{\"INSULT\":\"1\"}} | \"INSULT\" is not a number",
        "{\"id\":\"1\",\"text\":\"secret\",\"labels\":[]} | \"labels\" is not an object",
        "{\"id\":\"1\",\"text\":\"secret\",\"spans\":{}} | \"spans\" is not a list",
        "{\"id\":\"1\",\"text\":\"secret\",\"spans\":[{\"begin\":0,\"end\":99,\"attribute\":\"INSULT\"}]} | ends after",
        "{\"id\":\"1\",\"text\":\"secret\",\"created_at\":\"today\"} | \"created_at\" is not a time",
        "{\"id\":\"1\",\"text\":\"secret\",\"weight\":0} | must be above 0"
      })
  void namesFileLineAndFaultButNotTheText(String line, String fault) {
    assertThatThrownBy(() -> read("bad.jsonl", "{\"id\":\"0\",\"text\":\"Good.\"}\n" + line))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("bad.jsonl, line 2: ")
        .hasMessageContaining(fault)
        .hasMessageNotContaining("secret");
  }

  @Test
  void holdsOneLineAtATime() throws IOException {
    Path file = folder.resolve("late.jsonl");
    Files.writeString(file, "{\"id\":\"1\",\"text\":\"Fine.\"}\nbroken\n");
    try (Stream<LabelledComment> rows = CanonicalReader.read(new CorpusFile(file))) {
      Iterator<LabelledComment> each = rows.iterator();
      assertThat(each.next().comment().id()).isEqualTo("1");
      assertThatThrownBy(each::next).isInstanceOf(CorpusException.class);
    }
  }

  private List<LabelledComment> read(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    try (Stream<LabelledComment> rows = CanonicalReader.read(new CorpusFile(file))) {
      return rows.toList();
    }
  }
}
