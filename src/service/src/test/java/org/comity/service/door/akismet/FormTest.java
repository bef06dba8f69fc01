package org.comity.service.door.akismet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  @Test
  void readsFields() {
    Form form = read("blog=a+b&comment_content=x%3Dy%26z%0A&&empty=&=nameless&alone&blog=c%2bd");
    assertThat(form.get("blog")).isEqualTo("c+d");
    assertThat(form.get("comment_content")).isEqualTo("x=y&z\n");
    assertThat(form.get("empty")).isNull();
    assertThat(form.get("alone")).isNull();
    assertThat(form.get("missing")).isNull();
  }

  @Test
  void readsListsHoweverTheyAreWritten() {
    assertThat(read("c=1&c%5B%5D=2&c[7]=3&cd=4").list("c")).containsExactly("1", "2", "3");
  }

  @Test
  void readsUtf8AlsoWhereItIsNotEncoded() {
    assertThat(read("t=%F0%9F%99%82%D9%85رحبا").get("t")).isEqualTo("🙂مرحبا");
  }

  @Test
  void readsTheCharacterSetThatTheBlogNamesWhereItIsNotUtf8() {
    byte[] latin = "t=caf\u00e9&blog_charset=iso-8859-1".getBytes(ISO_8859_1);
    assertThat(Form.read(latin).get("t")).isEqualTo("café");
    assertThat(read("blog_charset=iso-8859-1&t=caf%C3%A9").get("t")).isEqualTo("café");
    assertThat(read("blog_charset=windows-1256&t=%E3%D1%CD%C8%C7").get("t")).isEqualTo("مرحبا");
  }

  @Test
  void looksAtTheCharacterSetOnlyOfWhatIsAskedFor() {
    Form form = read("HTTP_REFERER=%FF&comment_content=fine");
    assertThat(form.get("comment_content")).isEqualTo("fine");
    assertThatExceptionOfType(AkismetException.class).isThrownBy(() -> form.get("HTTP_REFERER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"t=caf%E9", "t=%E9&blog_charset=none", "t=%E9&blog_charset=%C3%A9"})
  void refusesWhatIsInNoKnownCharacterSet(String body) {
    assertThatExceptionOfType(AkismetException.class)
        .isThrownBy(() -> read(body).get("t"))
        .withMessageContaining("neither UTF-8 nor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t=%", "t=1%2", "t=%zz", "%4=t", "t=%-1", "a=%4&b=1"})
  void refusesPercentSignsThatStandForNothing(String body) {
    assertThatExceptionOfType(AkismetException.class)
        .isThrownBy(() -> read(body))
        .withMessageContaining("percent sign");
  }

  @Test
  void putsAnotherSignInThePlaceOfAZero() {
    assertThat(read("t=a%00b").get("t")).isEqualTo("a\uFFFDb");
  }

  @Test
  void readsNoMoreFieldsThanABlogSends() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i <= 1_000; i++) {
      body.append("f").append(i).append("=1&");
    }
    assertThatExceptionOfType(AkismetException.class)
        .isThrownBy(() -> read(body.toString()))
        .withMessageContaining("1000 fields");
  }

  private static Form read(String body) {
    return Form.read(body.getBytes(UTF_8));
  }
}
