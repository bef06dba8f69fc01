package org.comity.training.suite.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.training.suite.measure.Judged.shown;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.model.Bundle;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.score.Span;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.comity.training.suite.FunctionalSuite;
import org.comity.training.suite.FunctionalSuite.Pair;
import org.comity.training.suite.IdentitySuite;
import org.comity.training.suite.IdentitySuite.Term;
import org.comity.training.suite.LanguageSuite;
import org.comity.training.suite.NewsSuite;
import org.comity.training.suite.QuotationSuite;
import org.comity.training.suite.measure.DisguiseRecall.Labelled;
import org.comity.training.suite.measure.IdentityBias.TermFigures;
import org.comity.training.suite.measure.ReasonFidelity.Part;
import org.junit.jupiter.api.Test;

/** Every figure on a few scores that can be counted by hand. */
class MeasuresTest {

  private static final String NONE = "\u2013";

  private final SuiteScorer scorer = Judged.byText();

  @Test
  void whatIsNotScoredIsHeldAndCountsAsZero() {
    Judgement none = scorer.judge("no score");
    assertThat(none.held()).isTrue();
    assertThat(none.heldFor(Attribute.THREAT)).isTrue();
    assertThat(none.score(Attribute.TOXICITY)).isZero();
    assertThat(scorer.judge("0.5 x").held()).isTrue();
    assertThat(scorer.judge("0.49 x").held()).isFalse();
    assertThat(scorer.heldFor(Attribute.THREAT, List.of(none))).isEqualTo(Share.NOTHING);
  }

  @Test
  void identityFiguresCompareAGroupWithTheOthers() {
    TermFigures figures =
        TermFigures.of(
            "g",
            new double[] {.1, .6},
            new double[] {.5, .9},
            new double[] {.2, .5},
            new double[] {.7, .3});
    assertThat(figures.subgroup()).isEqualTo(3 / 4.0);
    assertThat(figures.bpsn()).isEqualTo(3 / 4.0);
    assertThat(figures.bnsp()).isEqualTo(3.5 / 4);
  }

  @Test
  void identityTablesShowEveryGroupAndTheWorst() {
    List<String> background = List.of("0.2 n");
    IdentitySuite suite =
        new IdentitySuite(
            "en",
            List.of(new Term("good", "0.1", null, null), new Term("bad", "0.6", null, null)),
            List.of("{plural} civil"),
            List.of("0.9 {plural} offends"),
            background,
            List.of("0.5 o"));
    List<FigureTable> tables =
        new IdentityBias(scorer).tables(List.of(suite), List.of(Attribute.TOXICITY));
    assertThat(shown(tables.get(0), "en good"))
        .containsExactly("1.000", "1.000", "1.000", "0.0% of 1", "100.0% of 1", "0");
    assertThat(shown(tables.get(0), "en bad"))
        .containsExactly("1.000", "0.000", "1.000", "100.0% of 1", "100.0% of 1", "0");
    assertThat(shown(tables.get(1), "en BPSN AUC"))
        .containsExactly("0.500", "0.000", "0.500", "bad");
    assertThat(shown(tables.get(1), "en civil held"))
        .containsExactly("0.500", "1.000", "0.500", "bad");
  }

  @Test
  void withoutABackgroundTheOtherGroupsServe() {
    IdentitySuite suite =
        new IdentitySuite(
            "ar",
            List.of(new Term("a", null, null, "0.1"), new Term("b", null, null, "0.6")),
            List.of("{group} civil"),
            List.of("{group}5 offends"),
            List.of(),
            List.of());
    FigureTable table =
        new IdentityBias(scorer).tables(List.of(suite), List.of(Attribute.TOXICITY)).get(0);
    // a: civil .1, offends .15; b: civil .6, offends .65.
    assertThat(shown(table, "ar a")).startsWith("1.000", "1.000", "0.000");
    assertThat(shown(table, "ar b")).startsWith("1.000", "0.000", "1.000");
  }

