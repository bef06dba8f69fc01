package org.comity.training.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.comment.Attribute;
import org.comity.training.evaluation.Report;
import org.comity.training.evaluation.Rows;
import org.comity.training.evaluation.ScoredRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportWriterTest {

  private static final String NASTY = "<script>alert('x')</script>&\"\u0000\u0085\uD800 \u05D0";

  private final ReportWriter writer = new ReportWriter();
  private final Report report = Report.of("news-en-3", Rows.plausible(2000, 4), 7);

  @Test
  void givesTheSameBytesForTheSameRowsInAnyLocale(@TempDir Path first, @TempDir Path second)
      throws Exception {
    writer.write(report, first);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      new ReportWriter().write(Report.of("news-en-3", Rows.plausible(2000, 4), 7), second);
    } finally {
      Locale.setDefault(before);
    }
    for (String name : List.of(ReportWriter.JSON, ReportWriter.HTML)) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
  }

  @Test
  void writesAPageThatIsXmlWithoutScriptsOrAnythingToFetch() throws Exception {
    String html = writer.html(report);

    Set<String> names = elements(html);
    assertThat(names).contains("svg", "table", "style").doesNotContain("script", "link", "img");
    assertThat(html).doesNotContain("://").doesNotContain("url(").doesNotContain("@import");
    assertThat(html).contains("wiki-attacks").contains("Expected calibration error");
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(200_000);
  }

  /** HTML takes what stands in a style as it is, XML does not: only plain characters suit both. */
  @Test
  void writesAStyleThatHtmlAndXmlReadAlike() {
    String html = writer.html(report);
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));

    assertThat(style).contains("font-variant-numeric").doesNotContain("&", "<");
  }

  @Test
  void describesEveryDrawingAndEveryColumn() throws Exception {
    Document page = parsed(writer.html(report));
    NodeList drawings = page.getElementsByTagName("svg");

    assertThat(drawings.getLength()).isEqualTo(3 * 4);
    Set<String> ids = new HashSet<>();
    for (int at = 0; at < drawings.getLength(); at++) {
      Element drawing = (Element) drawings.item(at);
      Element title = (Element) drawing.getElementsByTagName("title").item(0);
      Element description = (Element) drawing.getElementsByTagName("desc").item(0);
      assertThat(drawing.getAttribute("aria-labelledby"))
          .isEqualTo(title.getAttribute("id") + " " + description.getAttribute("id"));
      assertThat(ids.add(title.getAttribute("id"))).isTrue();
    }
    NodeList headers = page.getElementsByTagName("th");
    for (int at = 0; at < headers.getLength(); at++) {
      assertThat(((Element) headers.item(at)).getAttribute("scope")).isIn("col", "row");
    }
  }

  @Test
  void escapesEveryName() throws Exception {
    TreeMap<Attribute, Double> half = new TreeMap<>();
    half.put(Attribute.TOXICITY, 0.5);
    ScoredRow row = new ScoredRow(NASTY, NASTY, NASTY, 3, half, half);
    String html = writer.html(Report.of(NASTY, List.of(row), 1));

    assertThat(elements(html)).doesNotContain("script");
    assertThat(html).doesNotContain("\u0000").contains("\u05D0");
    assertThat(new ObjectMapper().readTree(writer.json(Report.of(NASTY, List.of(row), 1))))
        .isNotNull();
  }

  @Test
  void showsADashWhereAFigureDoesNotExist() throws Exception {
    TreeMap<Attribute, Double> low = new TreeMap<>();
    low.put(Attribute.THREAT, 0.1);
    Report single = Report.of("b", List.of(new ScoredRow("a", "s", null, 3, low, low)), 1);
    JsonNode pooled = new ObjectMapper().readTree(writer.json(single)).at("/attributes/0/pooled");

    assertThat(pooled.get("auc").isNull()).isTrue();
    assertThat(pooled.get("aucInterval").isNull()).isTrue();
    assertThat(pooled.at("/atHalf/recall").isNull()).isTrue();
    assertThat(pooled.get("brier").doubleValue()).isEqualTo(0.01);
    assertThat(writer.html(single)).contains("<td>\u2013</td>").doesNotContain("NaN");
    assertThat(elements(writer.html(single))).contains("svg");
  }

  @Test
  void writesAnEmptyReport() throws Exception {
    Report empty = Report.of("b", List.of(), 1);

    assertThat(elements(writer.html(empty))).contains("h1");
    assertThat(writer.json(empty)).contains("\"attributes\": [ ]");
  }

  @Test
  void writesFieldsInTheirOrderAndRoundsToSixDigits() throws Exception {
    String json = writer.json(report);
    JsonNode tree = new ObjectMapper().readTree(json);

    assertThat(tree.fieldNames())
        .toIterable()
        .containsExactly("bundle", "seed", "rows", "notScored", "corpora", "attributes");
    assertThat(tree.at("/attributes/0/attribute").textValue()).isEqualTo("TOXICITY");
    assertThat(tree.at("/attributes/0/roc/0").toString()).isEqualTo("[0,0]");
    assertThat(tree.at("/attributes/0/pooled/atHalf").fieldNames())
        .toIterable()
        .containsExactly(
            "truePositives",
            "falsePositives",
            "trueNegatives",
            "falseNegatives",
            "precision",
            "recall",
            "f1",
            "balancedErrorRate");
    assertThat(json).doesNotContainPattern("\\.\\d{7}");
  }

  @Test
  void replacesAnEarlierReport(@TempDir Path folder) throws Exception {
    writer.write(report, folder.resolve("new/deep"));
    writer.write(Report.of("b", List.of(), 1), folder.resolve("new/deep"));

    assertThat(Files.readString(folder.resolve("new/deep/report.html"))).doesNotContain("INSULT");
  }

  private static Set<String> elements(String html) throws Exception {
    NodeList all = parsed(html).getElementsByTagName("*");
    Set<String> names = new HashSet<>();
    for (int at = 0; at < all.getLength(); at++) {
      names.add(((Element) all.item(at)).getTagName());
    }
    return names;
  }

  private static Document parsed(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }
}
