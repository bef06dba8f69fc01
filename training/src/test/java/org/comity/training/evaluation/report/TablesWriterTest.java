package org.comity.training.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.evaluation.Interval;
import org.comity.training.evaluation.report.FigureTable.Change;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Measure;
import org.comity.training.evaluation.report.FigureTable.Rate;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.comity.training.evaluation.report.FigureTable.Words;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TablesWriterTest {

  private final FigureTable table =
      new FigureTable(
          "made-up",
          "A table & more",
          "How to read it.",
          "First",
          List.of("Count", "A share", "Rate", "Figure", "Group"),
          List.of(
              Row.of(
                  "<one>",
                  new Count(1234),
                  new Share(1, 3),
                  new Rate(.5),
                  new Measure(.1234567),
                  new Words("w")),
              Row.of(
                  "two",
                  new Count(0),
                  new Share(0, 0),
                  new Rate(null),
                  new Measure(null),
                  FigureTable.NONE)));

  @Test
  void writesRowsAsObjects() throws Exception {
    JsonNode json = new ObjectMapper().readTree(TablesWriter.json("b-1", List.of(table)));
    assertThat(json.get("bundle").asText()).isEqualTo("b-1");
    assertThat(json.get("made-up").get(0))
        .hasToString(
            "{\"first\":\"<one>\",\"count\":1234,"
                + "\"a_share\":{\"part\":1,\"whole\":3,\"rate\":0.333333},"
                + "\"rate\":0.5,\"figure\":0.123457,\"group\":\"w\"}");
    assertThat(json.get("made-up").get(1).get("a_share").get("rate").isNull()).isTrue();
    assertThat(json.get("made-up").get(1).get("figure").isNull()).isTrue();
  }

  @Test
  void writesAPageThatIsXml() throws Exception {
    String html = TablesWriter.html("b-1", List.of(table));
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    assertThat(page.getElementsByTagName("td").getLength()).isEqualTo(10);
    assertThat(page.getElementsByTagName("h2").item(0).getTextContent()).isEqualTo(table.title());
    assertThat(html).contains("33.3% of 3", "1,234", "id=\"made-up\"").doesNotContain("://");
  }

  @Test
  void alignsColumnsInTheTerminal() {
    StringWriter out = new StringWriter();
    TableText.print(new PrintWriter(out), table);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            A table & more
            How to read it.
            First  Count     A share   Rate  Figure  Group
            <one>  1,234  33.3% of 3  50.0%   0.123      w
            two        0           –      –       –      –

            """);
  }

  @Test
  void showsWhatOneHasOverAnotherWithItsSign() throws Exception {
    Change change = new Change(.0125, new Interval(-.001, .02));
    assertThat(change.shown()).isEqualTo("+0.013 (-0.001 to +0.020)");
    FigureTable one =
        new FigureTable("id", "t", "n", "f", List.of("c"), List.of(Row.of("r", change)));
    assertThat(new ObjectMapper().readTree(TablesWriter.json("b-1", List.of(one))).at("/id/0/c"))
        .hasToString("{\"difference\":0.0125,\"interval\":{\"low\":-0.001,\"high\":0.02}}");
  }

  @Test
  void refusesRowsOfAnotherWidth() {
    List<Row> rows = List.of(Row.of("one", new Count(1)));
    assertThatThrownBy(() -> new FigureTable("id", "t", "n", "f", List.of("a", "b"), rows))
        .hasMessageContaining("another width");
    assertThatThrownBy(() -> new Share(2, 1)).hasMessageContaining("no share");
  }
}