  @Test
  void newsAreHeldOrNot() {
    NewsSuite suite = new NewsSuite("en", List.of("0.1 a", "0.7 b", "no score"), List.of("0.6 c"));
    FigureTable table = new NewsHolds(scorer).table(Map.of("news/en.yaml", suite));
    assertThat(shown(table, "news/en.yaml civil")).containsExactly("66.7% of 3", "66.7% of 3", "1");
    assertThat(shown(table, "news/en.yaml offends"))
        .containsExactly("100.0% of 1", "100.0% of 1", "0");
  }

  @Test
  void functionalPairsAreOrderedStrictly() {
    List<Pair> pairs =
        List.of(pair("0.9 a", "0.1 b"), pair("0.6 c", "0.6 d"), pair("no score", "0.2 e"));
    FunctionalSuite many = functional("many", Attribute.TOXICITY, pairs, List.of("0.1 f"));
    FunctionalSuite one =
        functional("one", Attribute.TOXICITY, List.of(pair("0.4 g", "0.3 h")), List.of());
    FunctionalSuite unknown =
        functional("unknown", Attribute.THREAT, List.of(pair("0.2 i", "0.1 j")), List.of());
    FigureTable table = new FunctionalOrder(scorer).table(List.of(many, one, unknown));
    assertThat(shown(table, "en many"))
        .containsExactly(
            "33.3% of 3", "25.0% of 4", "100.0% of 3", "25.0% of 4", "100.0% of 3", "1");
    assertThat(shown(table, "en unknown")).startsWith(NONE);
    assertThat(shown(table, "en: all cases"))
        .containsExactly("50.0% of 4", "16.7% of 6", "60.0% of 5", "20.0% of 5", "75.0% of 4", "1");
    assertThat(shown(table, "en: mean of behaviours"))
        .containsExactly("66.7%", "8.3%", "33.3%", "12.5%", "50.0%", NONE);
  }

  @Test
  void threadsTellQuotingFromSaying() {
    QuotationSuite suite =
        new QuotationSuite(
            List.of(
                new QuotationSuite.Case(null, null, "0.2 a", "0.8 b"),
                new QuotationSuite.Case("t", "p", "0.6 c", "0.6 d")));
    FigureTable table = new ThreadReading(scorer).table(Map.of("q", suite));
    assertThat(shown(table, "q")).containsExactly("50.0% of 2", "50.0% of 2", "100.0% of 2");
  }

  @Test
  void languagesAreConfusedByPlace() {
    CommentClassifier classifier = new CommentClassifier(Bundle.starter());
    LanguageSuite suite =
        new LanguageSuite(
            List.of(
                new LanguageSuite.Case("The road is open and it is dry.", "en"),
                new LanguageSuite.Case("The bread is not on the table.", "fr"),
                new LanguageSuite.Case("pizza", "doubt"),
                new LanguageSuite.Case("Почему опять закрыли дорогу?", "mixed"),
                new LanguageSuite.Case("???", "und")));
    List<FigureTable> tables = new LanguageConfusion(classifier).tables(Map.of("l", suite));
    assertThat(tables.get(0).columns()).containsExactly("Right", "As en", "As ru", "As und");
    assertThat(shown(tables.get(0), "all")).containsExactly("60.0% of 5", "3", "1", "1");
    assertThat(shown(tables.get(1), "l, case 2")).containsExactly("fr", "en");
    assertThat(shown(tables.get(1), "l, case 4")).containsExactly("mixed", "ru");
    assertThat(tables.get(1).rows()).hasSize(2);
  }

  @Test
  void reasonsAddUp() {
    assertThat(ReasonFidelity.addsUp(explanation(0.3))).isTrue();
    assertThat(ReasonFidelity.addsUp(explanation(0.3002))).isFalse();
  }

  @Test
  void reasonsOfTheStarterBundleAreTrue() {
    FunctionalSuite suite =
        functional(
            "insult",
            Attribute.TOXICITY,
            List.of(pair("You are a stupid idiot.", "You are a patient man.")),
            List.of());
    FigureTable table =
        new ReasonFidelity(new CommentClassifier(Bundle.starter())).table(List.of(suite));
    assertThat(shown(table, "en")).startsWith("1", "100.0% of 1");
  }

