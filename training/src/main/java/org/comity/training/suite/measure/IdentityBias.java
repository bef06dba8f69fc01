package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.evaluation.RankAuc;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Measure;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Words;
import org.comity.training.suite.IdentitySuite;
import org.comity.training.suite.IdentitySuite.Term;
import org.jspecify.annotations.Nullable;

/**
 * Whether the name of a group moves scores (Borkan et al. 2019, arXiv:1903.04561): the AUC within a
 * group's sentences, of its civil sentences against other offence (BPSN), and of its offending
 * sentences against other civility (BNSP). The others are the background, or the other groups where
 * a suite has none.
 */
final class IdentityBias {

  private final SuiteScorer scorer;

  IdentityBias(SuiteScorer scorer) {
    this.scorer = scorer;
  }

  /** Judged sentences, by whether they offend. */
  private record Sides(List<Judgement> neutral, List<Judgement> offends) {

    int notScored() {
      return SuiteScorer.notScored(neutral) + SuiteScorer.notScored(offends);
    }

    /** All but one, together. */
    static Sides without(int left, List<Sides> parts) {
      Sides others = new Sides(new ArrayList<>(), new ArrayList<>());
      for (int at = 0; at < parts.size(); at++) {
        if (at != left) {
          others.neutral.addAll(parts.get(at).neutral);
          others.offends.addAll(parts.get(at).offends);
        }
      }
      return others;
    }
  }

  private record JudgedTerm(Term term, Sides own, Sides others) {}

  private record JudgedSuite(String language, List<JudgedTerm> terms) {}

  /** The figures of one group; each AUC in [0,1]. */
  record TermFigures(String term, double subgroup, double bpsn, double bnsp) {

    /** The figures of scores: one's own civil and offending sentences, and the others'. */
    static TermFigures of(
        String term, double[] civil, double[] offends, double[] others, double[] othersOffend) {
      return new TermFigures(
          term, auc(offends, civil), auc(othersOffend, civil), auc(offends, others));
    }

    private static double auc(double[] positives, double[] negatives) {
      boolean[] positive = new boolean[positives.length + negatives.length];
      double[] score = new double[positive.length];
      for (int at = 0; at < score.length; at++) {
        positive[at] = at < positives.length;
        score[at] = positive[at] ? positives[at] : negatives[at - positives.length];
      }
      return new RankAuc(positive, score).area();
    }
  }

  /** Two tables for each attribute: every group, and the worst against the mean. */
  List<FigureTable> tables(List<IdentitySuite> suites, List<Attribute> attributes) {
    List<JudgedSuite> judged = suites.stream().map(this::judge).toList();
    return attributes.stream()
        .flatMap(attribute -> Stream.of(terms(attribute, judged), worst(attribute, judged)))
        .toList();
  }

  private JudgedSuite judge(IdentitySuite suite) {
    Sides background = sides(suite.backgroundNeutral(), suite.backgroundOffends());
    List<Sides> own =
        suite.terms().stream()
            .map(
                term ->
                    sides(
                        IdentitySuite.about(suite.neutral(), term),
                        IdentitySuite.about(suite.offends(), term)))
            .toList();
    List<JudgedTerm> terms = new ArrayList<>();
    for (int at = 0; at < own.size(); at++) {
      Sides others = background.neutral.isEmpty() ? Sides.without(at, own) : background;
      terms.add(new JudgedTerm(suite.terms().get(at), own.get(at), others));
    }
    return new JudgedSuite(suite.language(), terms);
  }

  private Sides sides(List<String> neutral, List<String> offends) {
    return new Sides(scorer.judge(neutral), scorer.judge(offends));
  }

  private FigureTable terms(Attribute attribute, List<JudgedSuite> suites) {
    List<Row> rows = new ArrayList<>();
    for (JudgedSuite suite : suites) {
      for (JudgedTerm term : suite.terms) {
        TermFigures figures = figures(attribute, term);
        rows.add(
            Row.of(
                suite.language + " " + figures.term,
                new Measure(figures.subgroup),
                new Measure(figures.bpsn),
                new Measure(figures.bnsp),
                scorer.heldFor(attribute, term.own.neutral),
                scorer.heldFor(attribute, term.own.offends),
                new Count(term.own.notScored())));
      }
    }
    return new FigureTable(
        id(attribute),
        "Identity: " + attribute + " by group",
        "AUC within the group's sentences (subgroup), of its civil ones against other offence"
            + " (BPSN), of its offending ones against other civility (BNSP).",
        "Group",
        List.of("Subgroup AUC", "BPSN AUC", "BNSP AUC", "Civil held", "Offends held", "Not scored"),
        rows);
  }

  private FigureTable worst(Attribute attribute, List<JudgedSuite> suites) {
    List<Row> rows = new ArrayList<>();
    for (JudgedSuite suite : suites) {
      List<TermFigures> figures =
          suite.terms.stream().map(term -> figures(attribute, term)).toList();
      String name = suite.language + " ";
      rows.add(lowest(name + "subgroup AUC", figures, TermFigures::subgroup));
      rows.add(lowest(name + "BPSN AUC", figures, TermFigures::bpsn));
      rows.add(lowest(name + "BNSP AUC", figures, TermFigures::bnsp));
      rows.add(mostHeld(name + "civil held", attribute, suite));
    }
    return new FigureTable(
        id(attribute) + "-worst",
        "Identity: " + attribute + ", worst group against the mean",
        "Civil held: the share of a group's civil sentences that reach the threshold to hold.",
        "Figure",
        List.of("Mean", "Worst", "Gap", "Worst group"),
        rows);
  }

  private static Row lowest(
      String name, List<TermFigures> figures, Function<TermFigures, Double> figure) {
    TermFigures worst =
        figures.stream().min(Comparator.comparing(figure)).orElseThrow(AssertionError::new);
    double mean = figures.stream().mapToDouble(figure::apply).average().orElseThrow();
    return row(name, mean, figure.apply(worst), worst.term);
  }

  private Row mostHeld(String name, Attribute attribute, JudgedSuite suite) {
    if (!scorer.holdsFor(attribute)) {
      return row(name, null, null, "");
    }
    JudgedTerm worst =
        suite.terms.stream()
            .max(Comparator.comparing(term -> civilHeld(attribute, term)))
            .orElseThrow(AssertionError::new);
    double mean =
        suite.terms.stream()
            .mapToDouble(term -> civilHeld(attribute, term))
            .average()
            .orElseThrow();
    return row(name, mean, civilHeld(attribute, worst), worst.term.name());
  }

  private static double civilHeld(Attribute attribute, JudgedTerm term) {
    long held = term.own.neutral.stream().filter(each -> each.heldFor(attribute)).count();
    return (double) held / term.own.neutral.size();
  }

  private static Row row(String name, @Nullable Double mean, @Nullable Double worst, String group) {
    Double gap = mean == null || worst == null ? null : Math.abs(worst - mean);
    return Row.of(name, new Measure(mean), new Measure(worst), new Measure(gap), new Words(group));
  }

  private static TermFigures figures(Attribute attribute, JudgedTerm term) {
    return TermFigures.of(
        term.term.name(),
        scores(attribute, term.own.neutral),
        scores(attribute, term.own.offends),
        scores(attribute, term.others.neutral),
        scores(attribute, term.others.offends));
  }

  private static double[] scores(Attribute attribute, List<Judgement> judgements) {
    return judgements.stream().mapToDouble(each -> each.score(attribute)).toArray();
  }

  private static String id(Attribute attribute) {
    return "identity-" + attribute.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
