package org.comity.service.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  static Stream<Arguments> markup() {
    return Stream.of(
        arguments("<div>One.</div><div>Two.</div>", "One.\nTwo."),
        arguments("One.<br>Two.<br/>Three.", "One.\nTwo.\nThree."),
        arguments("You id<b>i</b>ot", "You idiot"),
        arguments("<p>a &lt; b &amp; c</p>", "a < b & c"),
        arguments("Tom &amp; Jerry", "Tom & Jerry"),
        arguments(
            "<blockquote>Quoted.</blockquote><a href=\"/x\" rel=\"nofollow\">link</a>",
            "Quoted.\nlink"),
        arguments("<span class=\"spoiler\">hidden</span>", "hidden"),
        arguments("<ul><li>x</li><li>y</li></ul>", "x\ny"),
        arguments("<div>\u0645\u0631\u062D\u0628\u0627</div>", "\u0645\u0631\u062D\u0628\u0627"));
  }

  @ParameterizedTest
  @MethodSource("markup")
  void takesTheWordsOutOfAnEditorsMarkup(String html, String text) {
    assertThat(PlainText.ofEither(html)).isEqualTo(text);
    assertThat(PlainText.ofHtml(html)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Plain words.",
        "  kept as it is \n",
        "a < b and b > a",
        "I <3 this & that",
        "You are an <idiot>",
        "<b>Dear</b> <idiot>",
        "<b>x</b><!-- you idiot -->",
        "<script>idiot</script>",
        "<a href=\"javascript:idiot\">x</a>",
        "</idiot>"
      })
  void leavesWhatSomebodyTypedAsItIs(String text) {
    assertThat(PlainText.ofEither(text)).isEqualTo(text);
  }

  @Test
  void readsTheDescriptionsOfPictures() {
    assertThat(PlainText.ofHtml("Fine <img src=\"x\" alt=\":smile:\">")).isEqualTo("Fine :smile:");
  }

  @Test
  @Timeout(20)
  void bearsDeepNesting() {
    String deep = "<b><div>".repeat(20_000) + "words";
    assertThat(PlainText.ofHtml(deep)).contains("words");
    assertThat(PlainText.ofEither(deep)).contains("words");
  }
}
