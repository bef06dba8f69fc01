package org.comity.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.text.folding.NormalizedText;
import org.comity.text.folding.TextNormalizer;
import org.comity.text.language.LanguageIdentifier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million characters take moments where every step is linear, and hours where one is not. */
class HostileTextTest {

  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();
  private static final int LENGTH = 1_000_000;

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {
        "a",
        "aB",
        "abcdefghij",
        "*",
        "a*",
        "*a*",
        "**ab** ",
        "*@",
        "*@$#!",
        "ab*@$ ",
        "10'",
        "a'",
        "a.",
        "a.b-",
        "a b c ",
        "a b c d ef ",
        "a.b.c.d. ",
        "a.b_c-",
        "b8",
        "аbсд",
        "Νд",
        "\u200B",
        "\u0301\u0327",
        "a\u0301",
        "\uFDFA",
        "مَ",
        "گفتگو",
        "漢ب",
        "\uAC01",
        "\uD83E\uDD21",
        "\uD83D\uD83D\uDC00x"
      })
  void readsAnythingInMoments(String unit) {
    NormalizedText text = TextNormalizer.normalize(unit.repeat(LENGTH / unit.length()));
    List<Token> tokens = WordTokenizer.tokenize(text);
    assertThat(IDENTIFIER.identify(text, tokens, null)).isNotEmpty();
  }
}