  @Test
  void theStrongestPartsAreTakenOut() {
    List<Part> parts =
        List.of(new Part(0, 1, 3), new Part(2, 3, 1), new Part(4, 5, 4), new Part(6, 7, 2));
    assertThat(ReasonFidelity.without("a b c d.", parts)).isEqualTo(" b  .");
    assertThat(ReasonFidelity.without("a b", List.of())).isEqualTo("a b");
  }

  @Test
  void levelsLetFivePercentPass() {
    List<Double> scores = Stream.iterate(0.01, score -> score + 0.01).limit(40).toList();
    double level = DisguiseRecall.level(scores);
    assertThat(scores.stream().filter(score -> score > level).count()).isEqualTo(2);
    assertThat(DisguiseRecall.level(List.of(.3, .2))).isEqualTo(.3);
  }

  @Test
  void disguisedCommentsAreFoundOrNot() {
    SuiteScorer wordList =
        new SuiteScorer(
            comment -> Judged.toxic(comment.text().matches(".*clown.*") ? .9 : .1), Map.of());
    List<Labelled> comments =
        List.of(
            labelled("you clown", true), labelled("unknown one", true), labelled("fine", false));
    FigureTable table = new DisguiseRecall(wordList, (stage, done, total) -> {}).table(comments);
    assertThat(shown(table, "en clean")).startsWith("0.100", "50.0% of 2", "50.0% of 2");
    assertThat(shown(table, "en swaps"))
        .containsExactly(NONE, "50.0% of 2", "0.0% of 2", "0.0%", "0", "0", "0");
    assertThat(shown(table, "en emoji"))
        .containsExactly(NONE, "100.0% of 1", "0.0% of 1", "0.0%", "0", "0", "0");
    assertThat(table.rows()).noneMatch(row -> row.name().equals("en arabizi"));
  }

  @Test
  void spansMayNotCutPairs() {
    String text = "a\uD83D\uDE00b";
    assertThat(DisguiseRecall.isWhole(text, new Span(1, 3, Attribute.INSULT, 1))).isTrue();
    assertThat(DisguiseRecall.isWhole(text, new Span(0, 2, Attribute.INSULT, 1))).isFalse();
    assertThat(DisguiseRecall.isWhole(text, new Span(2, 4, Attribute.INSULT, 1))).isFalse();
    assertThat(DisguiseRecall.isWhole(text, new Span(3, 5, Attribute.INSULT, 1))).isFalse();
  }

  @Test
  void overlapCountsRunsOfWords() {
    NewsSuite suite =
        new NewsSuite(
            "en",
            List.of("One, two three four five six!", "Seven eight nine ten.", "Short one"),
            List.of("one two three four and then no more"));
    CorpusOverlap overlap = new CorpusOverlap(List.of(suite));
    Stream<LabelledComment> corpus =
        Stream.of("zero ONE two three four. Five", " short ONE ", "seven eight").map(this::row);
    FigureTable table = CorpusOverlap.table(overlap.rows("c", corpus));
    // 4-grams: 2 of 3, 0 of 1, none, 1 of 5.
    assertThat(shown(table, "c news"))
        .containsExactly("4", "50.0% of 2", "28.9%", "1")
        .isEqualTo(shown(table, "c all"));
  }

  private LabelledComment row(String text) {
    return new LabelledComment(Comment.of("1", text), new TreeMap<>(), List.of(), 1, "s", null);
  }

  private static Labelled labelled(String text, boolean offends) {
    return new Labelled(Comment.of("1", text), offends);
  }

  private static Pair pair(String offends, String civil) {
    return new Pair(offends, civil, null, null);
  }

  private static FunctionalSuite functional(
      String behaviour, Attribute attribute, List<Pair> pairs, List<String> civil) {
    return new FunctionalSuite(behaviour, "en", attribute, "says", pairs, civil, List.of());
  }

  private static Explanation explanation(double rawScore) {
    List<Contribution> words = List.of(new Contribution(0, 1, .25), new Contribution(2, 3, -.05));
    return new Explanation(Attribute.TOXICITY, .1, words, rawScore, .5);
  }
}
