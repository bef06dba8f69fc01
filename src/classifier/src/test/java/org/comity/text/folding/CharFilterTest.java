package org.comity.text.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharFilterTest {

  static Stream<CharFilter> filters() {
    return Stream.of(
        CharFilter.none(),
        new UnicodeFolding(),
        new ArabicFolding(),
        new LetterSpacingFolding(),
        new LookalikeFolding(),
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

  @ParameterizedTest
  @MethodSource("filters")
  void changesNothingTheSecondTimeWhereDisguisesMeet(CharFilter filter) {
    int[] alphabet = "ab.c -_*'дшαμΜΗИaа\u0301ا\u200B1".codePoints().toArray();
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        text.append(random.nextBoolean() ? "." : random.nextBoolean() ? " " : "");
      }
      String once = filter.apply(NormalizedText.of(text.toString())).text();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "you i d i o t!|you idiot!",
        "S t U p I d|stupid",
        "s.t.u.p.i.d.|stupid.",
        "i-d-i-o-t's|idiot's",
        "i_d_i_o_t|idiot",
        "f*u*c*k|fuck",
        "i\u200B d\u0301 i o\u00AD t|idiot",
        "ا ح م ق|احمق",
        "that's a b c d|that's abcd",
        "a b c d efg|abcd efg"
      })
  void joinsSpacedLetters(String spaced, String joined) {
    assertThat(TextNormalizer.normalize(spaced).text()).isEqualTo(joined);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u. s. a. f.",
        "u.s.a.f. base",
        "a b c",
        "1 2 3 4 5",
        "1.2.3.4",
        "i  d  i  o  t",
        "a b.c d",
        "我 们 是 人",
        "in a b-c way"
      })
  void leavesOtherSingleLettersApart(String text) {
    assertThat(TextNormalizer.normalize(text).text()).isEqualTo(text);
  }

  @Test
  void pointsBackAtEverySpacedLetter() {
    NormalizedText out = TextNormalizer.normalize("an  i d i o t");
    assertThat(out.text()).isEqualTo("an  idiot");
    assertThat(out.originalBegin(4)).isEqualTo(4);
    assertThat(out.originalBegin(5)).isEqualTo(6);
    assertThat(out.originalEnd(6)).isEqualTo(7);
    assertThat(out.originalEnd(9)).isEqualTo(13);
  }

  @ParameterizedTest
  @CsvSource({
    "іdіоt,idiot",
    "Ѕtυріd,stupid",
    "ΝIGΗT,night",
    "і d і o t,idiot",
    "идиот,идиот",
    "дurak,дurak",
    "𝒔𝓽𝕦𝖕𝗂𝘥,stupid",
    "ｓｔｕｐｉｄ,stupid",
    "ⓢⓣⓤⓟⓘⓓ,stupid",
    "\uD83C\uDD73\uD83C\uDD64\uD83C\uDD5C\uD83C\uDD71,dumb",
    "ꜱᴛᴜᴘɪᴅ,stupid",
    "s\u0336t\u0336u\u20DDp\u0489i\u0301d,stupid",
    "st\u00ADu\u2060p\uFEFFi\u034Fd,stupid"
  })
  void readsDisguisedLetters(String disguised, String plain) {
    assertThat(TextNormalizer.normalize(disguised).text()).isEqualTo(plain);
  }

  @Test
  void keepsABlessingThatIsOneSign() {
    assertThat(TextNormalizer.normalize("\uFDFA \uFDF2").text()).isEqualTo("\uFDFA الله");
  }
}
