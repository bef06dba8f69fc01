package org.comity.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.text.folding.TextNormalizer;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private static final int SEEDS = 200;

  private static List<String> words(String text) {
    return WordTokenizer.tokenize(TextNormalizer.normalize(text)).stream()
        .map(Token::text)
        .toList();
  }

  private static Stream<List<String>> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Groups.class.getResourceAsStream("groups.txt"), "groups.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("#")).map(GroupsTest::words);
    }
  }

  private static List<String> swapped(long seed, String text) {
    return Objects.requireNonNull(new Groups(seed).swapped(words(text)), text);
  }

  @Test
  void aGroupBecomesTheSameOtherOneAtEveryMention() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<String> other = swapped(seed, "Jews, why always jews? Nobody asks turks or JEWS!");
      List<String> before = words("Jews, why always jews? Nobody asks turks or JEWS!");
      String name = other.get(0);
      assertThat(name).isNotEqualTo("jews");
      assertThat(other).hasSameSizeAs(before);
      for (int i = 0; i < before.size(); i++) {
        switch (before.get(i)) {
          case "jews" -> assertThat(other.get(i)).isEqualTo(name);
          case "turks" -> assertThat(other.get(i)).isNotEqualTo("turks");
          default -> assertThat(other.get(i)).isEqualTo(before.get(i));
        }
      }
    }
  }

  @Test
  void everyNameBecomesAnotherOfItsLine() throws IOException {
    for (List<String> line : lines().toList()) {
      assertThat(line).doesNotHaveDuplicates();
      for (String name : line) {
        List<String> others =
            IntStream.range(0, 20).mapToObj(seed -> swapped(seed, name).get(0)).toList();
        assertThat(others).as(name).doesNotContain(name).isSubsetOf(line);
      }
    }
  }

  @Test
  void anyOtherOfTheLineCanStandInItsPlace() {
    assertThat(IntStream.range(0, SEEDS).mapToObj(seed -> swapped(seed, "turk").get(0)))
        .contains("jew", "kurd", "woman", "man");
  }

  @Test
  void namesStandInOneLineOnly() throws IOException {
    assertThat(lines().flatMap(List::stream).toList()).doesNotHaveDuplicates();
  }

  @Test
  void aTextWithoutAGroupHasNoCopy() {
    assertThat(new Groups(1).swapped(words("the council built a bridge"))).isNull();
    assertThat(new Groups(1).swapped(List.of())).isNull();
  }

  @Test
  void knowsArabicHoweverItIsWritten() throws IOException {
    List<String> arabic =
        lines().filter(line -> line.contains(words("اليهود").get(0))).findFirst().orElseThrow();
    List<String> other = swapped(3, "الأكراد أو الاكراد واليهود لا اليهود");
    assertThat(other.get(0)).isEqualTo(other.get(2)).isNotEqualTo("الاكراد").isIn(arabic);
    assertThat(other.get(5)).isNotEqualTo("اليهود").isIn(arabic);
    assertThat(swapped(3, "shi3a")).doesNotContain("shi3a");
  }

  @Test
  void theSameSeedGivesTheSameGroups() {
    String text = "jews, kurds, men and refugees";
    Groups first = new Groups(5);
    Groups second = new Groups(5);
    for (int i = 0; i < SEEDS; i++) {
      assertThat(first.swapped(words(text))).isEqualTo(second.swapped(words(text)));
    }
    assertThat(IntStream.range(0, 9).mapToObj(seed -> swapped(seed, text)).distinct().count())
        .isGreaterThan(5);
  }
}
