package org.comity.service.door.akismet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Objects;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.service.door.akismet.CheckedComment.Kind;
import org.comity.service.moderation.Writer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedCommentTest {

  private static final String PLAIN =
      "blog=https://news.example&permalink=https://news.example/1&comment_author=Robin"
          + "&comment_content=Good+morning.";

  @Test
  void readsWhatAClientSends() {
    CheckedComment checked =
        read(
            PLAIN
                + "&comment_author_email=Robin@Example.com&comment_date_gmt=2026-03-13+15:11:00"
                + "&comment_context[0]=roads&comment_context[1]=council&blog_lang=fr_CA");
    Comment comment = checked.comment();
    assertThat(comment.text()).isEqualTo("Good morning.");
    assertThat(comment.threadId()).isEqualTo("https://news.example/1");
    assertThat(article(checked).url()).isEqualTo("https://news.example/1");
    assertThat(article(checked).text()).isEqualTo("roads\ncouncil");
    assertThat(comment.createdAt()).isEqualTo(Instant.parse("2026-03-13T15:11:00Z"));
    assertThat(comment.lang()).isEqualTo("fr-CA");
    assertThat(checked.writer()).isEqualTo(new Writer("robin@example.com", "Robin", false));
    assertThat(checked.isTest()).isFalse();
    assertThat(checked.kind()).isEqualTo(Kind.COMMENT);
  }

  @Test
  void namesTheSameCommentAlikeAndAnotherOtherwise() {
    String id = read(PLAIN).comment().id();
    assertThat(id).matches("akismet-[0-9a-f]{64}");
    assertThat(read(PLAIN + "&user_ip=203.0.113.7&recheck_reason=edit&comment_type=reply"))
        .extracting(again -> again.comment().id())
        .isEqualTo(id);
    assertThat(read(PLAIN + "%20").comment().id()).isNotEqualTo(id);
    assertThat(read(PLAIN + "&comment_author=Sam").comment().id()).isNotEqualTo(id);
    assertThat(read(PLAIN + "&permalink=https://news.example/2").comment().id()).isNotEqualTo(id);
    assertThat(read(PLAIN + "&comment_date_gmt=2026-03-13T15:11:00Z").comment().id())
        .isNotEqualTo(id);
  }

  @Test
  void keepsNothingOfTheAddressOnTheNetwork() {
    CheckedComment checked =
        read("blog=b&comment_content=Hello.&user_ip=203.0.113.7&user_agent=Browser");
    assertThat(checked.writer()).isNull();
    assertThat(checked.comment().author()).isNull();
    assertThat(checked.comment().threadId()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "'en, fr', ",
    "zz_!!, zz",
    "***, ",
    "ar, ar",
  })
  void takesTheLanguageOfABlogThatHasOne(String listed, @Nullable String language) {
    assertThat(read(PLAIN + "&blog_lang=" + listed.replace(" ", "+")).comment().lang())
        .isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-13T15:11:00.123Z, 2026-03-13T15:11:00.123Z",
    "2026-03-13T15:11:00%2B00:00, 2026-03-13T15:11:00Z",
    "2026-13-13T15:11:00Z, ",
    "yesterday, ",
    "%2B999999999-01-01T00:00:00Z, ",
  })
  void takesTimesThatAreSome(String written, @Nullable Instant time) {
    assertThat(read(PLAIN + "&comment_date_gmt=" + written).comment().createdAt()).isEqualTo(time);
  }

  @Test
  void knowsAdministratorsTestsAndSamples() {
    assertThat(writer(read(PLAIN + "&user_role=administrator")).isStaff()).isTrue();
    assertThat(writer(read("blog=b&user_role=administrator")).isStaff()).isTrue();
    assertThat(read(PLAIN + "&user_role=subscriber").isStaff()).isFalse();
    assertThat(read(PLAIN + "&is_test=1").isTest()).isTrue();
    assertThat(read(PLAIN + "&is_test=true").isTest()).isTrue();
    assertThat(read(PLAIN + "&is_test=0").isTest()).isFalse();
    assertThat(read("blog=b&comment_author=viagra-test-123").kind()).isEqualTo(Kind.SAMPLE);
    assertThat(read("blog=b&comment_author_email=akismet-guaranteed-spam@example.com").kind())
        .isEqualTo(Kind.SAMPLE);
  }

  @Test
  void standsLongNamesOfPagesAndAuthors() {
    String name = "n".repeat(600);
    CheckedComment checked =
        read("blog=b&permalink=https://news.example/" + name + "&comment_author=" + name);
    assertThat(checked.comment().threadId()).hasSize(64);
    assertThat(article(checked).url()).endsWith(name);
    assertThat(writer(checked).externalId()).hasSize(64);
    assertThat(writer(checked).name()).hasSize(500);
  }

  @Test
  void refusesWhatLacksTheBlogOrIsTooLong() {
    assertThatExceptionOfType(AkismetException.class)
        .isThrownBy(() -> read("comment_content=Hello."))
        .withMessage("Missing required field: blog.");
    assertThatExceptionOfType(AkismetException.class)
        .isThrownBy(() -> read("blog=b&comment_content=" + "a".repeat(1_000_001)))
        .withMessageContaining("1000000 characters");
  }

  @Test
  void showsNothingOfTheComment() {
    assertThat(read(PLAIN).toString()).doesNotContain("morning").doesNotContain("Robin");
  }

  private static Article article(CheckedComment checked) {
    return Objects.requireNonNull(checked.comment().article());
  }

  private static Writer writer(CheckedComment checked) {
    return Objects.requireNonNull(checked.writer());
  }

  private static CheckedComment read(String body) {
    return CheckedComment.read(Form.read(body.getBytes(UTF_8)));
  }
}
