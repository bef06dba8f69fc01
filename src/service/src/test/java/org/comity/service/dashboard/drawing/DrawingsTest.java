package org.comity.service.dashboard.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.service.dashboard.drawing.BarChart.Bar;
import org.comity.service.dashboard.drawing.BarChart.Mark;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.Drawing.Word;
import org.comity.service.dashboard.drawing.LineChart.Line;
import org.comity.service.dashboard.drawing.LineChart.Marks;
import org.comity.service.dashboard.drawing.LineChart.Value;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
class DrawingsTest {

  private static final Heading HEADING =
      new Heading("scores", "Scores <of> TOXICITY", "Most are low.", "Score", "As a table");
  private static final Style PLAIN =
      new Style(false, value -> String.format(Locale.ROOT, "%.0f", value));
  private static final Style MIRRORED = new Style(true, PLAIN.number());

  private static BarChart bars() {
    return new BarChart(
        HEADING,
        List.of("Approved", "Rejected"),
        List.of(new Bar("0.0", List.of(30.0, 10.0)), new Bar("0.5", List.of(0.0, 20.0))),
        List.of(new Mark(0.5, "Held from here")));
  }

  private static Document xml(Drawing drawing) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(Drawings.figure(drawing).render())));
  }

  @Test
  void drawsBarsToScaleAndOnEachOther() {
    Drawing drawing = bars().draw(PLAIN);
    assertThat(drawing.boxes()).hasSize(3);
    Drawing.Box low = drawing.boxes().get(0);
    Drawing.Box onIt = drawing.boxes().get(1);
    assertThat(low.height()).isEqualTo(3 * onIt.height());
    assertThat(onIt.y() + onIt.height()).isEqualTo(low.y());
    assertThat(drawing.boxes().get(2).height()).isEqualTo(2 * onIt.height());
    assertThat(drawing.words())
        .extracting(Word::text)
        .containsExactly("0", "10", "20", "30", "40", "0.0", "0.5", "Held from here");
  }

  @Test
  void mirrorsEverythingForWhoReadsFromTheRight() {
    Drawing plain = bars().draw(PLAIN);
    Drawing mirrored = bars().draw(MIRRORED);
    for (int i = 0; i < plain.boxes().size(); i++) {
      Drawing.Box box = plain.boxes().get(i);
      Drawing.Box other = mirrored.boxes().get(i);
      assertThat(other.x() + other.width())
          .isCloseTo(plain.width() - box.x(), org.assertj.core.api.Assertions.within(0.11));
      assertThat(other.height()).isEqualTo(box.height());
    }
    assertThat(plain.words().get(0).anchor()).isEqualTo("end");
    assertThat(mirrored.words().get(0).anchor()).isEqualTo("start");
  }

  @Test
  void breaksALineWhereAValueIsMissing() {
    LineChart chart =
        new LineChart(
            HEADING,
            List.of("1", "2", "3", "4"),
            List.of(
                new Line(
                    "Wrong",
                    List.of(new Value(2.0, 1.0, 4.0), Value.of(3), Value.NONE, Value.of(5)))));
    Drawing drawing = chart.draw(PLAIN);
    assertThat(drawing.paths())
        .filteredOn(path -> path.look().startsWith("drawing-line "))
        .extracting(Drawing.Path::d)
        .hasSize(2)
        .last()
        .asString()
        .endsWith("h0");
    assertThat(drawing.paths())
        .filteredOn(path -> path.look().startsWith("drawing-band"))
        .hasSize(1);
    assertThat(drawing.table().rows())
        .containsExactly(
            List.of("1", "2 (1–4)"), List.of("2", "3"), List.of("3", "–"), List.of("4", "5"));
  }

  @Test
  void marksWhatHappenedAlongALineAndSaysItInTheTable() {
    LineChart chart =
        new LineChart(
            HEADING,
            List.of("1", "2", "3"),
            List.of(new Line("Right", List.of(Value.of(3), Value.of(4), Value.of(5)))),
            new Marks(
                "Changes",
                List.of(
                    new LineChart.Mark(0.5, "1", "First"), new LineChart.Mark(1.4, "2", "Next"))));
    Drawing drawing = chart.draw(PLAIN);
    assertThat(drawing.paths())
        .filteredOn(path -> path.look().equals("drawing-mark"))
        .extracting(Drawing.Path::d)
        .containsExactly("M199.0 210.0L199.0 20.0", "M456.4 210.0L456.4 20.0");
    assertThat(drawing.words()).extracting(Word::text).contains("1", "2");
    assertThat(drawing.table().header()).last().isEqualTo("Changes");
    assertThat(drawing.table().rows())
        .containsExactly(
            List.of("1", "3", ""), List.of("2", "4", "1: First; 2: Next"), List.of("3", "5", ""));
  }

  @Test
  void stacksAreasAndDrawsASingleDayAsABar() {
    StackedChart chart = new StackedChart(HEADING, bars().parts(), bars().bars());
    Drawing drawing = chart.draw(PLAIN);
    assertThat(drawing.boxes()).isEmpty();
    assertThat(drawing.paths())
        .filteredOn(path -> path.look().startsWith("drawing-part"))
        .extracting(Drawing.Path::d)
        .containsExactly(
            "M56.0 67.5L628.0 210.0L628.0 210.0L56.0 210.0Z",
            "M56.0 20.0L628.0 115.0L628.0 210.0L56.0 67.5Z");
    Drawing single =
        new StackedChart(HEADING, bars().parts(), bars().bars().subList(0, 1)).draw(PLAIN);
    assertThat(single.boxes()).hasSize(2);
  }

  @Test
  void rendersMarkupWithoutStylesThatSaysTheSameAsATable() throws Exception {
    String html = Drawings.figure(bars().draw(PLAIN)).render();
    assertThat(html).doesNotContain("style=").doesNotContain("<of>").contains("&lt;of&gt;");
    assertThat(Pattern.compile("<td>").matcher(html).results().count()).isEqualTo(4);
    Document page = xml(bars().draw(PLAIN));
    assertThat(page.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Scores <of> TOXICITY");
    assertThat(page.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("Most are low.");
    assertThat(page.getElementsByTagName("li").getLength()).isEqualTo(2);
  }

  @Test
  void drawsNothingAsAnEmptySheet() throws Exception {
    Drawing empty = new BarChart(HEADING, List.of("All"), List.of(), List.of()).draw(PLAIN);
    assertThat(empty.boxes()).isEmpty();
    assertThat(xml(empty).getElementsByTagName("rect").getLength()).isEqualTo(1);
    assertThat(new LineChart(HEADING, List.of(), List.of()).draw(PLAIN).words())
        .extracting(Word::text)
        .containsExactly("0", "1");
  }

  @Test
  void hasAtMostSixRoundLines() {
    assertThat(Plot.step(40)).isEqualTo(10);
    assertThat(Plot.step(3)).isEqualTo(1);
    assertThat(Plot.step(0.07)).isEqualTo(0.02);
    assertThat(Plot.step(100_000)).isEqualTo(20_000);
    assertThat(Plot.step(0)).isEqualTo(1);
  }

  @Test
  void takesNoIdThatWouldNotBeOne() {
    assertThatThrownBy(() -> new Heading("a b", "", "", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
