package org.comity.training.corpus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.CanonicalReader;
import org.comity.training.corpus.CorpusFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real sets, where a machine has them: row by row what the reference reader makes of them. They
 * lie in the folder that COMITY_SHARED names.
 */
class SharedCorporaTest {

  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final List<String> PARTS = List.of(".train.jsonl", ".dev.jsonl");

  @TempDir private static Path reference = Path.of("");

  private static Path shared = Path.of("");
  private static boolean referenceWritten;

  @BeforeAll
  static void findCorporaAndReadThemWithTheReference() throws IOException, InterruptedException {
    String named = System.getenv("COMITY_SHARED");
    shared = named == null ? Path.of("") : Path.of(named);
    assumeTrue(
        named != null && Files.isDirectory(shared.resolve("corpora")),
        "no corpora here: name their folder in COMITY_SHARED to compare them");
    Path script = shared.resolve("peers/corpora.py");
    if (!Files.isExecutable(PYTHON) || !Files.exists(script)) {
      return;
    }
    Process process =
        new ProcessBuilder(PYTHON.toString(), "-B", script.toString(), reference.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    referenceWritten = process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    assertThat(referenceWritten).as("the reference reader ran").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "civil", "jigsaw", "jigsaw-clean", "paradetox", "context", "debiasing", "hatemoji",
        "fox", "edos", "stormfront", "reddit", "osact", "mpold", "davidson"
      })
  void readsWhatTheReferenceReads(String name) {
    assumeTrue(referenceWritten, "the reference reader needs " + PYTHON + " and peers/corpora.py");
    List<LabelledComment> expected =
        PARTS.stream()
            .map(part -> new CorpusFile(reference.resolve(name + part)))
            .flatMap(CanonicalReader::read)
            .sorted(Comparator.comparingLong(row -> number(row.comment().id())))
            .toList();
    assertThat(expected).isNotEmpty();
    try (Stream<LabelledComment> rows = corpora().rows(List.of(name))) {
      Iterator<LabelledComment> each = rows.iterator();
      for (LabelledComment row : expected) {
        LabelledComment read = each.next();
        // Compared one by one and reported by id: a text in a report would be a text in a log.
        boolean equal =
            read.comment().id().equals(row.comment().id())
                && read.comment().text().equals(row.comment().text())
                && new TreeMap<>(read.labels()).equals(row.labels())
                && read.source().equals(row.source());
        assertThat(equal).as(row.comment().id()).isTrue();
      }
      assertThat(each.hasNext()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tsd-train, 7923",
    "tsd-trial, 687",
    "jigsaw-six, 368",
    "context-small, 978",
    "perspective-sample, 2000"
  })
  void readsTheSetsThatTheReferenceLeavesOut(String name, long count) {
    try (Stream<LabelledComment> rows = corpora().rows(List.of(name))) {
      assertThat(rows.count()).isEqualTo(count);
    }
  }

  @Test
  void marksToxicSpansByKind() {
    try (Stream<LabelledComment> rows = corpora().rows(List.of("civil"))) {
      assertThat(rows.mapToLong(row -> row.spans().size()).sum()).isGreaterThan(20_000);
    }
  }

  @Test
  void findsThirteenCommentsInTwoThreadsOfTheSeeds() throws IOException {
    List<String> pages;
    try (Stream<Path> files = Files.list(shared.resolve("seeds"))) {
      pages = files.map(Path::toString).filter(name -> name.endsWith(".txt")).sorted().toList();
    }
    assertThat(pages).hasSize(5);
    try (Stream<LabelledComment> rows = corpora().rows(pages)) {
      List<LabelledComment> comments = rows.toList();
      assertThat(comments).hasSize(13);
      assertThat(comments.stream().filter(row -> row.comment().parentId() == null)).hasSize(2);
      assertThat(comments.get(12).comment().parentId()).isNull();
      assertThat(comments.get(12).comment().createdAt()).hasToString("2017-03-13T16:03:00Z");
      assertThat(comments.stream().map(row -> row.comment().author()).distinct()).hasSize(4);
    }
  }

  private static Corpora corpora() {
    return new Corpora(new CorpusFolders(shared.resolve("corpora"), null), notice -> {});
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
  }
}
