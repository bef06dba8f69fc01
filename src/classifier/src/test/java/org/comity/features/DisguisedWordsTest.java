package org.comity.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisedWordsTest {

  private static final DisguisedWords WORDS =
      new DisguisedWords(
          KnownWords.of(
              IntStream.of(KnownWords.fingerprint("idiom")),
              List.of("bitch", "idiot", "moron", "shit", "stupid", "الحيوان")));

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
    "mroon, moron"
  })
  void findsTheWordBehindTheDisguise(String disguise, String word) {
    assertThat(WORDS.plain(disguise)).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"الحي*ان", "الحيواان", "الحيون", "الحيونان", "الحويان", "الحيوات"})
  void findsArabicWords(String disguise) {
    assertThat(WORDS.plain(disguise)).isEqualTo("الحيوان");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sht", "s*t", "shti", "shot", "idit", "shits"})
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
  @ValueSource(strings = {"ztupid", "noron", "tsupid", "upid", "astupid"})
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
