package org.comity.training.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.comity.training.corpus.descriptor.DescriptorYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {

  private static final String HEAD = "name: d\ntitle: D\nlicence: MIT\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void readsATableAndNumbersAlsoWhatIsBlank() throws IOException {
    List<LabelledComment> rows =
        read(
            "format: csv\nfields: {parent_text: above}\nlabels: {TOXICITY: toxic}",
            "toxic,text,above\n0,\"Good \"\"morning\"\",\nall\",Hello\n1,\u00a0 ,x\n0.5,Hm\"m,\n");
    assertThat(texts(rows)).containsExactly("Good \"morning\",\nall", "Hm\"m");
    assertThat(ids(rows)).containsExactly("d-0", "d-2");
    assertThat(rows.get(0).comment().parentText()).isEqualTo("Hello");
    assertThat(rows.get(1).comment().parentText()).isNull();
    assertThat(rows.get(1).labels()).containsEntry(Attribute.TOXICITY, 0.5);
    assertThat(rows.get(0).source()).isEqualTo("d");
  }

  @Test
  void numbersOnOverSeveralFiles() throws IOException {
    List<LabelledComment> rows = read("format: csv", "text\none\ntwo\n", "text\nthree\n");
    assertThat(ids(rows)).containsExactly("d-0", "d-1", "d-2");
  }

  @Test
  void doesNotNumberRowsOfAClassThatIsLeftOut() throws IOException {
    List<LabelledComment> rows =
        read(
            "format: csv\nlabels: {TOXICITY: {column: l, values: {a: 1, b: 0}}}",
            "text,l\none,a\ntwo,skip\nthree,b\n");
    assertThat(texts(rows)).containsExactly("one", "three");
    assertThat(ids(rows)).containsExactly("d-0", "d-1");
  }

  @Test
  void readsATableWithoutHeader() throws IOException {
    List<LabelledComment> rows =
        read(
            "format: {kind: csv, columns: [text, label]}\nlabels: {INCIVILITY: label}",
            "\"Well, well\",1\nYes,0\n");
    assertThat(texts(rows)).containsExactly("Well, well", "Yes");
  }

  @Test
  void mindsNoQuotesWhereThereAreNone() throws IOException {
    List<LabelledComment> rows =
        read(
            "format: {kind: tsv, unquoted: true, columns: [text, off], skip_short: true}\n"
                + "labels: {TOXICITY: {column: off, values: {OFF: 1}, otherwise: 0}}",
            "\"never closed\tOFF\r\nalone\nمرحبا\tNOT_OFF\n");
    assertThat(texts(rows)).containsExactly("\"never closed", "مرحبا");
    assertThat(ids(rows)).containsExactly("d-0", "d-1");
    assertThat(rows.get(0).labels()).containsEntry(Attribute.TOXICITY, 1.0);
  }

  @Test
  void readsQuotedTabulatorsAndReplaces() throws IOException {
    List<LabelledComment> rows =
        read(
            "format: tsv\nfields: {text: {column: t, replace: {NEWLINE_TOKEN: \"\\n\"}}}",
            "t\tx\n\"a\tbNEWLINE_TOKENc\"\t1\n");
    assertThat(texts(rows)).containsExactly("a\tb\nc");
  }

  @Test
  void makesOneRudeAndSomeCivilRowsOfPairs() throws IOException {
    List<LabelledComment> rows =
        read(
            "format: pairs\nlabels: {TOXICITY: {column: side, values: {toxic: 1, civil: 0}}}",
            "toxic\tn1\tn2\tn3\nrude one\tkind one\t\t\nrude two\tkind two\tkinder two\t \n");
    assertThat(texts(rows))
        .containsExactly("rude one", "kind one", "rude two", "kind two", "kinder two");
    assertThat(rows.stream().map(r -> r.labels().get(Attribute.TOXICITY)))
        .containsExactly(1.0, 0.0, 1.0, 0.0, 0.0);
  }

  @Test
  void marksTheWordsThatRewritingsLeaveOut() throws IOException {
    List<LabelledComment> rows =
        pairs(
            "What  an UTTER idiot, you fool idiot!"
                + "\tWhat an unwise person you fool\tYou, an utter WHAT\n");
    assertThat(marks(rows.get(0)))
        .containsExactly("UTTER 0.5", "idiot 1.0", "fool 0.5", "idiot 1.0");
    assertThat(rows.get(1).spans()).isEmpty();
    assertThat(rows.get(2).spans()).isEmpty();
  }

  @Test
  void joinsWordsOfOneShareThatOnlyWhiteSpaceParts() throws IOException {
    assertThat(marks(pairs("Oh you damn \u00a0 dumb-head, go\toh head go\n").get(0)))
        .containsExactly("you damn \u00a0 dumb 1.0");
    assertThat(marks(pairs("Oh damn dumb head\toh head\toh damn head\toh\n").get(0)))
        .containsExactly("damn 0.6667", "dumb 1.0", "head 0.3333");
    assertThat(marks(pairs("damn_fool, damn. fool\tno\n").get(0)))
        .containsExactly("damn 1.0", "fool 1.0", "damn 1.0", "fool 1.0");
  }

  @Test
  void findsAWordOfARewritingInAnyCaseAndScript() throws IOException {
    assertThat(marks(pairs("STRASSE ΣΟΣ 🤡 x1\tstraße σος\n").get(0))).containsExactly("x1 1.0");
    String pointed = "ك\u064eلب";
    assertThat(marks(pairs("يا " + pointed + " اسكت\tيا اسكت\n").get(0)))
        .containsExactly(pointed + " 1.0");
  }

  @Test
  void marksNothingWhereThereIsNoRewriting() throws IOException {
    List<LabelledComment> rows = pairs("rude one\t \t\nrude two\n \tkind three\nsame\tSame\n");
    assertThat(texts(rows)).containsExactly("rude one", "rude two", "kind three", "same", "Same");
    assertThat(ids(rows)).containsExactly("d-0", "d-1", "d-3", "d-4", "d-5");
    assertThat(rows).allMatch(row -> row.spans().isEmpty());
  }

  @Test
  void followsPathsIntoJson() throws IOException {
    List<LabelledComment> rows =
        read(
            "format: jsonl\nfields: {text: {column: revisions.-1.body, html: true},"
                + " article_title: story.title, created_at: at.$date}\nlabels: {INSULT: label}",
            "{\"revisions\":[{\"body\":\"a\"},{\"body\":\"<p>b</p>\"}],\"story\":{\"title\":\"T\"},"
                + "\"at\":{\"$date\":\"2026-01-02T03:04:05Z\"},\"label\":1}\n\n{\"revisions\":[]}\n");
    assertThat(texts(rows)).containsExactly("b");
    assertThat(Objects.requireNonNull(rows.get(0).comment().article()).title()).isEqualTo("T");
    assertThat(rows.get(0).comment().createdAt()).isNotNull();
    assertThat(rows.get(0).labels()).containsEntry(Attribute.INSULT, 1.0);
  }

  @Test
  void countsAnnotatorsAndTheirSpans() throws IOException {
    String yaml =
        """
        format: annotator-rows
        fields: {text: words}
        annotators:
          comment: cid
          annotation: aid
          shares: {TOXICITY: {column: fine, values: {"True": 0}, otherwise: 1}}
          spans: {begin: from, end: to, type: type, types: {Insult: INSULT, Threat: THREAT}}
        """;
    List<LabelledComment> rows =
        read(
            yaml,
            "cid,words\n1,🦆 silly goose\n2,nobody asked\n3,fine words\n",
            "aid,cid,fine\na,1,False\nb,1,False\nc,1,True\nd,1,False\ne,3,True\n",
            "aid,type,from,to\na,Insult,3,8\nb,Insult,3,14\nb,Insult,9,14\nd,,0,2\nd,Insult,9,99\n");
    assertThat(ids(rows)).containsExactly("d-0", "d-1");
    assertThat(rows.get(0).labels())
        .containsEntry(Attribute.TOXICITY, 0.75)
        .containsEntry(Attribute.INSULT, 0.75)
        .containsEntry(Attribute.THREAT, 0.0);
    assertThat(rows.get(0).spans())
        .containsExactly(
            new LabelledSpan(3, 8, Attribute.INSULT, 0.5),
            new LabelledSpan(8, 9, Attribute.INSULT, 0.25),
            new LabelledSpan(9, 14, Attribute.INSULT, 0.5));
    assertThat(rows.get(1).labels()).containsEntry(Attribute.TOXICITY, 0.0);
    assertThat(rows.get(1).spans()).isEmpty();
  }

  @Test
  void namesTheLineOfABadCellButNotTheText() {
    assertThatThrownBy(
            () ->
                read("format: csv\nlabels: {TOXICITY: l}", "text,l\n\"two\nlines\",0\nsecret,x\n"))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("0.txt, line 4: column \"l\" holds no number")
        .hasMessageNotContaining("secret");
  }

  @Test
  void namesAColumnThatIsNotThere() {
    assertThatThrownBy(() -> read("format: csv\nlabels: {TOXICITY: toxic}", "id,text\n1,a\n"))
        .hasMessageContaining("has no column \"toxic\"");
    assertThatThrownBy(() -> read("format: csv", "")).hasMessageContaining("no column \"text\"");
  }

  @Test
  void namesTheLineThatIsNotJson() {
    assertThatThrownBy(() -> read("format: jsonl", "{\"text\":\"a\"}\n{\"text\":secret}\n"))
        .hasMessageContaining("0.txt, line 2: is not valid JSON")
        .hasMessageNotContaining("secret");
  }

  private List<LabelledComment> read(String yaml, String... contents) throws IOException {
    byte[] bytes = (HEAD + yaml).getBytes(StandardCharsets.UTF_8);
    CorpusDescriptor descriptor = DescriptorYaml.read("d.yaml", new ByteArrayInputStream(bytes));
    List<CorpusFile> files = new ArrayList<>();
    for (String content : contents) {
      Path file = folder.resolve(files.size() + ".txt");
      files.add(new CorpusFile(Files.writeString(file, content)));
    }
    try (Stream<LabelledComment> rows = CorpusReader.read(descriptor, files)) {
      return rows.toList();
    }
  }

  /** Rows of pairs, under the head that every file of them has. */
  private List<LabelledComment> pairs(String lines) throws IOException {
    return read(
        "format: pairs\nlabels: {TOXICITY: {column: side, values: {toxic: 1, civil: 0}}}",
        "toxic\tn1\tn2\tn3\n" + lines);
  }

  /** What is marked, and its share. */
  private static List<String> marks(LabelledComment row) {
    assertThat(row.spans()).allMatch(span -> span.attribute().equals(Attribute.TOXICITY));
    return row.spans().stream()
        .map(
            span ->
                row.comment().text().substring(span.begin(), span.end())
                    + " "
                    + Math.round(span.share() * 1e4) / 1e4)
        .toList();
  }

  private static List<String> texts(List<LabelledComment> rows) {
    return rows.stream().map(row -> row.comment().text()).toList();
  }

  private static List<String> ids(List<LabelledComment> rows) {
    return rows.stream().map(row -> row.comment().id()).toList();
  }
}
