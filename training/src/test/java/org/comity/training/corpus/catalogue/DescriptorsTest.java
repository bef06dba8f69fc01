package org.comity.training.corpus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The descriptors that come with Comity, each of those for files that users bring on a fixture. */
class DescriptorsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void packsEveryDescriptorUnderTheNameOfItsFile() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("corpora"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", ""))
              .sorted()
              .toList();
      assertThat(Catalogue.packed().all()).extracting(CorpusDescriptor::name).isEqualTo(names);
    }
  }

  static List<CorpusDescriptor> all() {
    return List.copyOf(Catalogue.packed().all());
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysHowToGetEverySet(CorpusDescriptor descriptor) {
    List<String> paths = descriptor.fetch().stream().map(CorpusDescriptor.Fetch::path).toList();
    assertThat(descriptor.manual() != null || paths.containsAll(descriptor.files())).isTrue();
    assertThat(descriptor.fetch().isEmpty()).isEqualTo(descriptor.manual() != null);
  }

  @Test
  void allowsNoTrainingOnSetsForEvaluation() {
    assertThat(all().stream().filter(d -> !d.permissive()).map(CorpusDescriptor::name))
        .containsExactly("coral-export", "davidson", "saved-page", "ucc", "wordpress-export");
  }

  @Test
  void readsJigsaw2018() throws IOException {
    String table =
        """
        id,comment_text,toxic,severe_toxic,obscene,threat,insult,identity_hate
        f0,"Nice
        work",1,0,1,0,1,0
        f1,Nobody asked,-1,-1,-1,-1,-1,-1
        """;
    List<LabelledComment> rows = read("jigsaw-2018", table);
    assertThat(rows.get(0).comment().id()).isEqualTo("f0");
    assertThat(rows.get(0).labels()).hasSize(6).containsEntry(Attribute.PROFANITY, 1.0);
    assertThat(rows.get(1).labels()).isEmpty();
  }

  @Test
  void readsCivilComments() throws IOException {
    LabelledComment row =
        read(
                "civil-comments",
                "id,target,comment_text,severe_toxicity,obscene,identity_attack,insult,threat,"
                    + "created_date,parent_id,article_id,rating\n"
                    + "59,0.25,Well said,0,0,0,0.25,0,2015-09-29 10:50:41.987077+00,58.0,77,approved\n")
            .get(0);
    assertThat(row.comment().parentId()).isEqualTo("58");
    assertThat(row.comment().threadId()).isEqualTo("77");
    assertThat(row.comment().createdAt()).hasToString("2015-09-29T10:50:41.987077Z");
    assertThat(row.labels()).hasSize(6).containsEntry(Attribute.INSULT, 0.25);
    assertThat(row.decision()).isEqualTo("approved");
  }

  @Test
  void readsUcc() throws IOException {
    String table =
        """
        _unit_id,_trusted_judgments,comment,antagonize,antagonize:confidence,healthy,hostile
        7,4,Do go on,1,0.6,0,0
        """;
    assertThat(read("ucc", table).get(0).labels())
        .containsEntry(Attribute.INSULT, 1.0)
        .containsEntry(Attribute.INCIVILITY, 1.0)
        .containsEntry(Attribute.TOXICITY, 0.0);
  }

  @Test
  void readsWordPress() throws IOException {
    List<LabelledComment> rows =
        read(
            "wordpress-export",
            "comment_ID,comment_post_ID,comment_author,comment_date_gmt,comment_content,"
                + "comment_approved,comment_parent\n"
                + "1,9,Ann,2026-01-02 03:04:05,<p>Hello</p>,1,0\n"
                + "2,9,Bob,0000-00-00 00:00:00,Buy this,spam,1\n"
                + "3,9,Cem,2026-01-02 03:05:05,Waiting,0,0\n"
                + "4,9,Dee,2026-01-02 03:06:05,Gone,trash,0\n");
    assertThat(rows.stream().map(r -> r.labels().get(Attribute.LIKELY_TO_REJECT)))
        .containsExactly(0.0, 1.0, null, 1.0);
    assertThat(rows)
        .extracting(LabelledComment::decision)
        .containsExactly("1", "spam", "0", "trash");
    assertThat(rows.get(0).comment().text()).isEqualTo("Hello");
    assertThat(rows.get(0).comment().parentId()).isNull();
    assertThat(rows.get(1).comment().parentId()).isEqualTo("1");
    assertThat(rows.get(1).comment().createdAt()).isNull();
  }

  @Test
  void readsCoral() throws IOException {
    List<LabelledComment> rows =
        read(
            "coral-export",
            "{\"id\":\"c1\",\"storyID\":\"s\",\"authorID\":\"u\",\"status\":\"REJECTED\","
                + "\"createdAt\":{\"$date\":\"2026-01-02T03:04:05.678Z\"},"
                + "\"revisions\":[{\"body\":\"Old\"},{\"body\":\"<div>New</div>\"}]}\n"
                + "{\"id\":\"c2\",\"parentID\":\"c1\",\"status\":\"NONE\",\"revisions\":[{\"body\":\"B\"}]}\n");
    assertThat(rows.get(0).comment().text()).isEqualTo("New");
    assertThat(rows.get(0).labels()).containsEntry(Attribute.LIKELY_TO_REJECT, 1.0);
    assertThat(rows.get(1).labels()).isEmpty();
    assertThat(rows.get(1).comment().parentId()).isEqualTo("c1");
  }

  @Test
  void readsAPageByItsDescriptorToo() throws IOException {
    List<LabelledComment> rows =
        read("saved-page", "T\nComments 1\nMissing a b 1 March 2017, 09:05\n\nYes.\n");
    assertThat(Objects.requireNonNull(rows.get(0).comment().article()).title()).isEqualTo("T");
  }

  private List<LabelledComment> read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), content);
    Corpora corpora = new Corpora(new CorpusFolders(null, null), notice -> {});
    try (Stream<LabelledComment> rows = corpora.described(name, List.of(file.toString()))) {
      return rows.toList();
    }
  }
}
