package org.comity.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusFileTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void unpacksWhatIsCompressedAndDropsTheEnding() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("صباح الخير".getBytes(StandardCharsets.UTF_8));
    }
    CorpusFile packed = new CorpusFile(file);
    assertThat(firstLine(packed)).isEqualTo("صباح الخير");
    assertThat(packed.name()).isEqualTo("a.jsonl");
  }

  @Test
  void passesOverAByteOrderMark() throws IOException {
    Path file = Files.writeString(folder.resolve("bom.csv"), "\uFEFFid,text\n");
    assertThat(firstLine(new CorpusFile(file))).isEqualTo("id,text");
  }

  @Test
  void opensAnEmptyFile() throws IOException {
    Path file = Files.createFile(folder.resolve("empty"));
    assertThat(firstLine(new CorpusFile(file))).isEqualTo("null");
  }

  @Test
  void saysWhichFileIsNotThere() {
    CorpusFile file = CorpusFile.of("/no/such/file");
    assertThatThrownBy(file::open)
        .isInstanceOf(CorpusException.class)
        .hasMessage("there is no file /no/such/file");
  }

  @Test
  void refusesAnotherEncodingAndAFolder() throws IOException {
    Path file = Files.write(folder.resolve("latin1"), new byte[] {'c', 'a', 'f', (byte) 0xe9, 10});
    assertThatThrownBy(() -> firstLine(new CorpusFile(file))).hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> new CorpusFile(folder).open()).hasMessageContaining("is a folder");
  }

  @Test
  void readsTheStandardInput() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("hello\n".getBytes(StandardCharsets.UTF_8)));
      assertThat(firstLine(CorpusFile.of("-"))).isEqualTo("hello");
    } finally {
      System.setIn(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-03-13T15:11:00Z",
        "2017-03-13 15:11:00",
        "2017-03-13 15:11:00.000000+00",
        "2017-03-13T17:11:00+02:00",
        "2017-03-13T15:11"
      })
  void readsTimesAsExportsWriteThem(String text) {
    assertThat(Times.parse(text)).isEqualTo(Instant.parse("2017-03-13T15:11:00Z"));
  }

  private static String firstLine(CorpusFile file) throws IOException {
    try (BufferedReader reader = file.open()) {
      return String.valueOf(reader.readLine());
    } catch (IOException e) {
      throw file.failure(e);
    }
  }
}
