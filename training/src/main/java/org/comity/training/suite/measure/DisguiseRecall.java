package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.learning.TrainingProgress;
import org.comity.score.Assessment.Scored;
import org.comity.score.Span;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Measure;
import org.comity.training.evaluation.report.FigureTable.Rate;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.comity.training.suite.disguise.Disguise;
import org.comity.training.suite.disguise.Word;
import org.jspecify.annotations.Nullable;

/**
 * How many toxic comments are still found when the words that carry the offence are disguised: at
 * the level that 5% of the clean civil comments exceed, for each language by itself.
 */
final class DisguiseRecall {

  private static final double FALSE_POSITIVE_RATE = 0.05;
  private static final int STEP = 1000;

  private final SuiteScorer scorer;
  private final TrainingProgress progress;

  DisguiseRecall(SuiteScorer scorer, TrainingProgress progress) {
    this.scorer = scorer;
    this.progress = progress;
  }

  /**
   * A comment in clean spelling.
   *
   * @param comment the comment
   * @param offends whether it is toxic
   */
  record Labelled(Comment comment, boolean offends) {}

  private record Clean(String text, Judgement judgement) {}

  /** The clean comments of a language, as it is read. */
  private record Group(List<Clean> toxic, List<Double> civilScores) {
    Group() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** A toxic comment in disguise. */
  private record Disguised(boolean foundClean, boolean found, Judgement judgement, int spansCut) {}

  FigureTable table(List<Labelled> comments) {
    List<Row> rows = new ArrayList<>();
    groups(comments).forEach((language, group) -> rows.addAll(rows(language, group)));
    return new FigureTable(
        "disguises",
        "Disguises: toxic comments still found",
        "Found: a TOXICITY above the level that 5% of clean civil comments of the language exceed."
            + " Kept: found in disguise over found clean, of the comments that a disguise changes."
            + " Cut: marked passages that leave the text or split a character.",
        "Language and disguise",
        List.of("Level", "Found clean", "Found", "Kept", "Not scored", "Marked", "Cut"),
        rows);
  }

  private Map<String, Group> groups(List<Labelled> comments) {
    Map<String, Group> groups = new TreeMap<>();
    int done = 0;
    for (Labelled labelled : comments) {
      if (done++ % STEP == 0) {
        progress.at("scoring", done, comments.size());
      }
      Judgement judgement = scorer.judge(labelled.comment());
      if (judgement.assessment() instanceof Scored scored) {
        Group group = groups.computeIfAbsent(scored.language(), language -> new Group());
        if (labelled.offends()) {
          group.toxic.add(new Clean(labelled.comment().text(), judgement));
        } else {
          group.civilScores.add(judgement.score(Attribute.TOXICITY));
        }
      }
    }
    groups.values().removeIf(group -> group.toxic.isEmpty() || group.civilScores.isEmpty());
    return groups;
  }

  /** The level that no more than 5% of the scores exceed. */
  static double level(List<Double> civilScores) {
    double[] sorted = civilScores.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int above = (int) (FALSE_POSITIVE_RATE * sorted.length);
    return sorted[sorted.length - 1 - above];
  }

  private List<Row> rows(String language, Group group) {
    double level = level(group.civilScores);
    Share clean =
        share(group.toxic.stream().map(Clean::judgement).map(each -> finds(each, level)).toList());
    List<Row> rows = new ArrayList<>();
    Cell none = FigureTable.NONE;
    rows.add(Row.of(language + " clean", new Measure(level), clean, clean, none, none, none, none));
    int done = 0;
    for (Disguise disguise : Disguise.values()) {
      progress.at("disguises, " + language, done++, Disguise.values().length);
      List<Disguised> disguised =
          group.toxic.parallelStream()
              .map(each -> disguised(each, disguise, level))
              .filter(Objects::nonNull)
              .toList();
      if (!disguised.isEmpty()) {
        rows.add(row(language + " " + disguise.shown(), disguised));
      }
    }
    return rows;
  }

  private @Nullable Disguised disguised(Clean clean, Disguise disguise, double level) {
    List<Word> words = Word.carrying(clean.text, clean.judgement.spans());
    String text = disguise.apply(clean.text, words);
    if (text.equals(clean.text)) {
      return null;
    }
    Judgement judgement = scorer.judge(text);
    return new Disguised(
        finds(clean.judgement, level), finds(judgement, level), judgement, cut(text, judgement));
  }

  private static Row row(String name, List<Disguised> disguised) {
    Share clean = share(disguised.stream().map(Disguised::foundClean).toList());
    Share found = share(disguised.stream().map(Disguised::found).toList());
    Double kept = clean.part() == 0 ? null : (double) found.part() / clean.part();
    List<Judgement> judgements = disguised.stream().map(Disguised::judgement).toList();
    return Row.of(
        name,
        FigureTable.NONE,
        clean,
        found,
        new Rate(kept),
        new Count(SuiteScorer.notScored(judgements)),
        new Count(judgements.stream().mapToInt(each -> each.spans().size()).sum()),
        new Count(disguised.stream().mapToInt(Disguised::spansCut).sum()));
  }

  private static boolean finds(Judgement judgement, double level) {
    return judgement.score(Attribute.TOXICITY) > level;
  }

  private static int cut(String text, Judgement judgement) {
    return (int) judgement.spans().stream().filter(span -> !isWhole(text, span)).count();
  }

  /** Whether a passage lies within a text and parts no surrogate pair. */
  static boolean isWhole(String text, Span span) {
    return span.end() <= text.length()
        && !partsPair(text, span.begin())
        && !partsPair(text, span.end());
  }

  private static boolean partsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static Share share(List<Boolean> found) {
    return new Share((int) found.stream().filter(each -> each).count(), found.size());
  }
}
