package org.comity.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private static final String ROW =
      "{\"id\":\"1\",\"text\":\"نعم\",\"labels\":{\"TOXICITY\":0.5},\"source\":\"s\"}\n";

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void importsAFileToTheStandardOutput() throws IOException {
    assertThat(run("corpus", "import", file("r.jsonl", ROW))).isZero();
    assertThat(out).hasToString(ROW);
    assertThat(err.toString()).isEqualToNormalizingNewlines("1 comment imported\n");
  }

  @Test
  void readsTheStandardInputWithoutAFile() {
    assertThat(runWithInput(ROW, "corpus", "import")).isZero();
    assertThat(out).hasToString(ROW);
  }

  @Test
  void explainsATableByADescriptor() throws IOException {
    String table = file("t.csv", "comment_text,toxic\nHello,0\n");
    assertThat(run("corpus", "import", "--descriptor", "jigsaw", table)).isZero();
    assertThat(out.toString()).contains("\"id\":\"jigsaw-0\"", "\"labels\":{\"TOXICITY\":0}");
  }

  @Test
  void readsATableFromTheStandardInputWhereADescriptorHasNoFiles() {
    String table = "comment_ID,comment_content,comment_approved\n4,Hi,1\n";
    assertThat(runWithInput(table, "corpus", "import", "--descriptor", "wordpress-export"))
        .isZero();
    assertThat(out.toString()).contains("\"LIKELY_TO_REJECT\":0");
  }

  @Test
  void countsAsTextAndAsJson() throws IOException {
    String file = file("r.jsonl", ROW + ROW);
    assertThat(run("corpus", "stats", file)).isZero();
    assertThat(out.toString())
        .containsPattern("comments +2")
        .containsPattern("TOXICITY +2 +0.5000");
    out.getBuffer().setLength(0);
    assertThat(run("corpus", "stats", "--json", file)).isZero();
    assertThat(out.toString()).contains("\"duplicates\" : 1", "\"positives\" : 2");
  }

  @Test
  void listsWhatIsDescribed() {
    assertThat(run("corpus", "list", "--corpora", folder.toString())).isZero();
    assertThat(out.toString()).containsPattern("davidson +- +evaluate only +MIT");
    out.getBuffer().setLength(0);
    assertThat(run("corpus", "list", "--json")).isZero();
    assertThat(out.toString()).startsWith("[").contains("\"licence\" : \"CC0-1.0\"");
  }

  @Test
  void saysHowToFetchByHand() {
    assertThat(run("corpus", "fetch", "jigsaw-2018", "--data", folder.toString())).isZero();
    assertThat(err.toString()).contains("by hand", "Log in", folder.resolve("corpora").toString());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tellsAMistakeInOneSentence() throws IOException {
    assertThat(run("corpus", "stats", file("bad.jsonl", "secret"))).isEqualTo(1);
    assertThat(err.toString()).startsWith("comity: ").hasLineCount(1).doesNotContain("secret");
  }

  @Test
  void showsTheTraceOnlyIfAsked() throws IOException {
    assertThat(run("corpus", "stats", "--verbose", file("bad.jsonl", "secret"))).isEqualTo(1);
    assertThat(err.toString()).contains("\tat org.comity").doesNotContain("secret");
  }

  @Test
  void tellsUsageAndEnvironmentApart() {
    assertThat(run("corpus", "stats", "--no-such-option")).isEqualTo(2);
    assertThat(run("corpus")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("corpus", "stats", "fox", "--corpora", folder.toString())).isEqualTo(3);
    assertThat(run("corpus", "fetch", "no-such-corpus")).isEqualTo(1);
  }

  @Test
  void documentsExitCodes() {
    assertThat(run("corpus", "import", "--help")).isZero();
    assertThat(out.toString()).contains("Exit codes:", "3   the machine lacks something");
  }

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private int runWithInput(String input, String... args) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      return run(args);
    } finally {
      System.setIn(before);
    }
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
