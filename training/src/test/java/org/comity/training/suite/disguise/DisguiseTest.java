package org.comity.training.suite.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.comity.comment.Attribute;
import org.comity.score.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {

  private static final int DRAWS = 20;

  @Test
  void carryingWordsAreMarkedOnesOrElseTheLongest() {
    String text = "you are an idiot, 7mar!";
    assertThat(Word.carrying(text, List.of(new Span(8, 16, Attribute.INSULT, 1))))
        .containsExactly(new Word(8, 10), new Word(11, 16));
    assertThat(Word.carrying(text, List.of())).containsExactly(new Word(11, 16));
    assertThat(Word.carrying("7mar \uD83D\uDE00", List.of())).containsExactly(new Word(0, 4));
    assertThat(Word.carrying("123 !!", List.of())).isEmpty();
  }

  @Test
  void disguisesNothingButTheWordsGiven() {
    for (Disguise disguise : Disguise.values()) {
      String disguised = disguise.apply("you are a clown today", List.of(new Word(10, 15)));
      assertThat(disguised).as(disguise.shown()).startsWith("you are a ").endsWith(" today");
      assertThat(disguise.apply("clown", List.of())).isEqualTo("clown");
    }
  }

  @ParameterizedTest
  @EnumSource(Disguise.class)
  void disguisesTheSameTextAlwaysAlike(Disguise disguise) {
    for (String text : List.of("stupid clowns", "انت كلب وحمار", "\uD835\uDC1A\uD835\uDC1B", "a")) {
      List<Word> words = Word.carrying(text, List.of());
      String once = disguise.apply(text, words);
      assertThat(once).isEqualTo(disguise.apply(text, words));
      assertThat(once.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
  }

  @Test
  void writesLeet() {
    assertThat(Lookalikes.LEET.some("e", new Random(1))).isEqualTo("3");
    assertThat(Lookalikes.LEET.some("O", new Random(1))).isEqualTo("0");
    draw(random -> assertThat(Lookalikes.LEET.some("bet", random)).matches("[b8][e3][t7]"));
    draw(random -> assertThat(Lookalikes.LEET.some("bet", random)).isNotEqualTo("bet"));
    assertThat(Lookalikes.LEET.some("كلب", new Random(1))).isEqualTo("كلب");
  }

  @Test
  void spaces() {
    draw(
        random ->
            assertThat(LetterMoves.spaced("stupid", random))
                .isIn("s t u p i d", "s.t.u.p.i.d", "s-t-u-p-i-d"));
  }

  @Test
  void repeats() {
    draw(random -> assertThat(LetterMoves.repeated("abc", random)).matches("a{1,5}b{1,5}c{1,5}"));
    draw(random -> assertThat(LetterMoves.repeated("7m", random)).matches("7m{3,5}"));
  }

  @Test
  void swapsNeighboursWithin() {
    assertThat(LetterMoves.swapped("abcd", new Random(1))).isEqualTo("acbd");
    draw(random -> assertThat(LetterMoves.swapped("idiot", random)).isIn("iidot", "idoit"));
    assertThat(LetterMoves.swapped("abc", new Random(1))).isEqualTo("abc");
    assertThat(LetterMoves.swapped("abba", new Random(1))).isEqualTo("abba");
  }

  @Test
  void leavesALetterOut() {
    draw(random -> assertThat(LetterMoves.shortened("abcd", random)).isIn("acd", "abd"));
    assertThat(LetterMoves.shortened("abc", new Random(1))).isEqualTo("abc");
  }

  @Test
  void writesStars() {
    assertThat(LetterMoves.starred("abc", new Random(1))).isEqualTo("a*c");
    draw(random -> assertThat(LetterMoves.starred("idiot", random)).matches("i[di*]{1}.{2}t"));
    draw(
        random ->
            assertThat(LetterMoves.starred("stupid", random)).isIn("s**pid", "st**id", "stu**d"));
    assertThat(LetterMoves.starred("ab", new Random(1))).isEqualTo("ab");
  }

  @Test
  void takesLettersThatLookTheSame() {
    assertThat(Lookalikes.HOMOGLYPHS.some("a", new Random(1))).isEqualTo("\u0430");
    assertThat(Lookalikes.HOMOGLYPHS.some("H", new Random(1))).isIn("\u041D", "\u0397");
    assertThat(Lookalikes.HOMOGLYPHS.some("ك", new Random(1))).isEqualTo("\u06A9");
  }

  @Test
  void putsCharactersWithoutWidthBetweenLetters() {
    draw(
        random ->
            assertThat(LetterMoves.parted("كلب", random))
                .matches("ك(\\p{Cf})ل\\1ب")
                .isNotEqualTo("كلب"));
  }

  @Test
  void putsMarksOnLetters() {
    String latin = LetterMoves.accented("idiot", new Random(1));
    assertThat(latin).matches("i\\p{M}di\\p{M}o\\p{M}t");
    assertThat(LetterMoves.accented("hmpf", new Random(1))).matches("h\\p{M}mpf");
    String arabic = LetterMoves.accented("كلب", new Random(1));
    assertThat(arabic).matches("ك\\p{M}ل\\p{M}ب\\p{M}");
    assertThat(Normalizer.normalize(arabic, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
        .isEqualTo("كلب");
  }

  @Test
  void putsPicturesInThePlaceOfWords() {
    assertThat(EmojiWords.picture("Clowns")).isEqualTo("\uD83E\uDD21");
    assertThat(EmojiWords.picture("الحمار")).isEqualTo("\uD83D\uDC34");
    assertThat(EmojiWords.picture("teacher")).isEqualTo("teacher");
  }

  @ParameterizedTest
  @ValueSource(strings = {"حمار=7mar", "كلب=kalb", "الكلب=elkalb", "كذاب=kzab", "زبون=zboun"})
  void writesArabizi(String wordAndArabizi) {
    String[] sides = wordAndArabizi.split("=", 2);
    assertThat(Transliteration.toArabizi(sides[0], new Random(1))).isEqualTo(sides[1]);
  }

  @Test
  void leavesLatinWordsWhereArabiziIsAsked() {
    assertThat(Transliteration.toArabizi("kalb", new Random(1))).isEqualTo("kalb");
  }

  @Test
  void writesHalfAWordInTheOtherScript() {
    assertThat(Transliteration.half("stupid", new Random(1))).isEqualTo("stuبيد");
    assertThat(Transliteration.half("حمار", new Random(1))).isEqualTo("حمar");
  }

  private static void draw(Consumer<Random> test) {
    for (int seed = 0; seed < DRAWS; seed++) {
      test.accept(new Random(seed));
    }
  }
}
