package org.comity.service.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.comment.Attribute;
import org.comity.score.Span;
import org.junit.jupiter.api.Test;

class ShownTextTest {

  @Test
  void cutsAtMarksQuotesAndLines() {
    String text = "You said \"no idiot\" and\nyou are one";
    ShownText shown =
        ShownText.of(text, List.of(mark(28, 31, 1), mark(13, 18, 3)), List.of(new Stretch(10, 18)));

    assertThat(shown.paragraphs()).hasSize(2);
    assertThat(shown.paragraphs().get(0))
        .extracting(Piece::text)
        .containsExactly("You said \"", "no ", "idiot", "\" and");
    assertThat(shown.paragraphs().get(0))
        .extracting(Piece::quoted)
        .containsExactly(false, true, true, false);
    assertThat(shown.paragraphs().get(0)).extracting(Piece::strength).containsExactly(0, 0, 3, 0);
    assertThat(shown.paragraphs().get(1)).extracting(Piece::strength).containsExactly(0, 1, 0);
  }

  @Test
  void offsetsPointIntoTheTextAsItWasSent() {
    String text = "a \uD83D\uDE00 b\u202Ec\n\nd";

    for (List<Piece> paragraph : ShownText.plain(text).paragraphs()) {
      for (Piece piece : paragraph) {
        if (piece.unseen()) {
          assertThat(text.charAt(piece.begin())).isEqualTo('\u202E');
        } else {
          assertThat(text.startsWith(piece.text(), piece.begin())).isTrue();
        }
      }
    }
  }

  @Test
  void losesNothingOfAText() {
    String text = "one \n two\tthree\r\n\nfour ";

    assertThat(
            ShownText.plain(text).paragraphs().stream()
                .map(line -> line.stream().map(Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n")))
        .isEqualTo("one \n two\tthree" + "\r\n\nfour ");
  }

  @Test
  void namesWhatTurnsTheDirectionOrIsAControl() {
    assertThat(ShownText.plain("a\u202Eb\u0007").paragraphs().get(0))
        .extracting(Piece::text)
        .containsExactly("a", "RLO", "b", "U+0007");
  }

  @Test
  void leavesOutAMarkThatEndsBehindTheText() {
    assertThat(ShownText.of("short", List.of(mark(2, 9, 1)), List.of()).paragraphs().get(0))
        .noneMatch(Piece::isMarked);
  }

  private static Span mark(int begin, int end, double contribution) {
    return new Span(begin, end, Attribute.INSULT, contribution);
  }
}
