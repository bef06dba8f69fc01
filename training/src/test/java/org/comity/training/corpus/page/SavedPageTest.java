package org.comity.training.corpus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.comity.comment.Comment;
import org.comity.training.corpus.CorpusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPageTest {

  private static final String PAGE =
      """
      Ferry Timetable Changes Again

      إقرأ هذا الخبر بالعربية W460

      The ferry will leave at nine from Monday.

      The harbour office gave no reason.

      Comments 5
      Thumb sea_dog 1 March 2017, 09:05

      About time.

      Missing Old Salt.com 1 March 2017, 10:00

      First line.

      Thumb up, as they say.
      Thumb sea_dog 1 March 2017, 10:00

      Missing gull 1 March 2017, 09:30

      Another matter.
      Thumb sea_dog 2 March 2017, 08:00

      True.
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void findsNamesTimesAndWhoAnswersWhom() throws IOException {
    SavedPage page = read(PAGE);
    List<Comment> comments = page.comments();
    assertThat(comments.stream().map(Comment::author))
        .containsExactly("sea_dog", "Old Salt.com", "sea_dog", "gull", "sea_dog");
    assertThat(comments.stream().map(Comment::parentId))
        .containsExactly(null, "page-1", "page-1", null, "page-4");
    assertThat(comments.stream().map(Comment::text))
        .containsExactly(
            "About time.", "First line.\n\nThumb up, as they say.", "", "Another matter.", "True.");
    assertThat(comments.get(0).createdAt()).isEqualTo(Instant.parse("2017-03-01T09:05:00Z"));
    assertThat(comments.get(0).threadId()).isEqualTo("page");
    assertThat(page.announced()).isEqualTo(5);
  }

  @Test
  void takesTheArticleWithoutThePagesFurniture() throws IOException {
    SavedPage page = read(PAGE);
    assertThat(page.article().title()).isEqualTo("Ferry Timetable Changes Again");
    assertThat(page.article().text())
        .isEqualTo(
            "The ferry will leave at nine from Monday.\n\nThe harbour office gave no reason.");
    assertThat(page.comments().get(0).article()).isEqualTo(page.article());
  }

  @Test
  void readsWindowsLineEndingsAlike() throws IOException {
    assertThat(read(PAGE.replace("\n", "\r\n"))).isEqualTo(read(PAGE));
  }

  @Test
  void findsNoCommentsWhereThereAreNone() throws IOException {
    assertThat(read("A Headline\n\nSome text.\n\nComments 0\n").comments()).isEmpty();
    SavedPage page = read("External Content\n\nA Headline\n\nSome text.\n\nNeuer Inhalt\nform\n");
    assertThat(page.comments()).isEmpty();
    assertThat(page.announced()).isEqualTo(-1);
    assertThat(page.article().title()).isEqualTo("A Headline");
    assertThat(page.article().text()).isEqualTo("Some text.");
  }

  @Test
  void findsNothingOnAnEmptyPage() throws IOException {
    SavedPage page = read("\n");
    assertThat(page.article().title()).isNull();
    assertThat(page.article().text()).isNull();
  }

  @Test
  void takesNoHeadlineFromASentence() throws IOException {
    SavedPage page = read("The ferry left at nine.\n\nMore.\n");
    assertThat(page.article().title()).isNull();
    assertThat(Objects.requireNonNull(page.article().text())).startsWith("The ferry");
  }

  @Test
  void takesADateThatIsNoneForText() throws IOException {
    SavedPage page =
        read("T\nComments 1\nThumb a 1 March 2017, 09:05\nThumb b 41 March 2017, 09:05");
    assertThat(page.comments()).hasSize(1);
    assertThat(page.comments().get(0).text()).startsWith("Thumb b");
  }

  private SavedPage read(String text) throws IOException {
    return SavedPage.read(new CorpusFile(Files.writeString(folder.resolve("page.txt"), text)));
  }
}
