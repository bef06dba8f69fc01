package org.comity.benchmarks.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModeratorsTest {

  private static final List<HiddenComment> COMMENTS =
      IntStream.range(0, 2_000)
          .mapToObj(i -> new HiddenComment("c-" + i, "Text " + i, "en", "t", "a", i % 4 == 0))
          .toList();

  private static double wrong(Moderators moderators, int moderator) {
    List<HiddenComment> theirs =
        COMMENTS.stream().filter(it -> moderators.decide(it).moderator() == moderator).toList();
    assertThat(theirs).hasSizeGreaterThan(300);
    return theirs.stream().filter(it -> moderators.decide(it).rejects() != it.offends()).count()
        / (double) theirs.size();
  }

  @Test
  void decideByWhatACommentIs() {
    Moderators faultless = new Moderators(1, 0, 0, null);
    IntStream.range(0, Moderators.COUNT).forEach(m -> assertThat(wrong(faultless, m)).isZero());
  }

  @Test
  void errNowAndThen() {
    assertThat(wrong(new Moderators(1, 0.1, 0, null), 3)).isCloseTo(0.1, within(0.05));
  }

  @Test
  void oneCanBeAgainstAllOthers() {
    Moderators poisoned = new Moderators(1, 0, 0.3, null);
    assertThat(wrong(poisoned, 0)).isCloseTo(0.3, within(0.07));
    assertThat(wrong(poisoned, 1)).isZero();
  }

  @Test
  void canBanAWord() {
    Moderators strict = new Moderators(1, 0, 0, "text 7");
    assertThat(strict.decide(COMMENTS.get(7)).rejects()).isTrue();
    assertThat(strict.decide(COMMENTS.get(9)).rejects()).isFalse();
  }

  @Test
  void commentsComeInTheSameOrderEachTime(@TempDir Path folder) throws IOException {
    Path rows = folder.resolve("rows.jsonl");
    Files.write(
        rows,
        List.of(
            "{\"id\":\"1\",\"text\":\"One.\",\"labels\":{\"TOXICITY\":0.75},\"author\":\"ann\"}",
            "{\"id\":\"2\",\"text\":\"Two.\",\"labels\":{\"TOXICITY\":0.25,\"INSULT\":0}}",
            "{\"id\":\"3\",\"text\":\"Three.\",\"labels\":{}}"));
    List<HiddenComment> comments = HiddenComment.read(rows, 5);
    assertThat(comments).hasSize(2).isEqualTo(HiddenComment.read(rows, 5));
    assertThat(comments)
        .filteredOn(HiddenComment::offends)
        .extracting(HiddenComment::author)
        .containsExactly("ann");
  }
}
