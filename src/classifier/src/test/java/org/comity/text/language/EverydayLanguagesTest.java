package org.comity.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comity.text.WordTokenizer;
import org.comity.text.folding.NormalizedText;
import org.comity.text.folding.TextNormalizer;
import org.junit.jupiter.api.Test;

/**
 * Short comments that we wrote. Of every language in the first two files the odd ones served to
 * find weights and margins and the even ones are a check; but these sentences and the word list
 * come from the same hand and days, so that both halves flatter. The third file was written when
 * all was settled: its floors say how the list fares on what it was not written beside.
 */
class EverydayLanguagesTest {

  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();
  private static final Set<String> OURS = Set.of("en", "ar", LanguageIdentifier.ARABIZI);

  private record Line(String tag, String text, boolean check) {

    String told() {
      NormalizedText normalized = TextNormalizer.normalize(text);
      return IDENTIFIER.identify(normalized, WordTokenizer.tokenize(normalized), null);
    }

    boolean isRefused() {
      return !OURS.contains(told());
    }
  }

  private static List<Line> lines(String file) throws IOException {
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> met = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EverydayLanguagesTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(": ", 2);
          boolean even = met.merge(parts[0], 1, Integer::sum) % 2 == 0;
          lines.add(new Line(parts[0], parts[1], even));
        }
      }
    }
    return lines;
  }

  private static List<Line> check(String file) throws IOException {
    return lines(file).stream().filter(Line::check).toList();
  }

  @Test
  void namesTheLanguagesItDoesNotServe() throws IOException {
    List<Line> foreign = check("foreign.txt");
    assertThat(foreign).hasSizeGreaterThan(200);
    assertThat(foreign.stream().filter(line -> line.told().equals(line.tag())).count())
        .isGreaterThanOrEqualTo(foreign.size() * 95L / 100);
  }

  @Test
  void refusesHardlyAnyCommentOfOurs() throws IOException {
    List<Line> served = check("served.txt");
    assertThat(served).hasSizeGreaterThan(280);
    assertThat(served.stream().filter(Line::isRefused).count()).isLessThanOrEqualTo(1);
  }

  @Test
  void refusesNoArabicOrMixedOne() throws IOException {
    assertThat(lines("served.txt").stream().filter(line -> !line.tag().equals("en")))
        .noneMatch(Line::isRefused);
  }

  @Test
  void knowsArabiziWithoutDigits() throws IOException {
    List<Line> arabizi =
        check("served.txt").stream().filter(line -> line.tag().equals("ar-Latn")).toList();
    assertThat(arabizi.stream().filter(line -> line.told().equals("ar-Latn")).count())
        .isGreaterThanOrEqualTo(arabizi.size() * 9L / 10);
  }

  @Test
  void namesMostOfWhatItWasNotWrittenBeside() throws IOException {
    List<Line> foreign =
        lines("unseen.txt").stream().filter(line -> !line.tag().equals("ours")).toList();
    assertThat(foreign).hasSizeGreaterThan(50);
    assertThat(foreign.stream().filter(Line::isRefused).count())
        .isGreaterThanOrEqualTo(foreign.size() * 2L / 3);
    assertThat(foreign.stream().filter(line -> line.told().equals(line.tag())).count())
        .isGreaterThanOrEqualTo(foreign.size() * 6L / 10);
  }

  @Test
  void refusesHardlyAnythingOfOursThatItWasNotWrittenBeside() throws IOException {
    List<Line> ours =
        lines("unseen.txt").stream().filter(line -> line.tag().equals("ours")).toList();
    assertThat(ours).hasSizeGreaterThan(100);
    // "Deutschland uber alles" and "Vaya con dios", which are German and Spanish after all.
    assertThat(ours.stream().filter(Line::isRefused).count()).isLessThanOrEqualTo(2);
  }
}
