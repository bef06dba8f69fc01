package org.comity.training.corpus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.EnvironmentException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaTest {

  private static final String FOX_ROW =
      "{\"text\":\"Fair point.\",\"label\":0,\"prev\":\"Is it?\",\"title\":\"T\",\"user\":\"user1\"}\n";

  @TempDir private Path folder = Path.of("");

  private final List<String> notices = new ArrayList<>();

  @Test
  void readsADescribedSetFromAFolderThatHoldsDataAlone() throws IOException {
    gzip(folder.resolve("fox-news/fox-news-comments.jsonl.gz"), FOX_ROW);
    assertThat(ids(corpora(folder, null), "fox")).containsExactly("fox-0");
  }

  @Test
  void readsDataFromTheDataFolderAndFromBesideTheDescriptors() throws IOException {
    gzip(folder.resolve("a/corpora/fox-news/fox-news-comments.jsonl.gz"), FOX_ROW);
    gzip(folder.resolve("b/data/fox-news/fox-news-comments.jsonl.gz"), FOX_ROW);
    assertThat(ids(corpora(null, folder.resolve("a")), "fox")).hasSize(1);
    assertThat(ids(corpora(folder.resolve("b"), null), "fox")).hasSize(1);
  }

  @Test
  void takesTheDescriptorsOfAFolderThatHasAny() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        "name: mine\ntitle: Mine\nlicence: MIT\npermissive: true\nformat: csv\nfiles: [m.csv]\n");
    Files.writeString(folder.resolve("m.csv"), "text\nHello\n");
    Corpora corpora = corpora(folder, null);
    assertThat(ids(corpora, "mine")).containsExactly("mine-0");
    assertThat(corpora.all()).hasSize(1);
    assertThat(corpora.source("mine").orElseThrow().permissive()).isTrue();
    assertThat(corpora.source("fox")).isEmpty();
    assertThat(corpora.present(corpora.descriptor("mine"))).isTrue();
  }

  @Test
  void mixesFilesPagesAndNames() throws IOException {
    Path rows = Files.writeString(folder.resolve("r.jsonl"), "\n{\"id\":\"1\",\"text\":\"Hi\"}\n");
    Path page =
        Files.writeString(
            folder.resolve("p.txt"),
            "T\nComments 2\nThumb a 1 March 2017, 09:05\n\nYes.\nThumb b 1 March 2017, 09:06\n");
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    gzip(folder.resolve("fox-news/fox-news-comments.jsonl.gz"), FOX_ROW);
    Corpora corpora = corpora(folder, null);
    assertThat(ids(corpora, rows.toString(), page.toString(), empty.toString(), "fox"))
        .containsExactly("1", "p-1", "fox-0");
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).contains("article \"T\" of 0 characters, 1 comment, 1 without text");
  }

  @Test
  void putsGivenFilesInThePlaceOfTheDescriptors() throws IOException {
    Path file = Files.writeString(folder.resolve("f.jsonl"), FOX_ROW);
    try (Stream<LabelledComment> rows =
        corpora(null, null).described("fox", List.of(file.toString()))) {
      assertThat(rows.map(row -> row.comment().parentText())).containsExactly("Is it?");
    }
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Corpora corpora = corpora(folder, null);
    assertThatThrownBy(() -> ids(corpora, "fox"))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("comity corpus fetch fox");
    assertThatThrownBy(() -> ids(corpora, "nonesuch")).hasMessageContaining("corpus list");
    assertThatThrownBy(() -> ids(corpora, "wordpress-export")).hasMessageContaining("name yours");
    Path table = Files.writeString(folder.resolve("t.csv"), "text\nx\n");
    assertThatThrownBy(() -> ids(corpora, table.toString()))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("--descriptor");
  }

  @Test
  void takesFoldersFromOptionsBeforeTheEnvironment() {
    Map<String, String> environment =
        Map.of(CorpusFolders.CORPORA, "/env/c", CorpusFolders.DATA, "/env/d");
    assertThat(CorpusFolders.of(null, null, environment))
        .isEqualTo(new CorpusFolders(Path.of("/env/c"), Path.of("/env/d")));
    CorpusFolders given = CorpusFolders.of(Path.of("c"), Path.of("d"), environment);
    assertThat(given.downloads()).isEqualTo(Path.of("d/corpora"));
  }

  private Corpora corpora(@Nullable Path descriptors, @Nullable Path data) {
    return new Corpora(new CorpusFolders(descriptors, data), notices::add);
  }

  private static List<String> ids(Corpora corpora, String... filesOrNames) {
    try (Stream<LabelledComment> rows = corpora.rows(List.of(filesOrNames))) {
      return rows.map(row -> row.comment().id()).toList();
    }
  }

  private static void gzip(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
