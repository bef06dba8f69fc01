package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.comity.training.suite.FunctionalSuite;
import org.comity.training.suite.FunctionalSuite.Pair;

/**
 * Whether reasons are true: they add up to the score, and the score falls without the words that
 * they name (comprehensiveness: DeYoung et al. 2020, arXiv:1911.03429).
 */
final class ReasonFidelity {

  private static final double CLOSE = 1e-4;
  private static final int STRONGEST = 3;
  private static final double LEFT_AT_MOST = 0.4;

  private final CommentClassifier classifier;
  private final SuiteScorer scorer;

  ReasonFidelity(CommentClassifier classifier) {
    this.classifier = classifier;
    this.scorer = SuiteScorer.of(classifier);
  }

  /** Part of a text. */
  record Part(int begin, int end, double strength) {}

  /** What was found about one held text. */
  private record Finding(boolean addsUp, boolean fallsWithoutWords, boolean fallsWithoutMarks) {}

  FigureTable table(List<FunctionalSuite> suites) {
    Map<String, List<Finding>> byLanguage = new TreeMap<>();
    for (FunctionalSuite suite : suites) {
      List<Finding> findings = findings(suite);
      if (!findings.isEmpty()) {
        byLanguage.computeIfAbsent(suite.language(), tag -> new ArrayList<>()).addAll(findings);
      }
    }
    List<Row> rows = new ArrayList<>();
    byLanguage.forEach((language, findings) -> rows.add(row(language, findings)));
    if (!suites.isEmpty()) {
      rows.add(row("all", byLanguage.values().stream().flatMap(List::stream).toList()));
    }
    return new FigureTable(
        "reasons",
        "Reasons: do they tell the truth?",
        "Of offending sides held for the behaviour's attribute: bias and contributions add up to the"
            + " raw score, and the score falls by 60% or more without the three strongest words,"
            + " or without the three strongest marked passages.",
        "Language",
        List.of("Held", "Add up", "Falls without words", "Falls without marks"),
        rows);
  }

  private List<Finding> findings(FunctionalSuite suite) {
    List<Comment> comments = new ArrayList<>();
    suite.pairs().stream().map(Pair::offends).forEach(text -> comments.add(comment(text)));
    suite.offends().forEach(text -> comments.add(comment(text)));
    return comments.stream()
        .filter(comment -> isHeld(comment, suite.attribute()))
        .flatMap(
            comment ->
                classifier.explain(comment).stream()
                    .filter(reason -> reason.attribute().equals(suite.attribute()))
                    .map(reason -> finding(comment.text(), reason)))
        .toList();
  }

  private boolean isHeld(Comment comment, Attribute attribute) {
    Judgement judgement = scorer.judge(comment);
    return judgement.scored() && judgement.heldFor(attribute);
  }

  private Finding finding(String text, Explanation reason) {
    List<Part> words =
        reason.contributions().stream()
            .filter(word -> word.value() > 0)
            .map(word -> new Part(word.begin(), word.end(), word.value()))
            .toList();
    List<Part> marks =
        scorer.judge(text).spans().stream()
            .map(mark -> new Part(mark.begin(), mark.end(), mark.contribution()))
            .toList();
    return new Finding(addsUp(reason), falls(text, reason, words), falls(text, reason, marks));
  }

  static boolean addsUp(Explanation reason) {
    double sum =
        reason.bias() + reason.contributions().stream().mapToDouble(Contribution::value).sum();
    return Math.abs(sum - reason.rawScore()) <= CLOSE;
  }

  private boolean falls(String text, Explanation reason, List<Part> parts) {
    double left = scorer.judge(without(text, parts)).score(reason.attribute());
    return left <= LEFT_AT_MOST * reason.score();
  }

  /** The text without its strongest parts. */
  static String without(String text, List<Part> parts) {
    StringBuilder left = new StringBuilder(text);
    parts.stream()
        .sorted(Comparator.comparingDouble(Part::strength).reversed())
        .limit(STRONGEST)
        .sorted(Comparator.comparingInt(Part::begin).reversed())
        .forEach(part -> left.delete(part.begin(), Math.min(part.end(), left.length())));
    return left.toString();
  }

  private static Row row(String name, List<Finding> findings) {
    return Row.of(
        name,
        new Count(findings.size()),
        share(findings.stream().filter(Finding::addsUp).count(), findings),
        share(findings.stream().filter(Finding::fallsWithoutWords).count(), findings),
        share(findings.stream().filter(Finding::fallsWithoutMarks).count(), findings));
  }

  private static Share share(long part, List<Finding> findings) {
    return new Share((int) part, findings.size());
  }

  private static Comment comment(String text) {
    return Comment.of("suite", text);
  }
}
