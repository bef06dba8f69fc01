package org.comity.training.corpus.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.comment.LabelledSpan;
import org.comity.training.corpus.CorpusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

  private static final String HEAD = "name: ducks\ntitle: Ducks\nlicence: MIT\nformat: csv\n";

  @Test
  void mapsClassNamesAndLeavesOtherRowsOut() {
    LabelRule rule = label("{column: c, values: {rude: 1, kind: 0}}");
    assertThat(rule.label(cell("rude"))).isEqualTo(1.0);
    assertThat(rule.label(cell(" kind "))).isEqualTo(0.0);
    assertThat(rule.keeps(cell("rude"))).isTrue();
    assertThat(rule.keeps(cell("skip"))).isFalse();
  }

  @Test
  void givesOtherClassesWhatOtherwiseSays() {
    LabelRule rule = label("{column: c, values: {rude: 1}, otherwise: 0}");
    assertThat(rule.keeps(cell("anything"))).isTrue();
    assertThat(rule.label(cell("anything"))).isEqualTo(0.0);
  }

  @Test
  void takesUnknownAndEmptyCellsForNoLabel() {
    LabelRule rule = label("{column: c, values: {rude: 1}, unknown: [later]}");
    assertThat(rule.keeps(cell("later"))).isTrue();
    assertThat(rule.label(cell("later"))).isNull();
    assertThat(rule.label(cell(""))).isNull();
  }

  @Test
  void knowsConstantsParticlesAndThresholds() {
    assertThat(label("{value: 0}").label(cell("x"))).isEqualTo(0.0);
    assertThat(label("{column: c, contains: HS}").label(cell("V,HS"))).isEqualTo(1.0);
    assertThat(label("{column: c, contains: HS}").label(cell("-"))).isEqualTo(0.0);
    assertThat(label("{column: c, at_least: 3}").label(cell("3.5"))).isEqualTo(1.0);
    assertThat(label("{column: c, at_least: 3}").label(cell("2"))).isEqualTo(0.0);
    assertThat(label("c").label(cell("0.25"))).isEqualTo(0.25);
  }

  @Test
  void refusesWhatIsNoFractionWithoutQuotingIt() {
    assertThatThrownBy(() -> label("c").label(cell("secret")))
        .hasMessage("column \"c\" holds no number");
    assertThatThrownBy(() -> label("c").label(cell("7"))).hasMessageContaining("[0,1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c                                          | 12.0_3  | 12.0_3",
        "{column: c, before: _}                     | 12_3    | 12",
        "{column: c, replace: {'.0': ''}}           | 12.0    | 12",
        "{column: c, replace: {N_L: '/', a: b}}     | aN_La   | b/b",
        "{value: fixed}                             | x       | fixed",
        "{column: c, html: true} | <p>a &amp; <b>b</b>&#39;s &lt;i&gt;</p> | a & b's <i>"
      })
  void readsFields(String yaml, String cell, String expected) {
    assertThat(descriptor(HEAD + "fields: {text: " + yaml + "}\n").fields().text().read(cell(cell)))
        .isEqualTo(expected);
  }

  @Test
  void takesAbsentCellsForNothing() {
    Fields fields = descriptor(HEAD + "fields: {parent_id: {column: c, absent: ['0']}}").fields();
    assertThat(fields.comment(cell("0"), "id", "en").parentId()).isNull();
    assertThat(fields.comment(cell("7"), "id", "en").parentId()).isEqualTo("7");
    assertThat(fields.comment(cell("7"), "id", "en").lang()).isEqualTo("en");
  }

  @Test
  void turnsCodePointListsIntoUtf16Spans() {
    SpanRule rule = new SpanRule("c", Attribute.TOXICITY);
    // The goose of "🦆🦆 goose 🦆" stands at code points 3 to 7, the last duck at 9.
    assertThat(rule.spans(cell("[3, 4, 5, 6, 7, 9, 40]"), "🦆🦆 goose 🦆"))
        .containsExactly(
            new LabelledSpan(5, 10, Attribute.TOXICITY, 1),
            new LabelledSpan(11, 13, Attribute.TOXICITY, 1));
    assertThat(rule.spans(cell("[]"), "fine")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: red                               | colour",
        "labels: {TOXICITY: {}}                    | either a column or a value",
        "labels: {toxic: {value: 1}}               | TOXICITY",
        "labels: {TOXICITY: {value: 2}}            | [0,1]",
        "fetch: [{url: 'https://x.example', path: ../x}] | inside the data folder",
        "fetch: [{url: x, path: x}]                | https",
        "name: Not A Name                          | name"
      })
  void saysWhatIsWrongWithADescriptor(String line, String fault) {
    String yaml = line.startsWith("name") ? line + HEAD.substring(11) : HEAD + line;
    assertThatThrownBy(() -> descriptor(yaml))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("ducks.yaml, line")
        .hasMessageContaining(fault);
  }

  private static LabelRule label(String yaml) {
    Map<Attribute, LabelRule> labels =
        descriptor(HEAD + "labels: {TOXICITY: " + yaml + "}\n").labels();
    return labels.values().iterator().next();
  }

  private static Row cell(String value) {
    return column -> column.equals("c") ? value : null;
  }

  private static CorpusDescriptor descriptor(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return DescriptorYaml.read("ducks.yaml", new ByteArrayInputStream(bytes));
  }
}
