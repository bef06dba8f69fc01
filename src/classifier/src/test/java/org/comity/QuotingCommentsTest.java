package org.comity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.score.SentenceScores;
import org.comity.score.Span;
import org.junit.jupiter.api.Test;

/** What is quoted from the article or the parent does not count against the reader. */
class QuotingCommentsTest {

  private static final CommentClassifier CLASSIFIER = new CommentClassifier(SampleThreads.bundle());

  private static final String INSULT = "you are an idiot and a liar";
  private static final String SAID =
      "The minister shouted: \u201CYou are an idiot and a liar\u201D.";

  private static Comment comment(String text) {
    Article article = new Article(null, "Uproar in parliament", SAID, null);
    return new Comment("c", text, null, null, null, null, null, "Shame on all of you", article);
  }

  private static Scored scored(Comment comment) {
    return (Scored) CLASSIFIER.assess(comment);
  }

  private static double toxicity(Comment comment) {
    return scored(comment).scores().of(Attribute.TOXICITY);
  }

  @Test
  void aQuotedInsultCountsLessThanAnOwnOne() {
    for (String text :
        List.of(
            "He really said \"" + INSULT + "\" in front of the whole house",
            "Did he say " + INSULT + " in front of the whole house?",
            "> " + INSULT + "\nin front of the whole house")) {
      assertThat(toxicity(comment(text))).isLessThan(toxicity(Comment.of("c", text)));
    }
  }

  @Test
  void anAnswerIsScoredAsIfItStoodAlone() {
    for (String answer : List.of("Nobody believes him any more.", "And you are a stupid coward")) {
      Scored alone = scored(Comment.of("c", answer));
      Scored beside = scored(comment("> " + SAID + "\n" + answer));
      assertThat(beside.scores()).isEqualTo(alone.scores());
      assertThat(beside.spans()).hasSameSizeAs(alone.spans());
    }
  }

  @Test
  void aLongQuotationDrownsNoInsult() {
    String page = "The committee met again on Tuesday and heard nine witnesses. ".repeat(200);
    Article article = new Article(null, null, page, null);
    Comment quoting =
        new Comment("c", "> " + page + "\n" + INSULT, null, null, null, null, null, null, article);
    assertThat(scored(quoting).scores()).isEqualTo(scored(Comment.of("c", INSULT)).scores());
  }

  @Test
  void wordsOfOneOwnInAQuotationCount() {
    assertThat(toxicity(comment("\"Uproar in the parliament, you stupid coward\"")))
        .isEqualTo(toxicity(Comment.of("c", "\"Uproar in the parliament, you stupid coward\"")));
  }

  @Test
  void spansNeverCoverWhatIsQuoted() {
    String text = "You stupid coward, he said \u201Cyou are an idiot and a liar\u201D, idiot!";
    int from = text.indexOf('\u201C');
    int to = text.indexOf('\u201D') + 1;
    List<Span> spans = scored(comment(text)).spans();
    assertThat(spans).isNotEmpty().allMatch(span -> span.end() <= from || span.begin() >= to);
  }

  @Test
  void explanationsGiveItNothingAndStillAddUp() {
    String text = "You coward, he said \u201Cyou are an idiot and a liar\u201D, stupid idiot!";
    int from = text.indexOf('\u201C');
    int to = text.indexOf('\u201D') + 1;
    for (Explanation explanation : CLASSIFIER.explain(comment(text))) {
      List<Contribution> words = explanation.contributions();
      assertThat(words)
          .filteredOn(word -> word.begin() >= from && word.end() <= to)
          .hasSize(9)
          .allMatch(word -> word.value() == 0);
      double sum = words.stream().mapToDouble(Contribution::value).sum();
      assertThat(explanation.bias() + sum).isCloseTo(explanation.rawScore(), within(1e-4));
    }
  }

  @Test
  void aCommentThatOnlyQuotesIsScoredAndOffendsNobody() {
    Scored bare = scored(comment("> " + INSULT));
    assertThat(bare.scores().of(Attribute.TOXICITY)).isLessThan(0.5);
    assertThat(bare.spans()).isEmpty();
    assertThat(scored(comment("\u00AB" + INSULT + "\u00BB!!")).scores()).isEqualTo(bare.scores());
    assertThat(scored(comment(SAID + " " + SAID)).scores()).isEqualTo(bare.scores());
    assertThat(CLASSIFIER.explain(comment(INSULT)))
        .isNotEmpty()
        .allSatisfy(why -> assertThat(why.bias()).isEqualTo(why.rawScore()));
  }

  @Test
  void punctuationAloneIsStillNotScored() {
    assertThat(CLASSIFIER.assess(comment("\u2026 !!")))
        .isEqualTo(new NotScored(Cause.NOTHING_KNOWN, "en"));
  }

  @Test
  void sentencesKnowWhatTheCommentQuotes() {
    String text = "\u201CYou are an idiot and a liar.\u201D That was not wise of him.";
    List<SentenceScores> quoting = CLASSIFIER.assessSentences(comment(text));
    List<SentenceScores> own = CLASSIFIER.assessSentences(Comment.of("c", text));
    assertThat(quoting).hasSameSizeAs(own);
    assertThat(quoting.get(0).scores().of(Attribute.TOXICITY))
        .isLessThan(own.get(0).scores().of(Attribute.TOXICITY));
  }

  @Test
  void quotesArabic() {
    String text = "وصفه الوزير بأنه «كذاب وغبي» أمام المجلس";
    Article article = new Article(null, null, "قال الوزير لزميله: أنت كذاب وغبي.", null);
    Comment quoting = new Comment("c", text, null, null, null, null, null, null, article);
    assertThat(toxicity(quoting)).isLessThan(toxicity(Comment.of("c", text)));
  }
}
