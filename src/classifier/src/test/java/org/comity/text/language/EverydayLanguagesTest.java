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
 * Short comments that we wrote. Of every language the odd ones served to find weights and margins;
 * the floors are for the even ones, which nobody looked at while doing so.
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
}
