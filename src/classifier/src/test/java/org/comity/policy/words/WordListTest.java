package org.comity.policy.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {

  @ParameterizedTest
  @CsvSource({
    "casino, Best CASINO in town",
    "casino, Best C4sino in town",
    "casino, Best caaaasinooo in town",
    "casino, 'Best c a s i n o in town'",
    "casino, 'the \u0441asin\u043E.'",
    "casino, 'ca\u200Bsino'",
    "casino, '\uFF43\uFF41\uFF53\uFF49\uFF4E\uFF4F'",
    "casino*, casinos",
    "casino*, casino",
    "casino*, CAS1NOS",
    "*bet*, sportsbets",
    "*bet*, bet",
    "b*t*s, bxtys",
    "buy now, 'Buy... now!'",
    "buy now, 'please buy, NOW'",
    "buy n*, 'buy nothing'",
    "*way home, 'the highway home'",
    "تخفيضات, 'اليوم تَخْفِيضات'",
    "تخفيضات, 'تخفيـــضات'",
    "مدرسة, 'في مدرسه'",
    "🎰, 'play 🎰🎰 today'",
    "ass, 'you assss'"
  })
  void finds(String entry, String text) {
    assertThat(WordList.of("l", List.of("other", entry)).isIn(Words.of(text))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "casino, casinos",
    "casino, occasion",
    "casino*, a casin",
    "*bet*, 'be t'",
    "b*t*s, bxys",
    "buy now, 'buy it now'",
    "buy now, buy",
    "now, ''",
    "ass, 'as he said'",
    "bet*tor, better",
    "a*a, a"
  })
  void findsNoOthers(String entry, String text) {
    assertThat(WordList.of("l", List.of(entry)).isIn(Words.of(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!?", "*", "** a", "well-known*"})
  void refusesEntriesWithoutAWord(String entry) {
    assertThat(WordList.fault(entry)).isNotNull();
    assertThatThrownBy(() -> WordList.of("l", List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, no link here. None at all",
    "0, 'e.g. this, i.e. 3.5 km/h and/or 12.30'",
    "0, write to me@example.com",
    "0, 'it.Is so.and'",
    "1, http://example.org",
    "1, 'see HTTPS://Example.org/a?b=c, thanks'",
    "1, www.example.org",
    "1, 'see example.com.'",
    "1, example.co.uk/shop",
    "1, http://[::1]:8080/x",
    "2, 'http://a.example/x www.b.example'",
    "2, 'example.net, example.org'"
  })
  void countsLinks(int count, String text) {
    assertThat(Links.count(text)).isEqualTo(count);
  }

  /** Long texts that would cost a careless pattern seconds or days. */
  @Test
  void takesLinearTime() {
    List<String> entries = new ArrayList<>(List.of("*a*a*a*a*a*a*b", "a* a* a* b"));
    for (int i = 0; i < 5000; i++) {
      entries.add("w" + i + "*");
    }
    WordList list = WordList.of("l", entries);
    long begin = System.nanoTime();
    for (String unit : List.of("a", "a.", "a-", "a ", "a@", "www.", "http://", "ab.cd/", "ة")) {
      String text = unit.repeat(20_000 / unit.length());
      assertThat(list.isIn(Words.of(text))).isFalse();
      assertThat(Links.count(text)).isNotNegative();
    }
    assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
  }
}
