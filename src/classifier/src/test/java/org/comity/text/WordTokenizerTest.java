package org.comity.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;
import org.comity.text.folding.NormalizedText;
import org.comity.text.folding.TextNormalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTokenizerTest {

  private static List<String> tokens(String text) {
    return WordTokenizer.tokenize(TextNormalizer.normalize(text)).stream()
        .map(Token::text)
        .toList();
  }

  @Test
  void cutsBetweenWordsAndSymbols() {
    assertThat(tokens("Well, you were 2nd (ok?)"))
        .containsExactly("well", ",", "you", "were", "2nd", "(", "ok", "?", ")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7abibi",
        "ma3",
        "l1ar",
        "don't",
        "don\u2019t",
        "rock'n'roll",
        "s.t.u",
        "i-d-i",
        "f*ck",
        "f**k",
        "a$$hole",
        "st#pid",
        "sh!t",
        "b@st@rd",
        "f@#k",
        "m*th*rf*ck*r",
        "sh**",
        "f*",
        "**ck",
        "*ck",
        "كل*ب",
        "\uD801\uDC28\uD801\uDC29"
      })
  void keepsAWordTogether(String word) {
    assertThat(tokens("(" + word + ") " + word)).containsExactly("(", word, ")", word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "end . start",
        "well - known",
        "a . bc",
        "3 . 5",
        "10 ' 500",
        "1 _ 2",
        "5 * 3",
        "1 @ 2",
        "great !! thanks",
        "انت ! كلب",
        "a ## b",
        "5 *",
        "* bold *",
        "** bold **",
        "' tis",
        "dogs '",
        "@ bob",
        "# tag",
        "$ 5",
        "a __ b",
        "1 . 2 . 3 . 4",
        "x - ray"
      })
  void keepsOthersApart(String pieces) {
    assertThat(tokens(pieces.replace(" ", ""))).containsExactly(pieces.split(" "));
  }

  @Test
  void keepsEmojiWhole() {
    assertThat(tokens("ha\uD83E\uDD21\uD83E\uDD21\uD83D\uDC00"))
        .containsExactly("ha", "\uD83E\uDD21", "\uD83E\uDD21", "\uD83D\uDC00");
  }

  @Test
  void readsArabicWords() {
    assertThat(tokens("الجيش، والناس")).containsExactly("الجيش", "،", "والناس");
  }

  @Test
  void findsNothingInWhiteSpace() {
    assertThat(tokens(" \n\t ")).isEmpty();
  }

  @Test
  void knowsAWordWhoseFirstOrLastLettersAreHidden() {
    assertThat(WordTokenizer.tokenize(NormalizedText.of("sh** **ck ** ! 7a")))
        .extracting(Token::isWord)
        .containsExactly(true, true, false, false, true);
  }

  @Test
  void pointsAtItsCharactersAndLeavesOutOnlyWhiteSpace() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 2000; round++) {
      String text = randomText(random, "ab1 *@$#!'\u2019_-. é٣ب\uD83E\uDD21\uD801\uDC28");
      int before = 0;
      for (Token token : WordTokenizer.tokenize(NormalizedText.of(text))) {
        assertThat(text.substring(before, token.begin())).isBlank();
        assertThat(token.text()).isEqualTo(text.substring(token.begin(), token.end())).isNotBlank();
        before = token.end();
      }
      assertThat(text.substring(before)).isBlank();
    }
  }

  @Test
  void cutsWhereSimpleTokenizerDoesButBetweenLettersAndDigits() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      String text =
          randomText(random, "abZ19 \n\u3000\u00A0(),;:?%&\"+/\\é٣بـ、漢\u20E3\u0301\uD83E\uDD21");
      assertThat(WordTokenizer.tokenize(NormalizedText.of(text)))
          .as(text)
          .extracting(Token::text)
          .containsExactlyElementsOf(reference(text));
    }
  }

  /** SimpleTokenizer's cuts, without those inside of surrogate pairs, letters joined to digits. */
  private static List<String> reference(String text) {
    List<String> joined = new ArrayList<>();
    int end = -1;
    for (Span span : SimpleTokenizer.INSTANCE.tokenizePos(text)) {
      boolean adjacent = end == span.getStart();
      boolean belongs =
          adjacent
              && (Character.isLowSurrogate(text.charAt(end))
                  || (Character.isLetterOrDigit(text.charAt(end - 1))
                      && Character.isLetterOrDigit(text.charAt(end))));
      String piece = text.substring(span.getStart(), span.getEnd());
      end = span.getEnd();
      joined.add(belongs ? joined.remove(joined.size() - 1) + piece : piece);
    }
    return joined;
  }

  private static String randomText(SplittableRandom random, String alphabet) {
    int[] codePoints = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return text.toString();
  }
}
