package org.comity.gate.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {

  private final Slices slices = new Slices(Set.of("reader 1"));

  private static SiteRow row(String text, @Nullable String url, @Nullable String section) {
    Comment comment =
        new Comment(
            "1",
            text,
            "ar-LB",
            null,
            "reader 1",
            null,
            null,
            null,
            new Article(url, null, null, null));
    LabelledComment labelled =
        new LabelledComment(comment, new TreeMap<>(), List.of(), 1, "site", null);
    return new SiteRow(labelled, Side.TEST, "moderator 3", section, null, false, false);
  }

  @Test
  void namesLanguageLengthAuthorModeratorAndTerms() {
    assertThat(slices.of(row("The Druze said so", null, "Sports")))
        .containsExactly(
            "language=ar",
            "length=short",
            "author=seen",
            "chosen=by score",
            "section=Sports",
            "moderator=moderator 3",
            "term=druze");
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/Sports/2017/match, sports",
    "https://news.example/en/lebanon-news/12345, lebanon-news",
    "http://news.example/اقتصاد/1, اقتصاد"
  })
  void takesTheSectionFromTheAddressWhereItNamesOne(String url, String section) {
    assertThat(slices.of(row("So it is", url, null))).contains("section=" + section);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/a-very-good-story",
        "https://news.example/2017/03/match",
        "https://news.example/en/12345",
        "https://news.example/",
        "sports/2017"
      })
  void makesUpNoSection(String url) {
    assertThat(slices.of(row("So it is", url, null))).noneMatch(one -> one.startsWith("section="));
  }
}
