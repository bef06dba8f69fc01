package org.comity.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CharFilterTest {

  static Stream<CharFilter> filters() {
    return Stream.of(
        CharFilter.none(),
        new UnicodeFolding(),
        new ArabicFolding(),
        new RepeatFolding(),
        text -> TextNormalizer.normalize(text.original()));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void leavesAnEmptyTextEmpty(CharFilter filter) {
    assertThat(filter.apply(NormalizedText.of("")).text()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("filters")
  void keepsOffsetsInsideTheOriginalAndInOrder(CharFilter filter) {
    long seed = 20261121;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      String original = randomText(random);
      NormalizedText out = filter.apply(NormalizedText.of(original));
      int before = 0;
      for (int i = 0; i < out.text().length(); i++) {
        assertThat(out.originalBegin(i))
            .as("seed %s", seed)
            .isBetween(before, original.length() - 1);
        assertThat(out.originalEnd(i + 1))
            .as("seed %s", seed)
            .isGreaterThan(out.originalBegin(i))
            .isLessThanOrEqualTo(original.length());
        before = out.originalBegin(i);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  void changesNothingTheSecondTime(CharFilter filter) {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 500; round++) {
      String once = filter.apply(NormalizedText.of(randomText(random))).text();
      assertThat(filter.apply(NormalizedText.of(once)).text()).isEqualTo(once);
    }
  }

  /** Letters of several scripts, marks, emoji, controls, runs and lone surrogates. */
  private static String randomText(SplittableRandom random) {
    int[][] ranges = {
      {'a', 'z'},
      {'A', 'Z'},
      {' ', '/'},
      {0x0600, 0x06FF},
      {0x300, 0x36F},
      {0xC0, 0x24F},
      {0x1F600, 0x1F64F},
      {0xD800, 0xDFFF},
      {0, 31},
      {0x200B, 0x200F},
      {0xFF01, 0xFF5E}
    };
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      int[] range = ranges[random.nextInt(ranges.length)];
      int codePoint = random.nextInt(range[0], range[1] + 1);
      for (int copies = random.nextInt(6) == 0 ? 4 : 1; copies > 0; copies--) {
        text.appendCodePoint(codePoint);
      }
    }
    return text.toString();
  }

  @Test
  void foldsCaseWidthAccentsAndInvisibleCharacters() {
    assertThat(TextNormalizer.normalize("ＳtＵ\u200Bp\u00EFd").text()).isEqualTo("stupid");
  }

  @Test
  void foldsHamzaVowelsAndTatweel() {
    assertThat(TextNormalizer.normalize("أَهْـــلاً ومدرسة على").text())
        .isEqualTo(TextNormalizer.normalize("اهلا ومدرسه علي").text());
  }

  @Test
  void pointsBackAtAStretchedWord() {
    String original = "so stuuuuupid!";
    NormalizedText out = TextNormalizer.normalize(original);
    int at = out.text().indexOf("stuupid");
    assertThat(original.substring(out.originalBegin(at), out.originalEnd(at + "stuupid".length())))
        .isEqualTo("stuuuuupid");
  }

  @Test
  void replacesALoneSurrogate() {
    assertThat(TextNormalizer.normalize("a\uD83Db").text()).isEqualTo("a\uFFFDb");
  }
}
