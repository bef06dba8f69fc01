package org.comity.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeetTest {

  @ParameterizedTest
  @CsvSource({
    "1d10t,idiot",
    "id10t,idiot",
    "$tupid,stupid",
    "5tup1d,stupid",
    "@ss,ass",
    "a$$,ass",
    "a55,ass",
    "a55h01e,asshole",
    "m0r0n,moron",
    "l1ar,liar",
    "1oser,loser",
    "s1ut,slut",
    "sh!t,shit",
    "5h17,shit",
    "b1tch3s,bitches",
    "8itch,bitch",
    "bu11y,bully",
    "p13ce,piece",
    "g1r1,girl",
    "re+ard,retard",
    "h8,hate",
    "h8ers,haters",
    "l33t,leet",
    "9rubby,grubby"
  })
  void readsTheLetters(String word, String plain) {
    assertThat(Leet.unfold(word)).isEqualTo(plain);
    assertThat(Leet.unfold(plain)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "word",
        "123",
        "$$",
        "5th",
        "1st",
        "10am",
        "100meters",
        "$100k",
        "mp3",
        "b2b",
        "covid19",
        "wow!",
        "c++",
        "18+",
        "f*ck",
        "ma3ak6",
        "م8",
        "top10",
        "xk3rtzplg",
        "don't"
      })
  void readsNoNumbersAndNoWordsWithoutSigns(String word) {
    assertThat(Leet.unfold(word)).isNull();
  }

  @Test
  void readsNoWordThatIsTooLong() {
    assertThat(Leet.unfold("b8".repeat(10_000))).isNull();
  }
}
