package org.comity.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTokenizerTest {

  private static List<String> tokens(String text) {
    return WordTokenizer.tokenize(TextNormalizer.normalize(text)).stream()
        .map(Token::text)
        .toList();
  }

  @Test
  void cutsBetweenLettersDigitsAndSymbols() {
    assertThat(tokens("You're 2nd, ok?"))
        .containsExactly("you", "'", "re", "2", "nd", ",", "ok", "?");
  }

  @Test
  void keepsEmojiWhole() {
    assertThat(tokens("ha\uD83E\uDD21\uD83D\uDC00"))
        .containsExactly("ha", "\uD83E\uDD21", "\uD83D\uDC00");
  }

  @Test
  void readsArabicWords() {
    assertThat(tokens("الجيش، والناس")).containsExactly("الجيش", "،", "والناس");
  }

  @Test
  void findsNothingInWhiteSpace() {
    assertThat(tokens(" \n\t ")).isEmpty();
  }
}
