package org.comity.text.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.text.Token;
import org.comity.text.WordTokenizer;
import org.comity.text.folding.NormalizedText;
import org.comity.text.folding.TextNormalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedWordsTest {

  private static final String ARTICLE =
      "A negotiator said that the slaughter will not stop while each side waits for the other to"
          + " tire. Mourners shouted \u201Ctraitors at home\u201D and called the mayor a liar.";
  private static final String PARENT = "You are all idiots, every one of you, and cowards too.";

  private static final String ARABIC =
      "وقال مصدر مفاوض إن «الذبح لن يتوقف ما دام كل طرف ينتظر أن يتعب الآخر». وهتف مشيعون ضد «الخونة».";

  /** The quoted tokens of a text, parted by spaces. */
  private static String quoted(String original, String... sources) {
    NormalizedText text = TextNormalizer.normalize(original);
    List<Token> tokens = WordTokenizer.tokenize(text);
    boolean[] quoted = QuotedWords.of(text, tokens, List.of(sources));
    return IntStream.range(0, quoted.length)
        .filter(t -> quoted[t])
        .mapToObj(t -> tokens.get(t).text())
        .collect(Collectors.joining(" "));
  }

  @Test
  void stretchesAreOfTheTextAsItWasWritten() {
    String text =
        "Awful:  \u201CThe slaughter, will NOT stop.\u201D Really? \u201Ctraitors at home\u201D";
    assertThat(QuotedWords.stretches(text, List.of(ARTICLE)))
        .extracting(stretch -> text.substring(stretch.begin(), stretch.end()))
        .containsExactly(
            "\u201CThe slaughter, will NOT stop.\u201D", "\u201Ctraitors at home\u201D");
    assertThat(QuotedWords.stretches(text, List.of())).isEmpty();
  }

  @Test
  void nothingIsQuotedWithoutASource() {
    assertThat(quoted("He said \"the slaughter will not stop\"\n> you are all idiots")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Awful: \"the slaughter will not stop\", he says. | \" the slaughter will not stop \"",
        "Awful: “The slaughter, will NOT stop.” Really? | “ the slaughter , will not stop . ”",
        "Awful: «the slaughter will not stop» | « the slaughter will not stop »",
        "Awful: „the slaughter will not stop“ | „ the slaughter will not stop “",
        "Awful: „the slaughter will not stop” | „ the slaughter will not stop ”",
        "Awful: ”the slaughter will not stop“ | ” the slaughter will not stop “",
        "Awful: 'the slaughter will not stop'. | ' the slaughter will not stop '",
        "Awful: ‘the slaughter will not stop’. | ‘ the slaughter will not stop ’",
      })
  void wordsBetweenMarksAreQuoted(String text, String expected) {
    assertThat(quoted(text, ARTICLE, PARENT)).isEqualTo(expected);
  }

  @Test
  void oneWordIsQuotedInDoubleMarksAlone() {
    assertThat(quoted("Calling him a \"liar\" is cheap", ARTICLE)).isEqualTo("\" liar \"");
    assertThat(quoted("Calling him a 'liar' is cheap", ARTICLE)).isEmpty();
    assertThat(quoted("Calling him a \"thief\" is cheap", ARTICLE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“you filthy liar” is what he is",
        "“the slaughter must go on, liar”",
        "“stop not will slaughter the”",
        "\"slaughter\nwill\" not",
        "the slaughter will not",
        "it's the liars' club, and the traitors' home",
        "The 6\" slaughter and 7\" more"
      })
  void whatIsNotTheSourcesStaysTheReaders(String text) {
    assertThat(quoted(text, ARTICLE, PARENT)).isEmpty();
  }

  @Test
  void aWordThatNoSourceHoldsIsNeverQuoted() {
    assertThat(quoted("“the slaughter will not stop moron”", ARTICLE))
        .isEqualTo("“ the slaughter will not stop ”");
    assertThat(quoted("“the slaughter will \uD83D\uDD95 not stop”", ARTICLE)).isEmpty();
  }

  @Test
  void marksMayLieInOneAnother() {
    assertThat(quoted("“he shouted «traitors at home» again”", ARTICLE))
        .isEqualTo("« traitors at home »");
    assertThat(quoted("«shouted “traitors at home” and called»", ARTICLE))
        .isEqualTo("« shouted “ traitors at home ” and called »");
    assertThat(quoted("“he shouted “traitors at home” again”", ARTICLE))
        .isEqualTo("“ traitors at home ”");
  }

  @Test
  void unclosedMarksQuoteNothingAndHideNoOthers() {
    assertThat(quoted("“the slaughter will not", ARTICLE)).isEmpty();
    assertThat(quoted("“ well, “traitors at home” it is", ARTICLE))
        .isEqualTo("“ traitors at home ”");
    assertThat(quoted("5\" \"\nHe said \"traitors at home\".", ARTICLE))
        .isEqualTo("\" traitors at home \"");
    assertThat(quoted("traitors at home” “", ARTICLE)).isEmpty();
  }

  @Test
  void linesWithAnAngleAreQuotedWhole() {
    assertThat(quoted("> You are all idiots,\n>> every one\nLook who talks", PARENT))
        .isEqualTo("> you are all idiots , >> every one");
    assertThat(quoted("> You are all morons\nLook who talks", PARENT)).isEmpty();
    assertThat(quoted("so 3 > you are all idiots", PARENT)).isEmpty();
  }

  @Test
  void sixWordsInARowNeedNoMark() {
    assertThat(quoted("So, the slaughter will NOT stop -- while he lies", ARTICLE))
        .isEqualTo("the slaughter will not stop -- while");
    assertThat(quoted("So the slaughter will not stop and so on", ARTICLE)).isEmpty();
    assertThat(quoted("not stop while each side waits you liar", ARTICLE))
        .isEqualTo("not stop while each side waits");
  }

  @Test
  void noStretchRunsFromOneSourceIntoTheNext() {
    assertThat(quoted("one two three four five six", "one two three", "four five six")).isEmpty();
  }

  @Test
  void quotesArabic() {
    assertThat(quoted("المصدر قال إن «الذبحُ لن يتوقّف»، وأنا أصدّقه", ARABIC))
        .isEqualTo("« الذبح لن يتوقف »");
    assertThat(quoted("سماهم \"الخونة\" أمس", ARABIC)).isEqualTo("\" الخونه \"");
    assertThat(quoted("هتفوا بـ\"الخونة\"", ARABIC)).isEqualTo("\" الخونه \"");
    assertThat(quoted("انت «خاين» وكذاب", ARABIC)).isEmpty();
    assertThat(quoted("> الذبح لن يتوقف\nيا غبي", ARABIC)).isEqualTo("> الذبح لن يتوقف");
    assertThat(quoted("نعم ما دام كل طرف ينتظر أن يتعب يا غبي", ARABIC))
        .isEqualTo("ما دام كل طرف ينتظر ان يتعب");
  }

  @Test
  void findsTheStretchesThatAComparisonOfAllPairsFinds() {
    long seed = 815;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 2000; round++) {
      int letters = 1 + random.nextInt(4);
      int[] text = random.ints(random.nextInt(1, 20), 0, letters).toArray();
      int[] first = random.ints(random.nextInt(20), -1, letters).toArray();
      int[] second = random.ints(random.nextInt(20), -1, letters).toArray();
      WordStretches stretches = new WordStretches(text);
      for (int[] source : List.of(first, second)) {
        stretches.begin();
        Arrays.stream(source).forEach(stretches::read);
      }
      int[] expected =
          IntStream.range(0, text.length)
              .map(w -> Math.max(longest(text, w, first), longest(text, w, second)))
              .toArray();
      assertThat(stretches.longest()).as("seed %s, round %s", seed, round).isEqualTo(expected);
    }
  }

  private static int longest(int[] text, int last, int[] source) {
    int longest = 0;
    for (int at = 0; at < source.length; at++) {
      int n = 0;
      while (n <= Math.min(at, last) && source[at - n] == text[last - n]) {
        n++;
      }
      longest = Math.max(longest, n);
    }
    return longest;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`“a `|`b” `",
        "`«a “b `|`c” d» `",
        "`‘a b `|`c d’ `",
        "`“a «b \"c ‘d 'e `|`a” b» c\" d’ e' `",
        "`“a `|`“b `",
        "`b” `|`a” `",
        "`> a b\n`|`> b a\n`",
        "`\n>`|`\n>a`",
        "`a b `|`a b `",
        "`ab ba ab `|`ba ab ba `",
        "`\"a\" `|`'a b' `",
      })
  @Timeout(60)
  void endsOnTextsThatWouldTakeHoursIfItWereNotLinear(String piece, String after) {
    String text = both(piece, after, 1_000_000);
    assertEnds(text, text);
  }

  private static String both(String piece, String after, int length) {
    return piece.repeat(length / piece.length()) + after.repeat(length / after.length());
  }

  @Test
  @Timeout(60)
  void endsOnTextsOfManyWords() {
    assertEnds(words(200_000, 1), words(200_000, 2));
  }

  private static String words(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count)
        .mapToObj(w -> "w" + Integer.toString(random.nextInt(count), 36))
        .collect(Collectors.joining(" "));
  }

  private static void assertEnds(String original, String source) {
    NormalizedText text = TextNormalizer.normalize(original);
    List<Token> tokens = WordTokenizer.tokenize(text);
    assertThat(QuotedWords.of(text, tokens, List.of(source))).hasSize(tokens.size());
  }
}
