package org.comity.features.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.comity.features.KnownWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisedWordsTest {

  private static final DisguisedWords WORDS =
      new DisguisedWords(
          KnownWords.of(
              Stream.of("idiom", "toad", "ass", "الكتاب").mapToInt(KnownWords::fingerprint),
              List.of("bitch", "idiot", "moron", "pissed", "shit", "stupid", "كلاب", "الحيوان")));

  @ParameterizedTest
  @CsvSource({
    "1d10t, idiot",
    "$tupid, stupid",
    "m0r0n, moron",
    "st*pid, stupid",
    "s-t-u-p-i-d, stupid",
    "stu.pid, stupid",
    "sh*t, shit",
    "b!tch, bitch",
    "id#ot, idiot",
    "stuuuupiiid, stupid",
    "shiiit, shit",
    "idioot, idiot",
    "stuid, stupid",
    "stupi, stupid",
    "sturpid, stupid",
    "morons, moron",
    "stopid, stupid",
    "morom, moron",
    "stuipd, stupid",
    "stupdi, stupid",
    "mroon, moron",
    "idit, idiot",
    "mron, moron",
    "sht, shit",
    "sh17, shit",
    "b17ch, bitch",
    "s-h-i-t, shit",
    "st**id, stupid",
    "p**sed, pissed",
    "astupid, stupid"
  })
  void findsTheWordBehindTheDisguise(String disguise, String word) {
    assertThat(WORDS.plain(disguise)).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"الحي*ان", "الحيواان", "الحيون", "الحيونان", "الحويان", "الحيوات"})
  void findsArabicWords(String disguise) {
    assertThat(WORDS.plain(disguise)).isEqualTo("الحيوان");
  }

  /** Known words that do not offend are no longer than what they are disguised as, or as long. */
  @ParameterizedTest
  @CsvSource({"t0ad, toad", "taod, toad", "toaad, toad", "a$s, ass", "a-s-s, ass"})
  void findsKnownWordsTooWhereNoLetterIsMissing(String disguise, String word) {
    assertThat(WORDS.plain(disguise)).isEqualTo(word);
  }

  /** Of several words that sound alike it is the one that begins as the disguise does. */
  @ParameterizedTest
  @CsvSource({"stuبيد, stupid", "moرون, moron", "biتش, bitch", "biتكه, bitch", "pisسيد, pissed"})
  void findsWordsOfWhichHalfIsInArabicLetters(String disguise, String word) {
    assertThat(WORDS.plain(disguise)).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"كلab", "ك2لاب", "klاب"})
  void findsArabicWordsOfWhichHalfIsInArabizi(String disguise) {
    assertThat(WORDS.plain(disguise)).isEqualTo("كلاب");
  }

  @ParameterizedTest
  @ValueSource(strings = {"شوربah", "mاrتin", "ب7"})
  void otherMixturesAreThemselves(String word) {
    assertThat(WORDS.plain(word)).isNull();
  }

  /** The same consonants in another order are another word. */
  @Test
  void arabicLettersAreNotPutInAnotherOrderForAWordThatDoesNotOffend() {
    assertThat(WORDS.plain("الكاتب")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"s*t", "shti", "shot", "shits", "bitc", "mor", "toa", "tad"})
  void shortWordsHaveTooManyNeighbours(String word) {
    assertThat(WORDS.plain(word)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"flibbertigibbet", "council", "harvest", "b*k*r*", "f***", "المدرسة", "2026-01"})
  void wordsFarAwayAreThemselves(String word) {
    assertThat(WORDS.plain(word)).isNull();
  }

  /** Two letters' difference, a letter that stands elsewhere included. */
  @ParameterizedTest
  @ValueSource(strings = {"stupor", "stewpid", "martin", "marion", "monro", "elliot", "الحيلات"})
  void namesAtTwoLettersDifferenceAreThemselves(String name) {
    assertThat(WORDS.plain(name)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ztupid", "noron", "tsupid", "upid", "estupid"})
  void theFirstLetterMustBeTheSame(String word) {
    assertThat(WORDS.plain(word)).isNull();
  }

  @Test
  void withoutOffendingWordsNothingIsADisguise() {
    assertThat(new DisguisedWords(KnownWords.none()).plain("st*pid")).isNull();
  }

  @Test
  void veryLongWordsAreThemselves() {
    assertThat(WORDS.plain("stupid".repeat(1000))).isNull();
    assertThat(WORDS.plain("stu" + "u".repeat(30) + "pid")).isNull();
  }

  @Test
  void aKnownWordIsNoDisguise() {
    assertThat(WORDS.plain("idiom")).isNull();
    assertThat(WORDS.plain("idiat")).isEqualTo("idiot");
  }
}
