package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.CommentClassifier;
import org.comity.comment.Comment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.comity.training.evaluation.report.FigureTable.Words;
import org.comity.training.suite.LanguageSuite;
import org.comity.training.suite.LanguageSuite.Case;

/** Which languages are taken for which. */
final class LanguageConfusion {

  private final CommentClassifier classifier;

  LanguageConfusion(CommentClassifier classifier) {
    this.classifier = classifier;
  }

  private record Answer(String place, String expected, String given, boolean right) {}

  /** The confusion, and the places of the wrong answers. */
  List<FigureTable> tables(Map<String, LanguageSuite> byFile) {
    List<Answer> answers = new ArrayList<>();
    byFile.forEach(
        (file, suite) -> {
          for (int at = 0; at < suite.cases().size(); at++) {
            answers.add(answer(file + ", case " + (at + 1), suite.cases().get(at)));
          }
        });
    return List.of(confusion(answers), wrong(answers));
  }

  private Answer answer(String place, Case asked) {
    List<String> detected = classifier.detectLanguages(asked.text());
    String given = detected.isEmpty() ? LanguageSuite.NONE : detected.get(0);
    boolean right =
        switch (asked.language()) {
          case LanguageSuite.MIXED, LanguageSuite.DOUBT -> isScorable(asked.text());
          default -> given.equals(asked.language());
        };
    return new Answer(place, asked.language(), given, right);
  }

  /** Whether the language, as it is understood, lets the comment be scored. */
  private boolean isScorable(String text) {
    return !(classifier.assess(Comment.of("suite", text)) instanceof NotScored refused)
        || refused.cause() != Cause.LANGUAGE_NOT_SUPPORTED;
  }

  private static FigureTable confusion(List<Answer> answers) {
    List<String> given = answers.stream().map(Answer::given).distinct().sorted().toList();
    SortedMap<String, List<Answer>> byExpected = new TreeMap<>();
    answers.forEach(
        answer ->
            byExpected.computeIfAbsent(answer.expected, tag -> new ArrayList<>()).add(answer));
    List<Row> rows = new ArrayList<>();
    byExpected.forEach((tag, of) -> rows.add(new Row(tag, cells(of, given))));
    if (!answers.isEmpty()) {
      rows.add(new Row("all", cells(answers, given)));
    }
    List<String> columns = new ArrayList<>(List.of("Right"));
    given.forEach(tag -> columns.add("As " + tag));
    return new FigureTable(
        "languages",
        "Languages: what they are taken for",
        "Mixed texts and those in doubt are right where they are scored at all; und is no language.",
        "Language",
        columns,
        rows);
  }

  private static List<Cell> cells(List<Answer> answers, List<String> given) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Share((int) answers.stream().filter(Answer::right).count(), answers.size()));
    for (String tag : given) {
      cells.add(
          new Count((int) answers.stream().filter(answer -> answer.given.equals(tag)).count()));
    }
    return cells;
  }

  private static FigureTable wrong(List<Answer> answers) {
    return new FigureTable(
        "languages-wrong",
        "Languages: wrong answers",
        "By place in the file.",
        "Place",
        List.of("Language", "Taken for"),
        answers.stream()
            .filter(answer -> !answer.right)
            .map(
                answer -> Row.of(answer.place, new Words(answer.expected), new Words(answer.given)))
            .toList());
  }
}
