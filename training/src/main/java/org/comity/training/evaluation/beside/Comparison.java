package org.comity.training.evaluation.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.comment.Attribute;
import org.comity.learning.TrainingProgress;
import org.comity.training.evaluation.AttributeReport;
import org.comity.training.evaluation.PairedBootstrap;
import org.comity.training.evaluation.PairedBootstrap.Difference;
import org.comity.training.evaluation.PairedBootstrap.Gap;
import org.comity.training.evaluation.Report;
import org.comity.training.evaluation.ScoredRow;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.comity.training.evaluation.report.FigureTable.Change;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Measure;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle has over another scorer on the same rows, per attribute: on all of them and on each
 * corpus.
 */
public final class Comparison {

  private static final String ALL = "all";
  private static final List<String> COLUMNS =
      List.of(
          "Corpus",
          "Rows",
          "Positive",
          "AUC",
          "AUC theirs",
          "AUC difference",
          "AP",
          "AP theirs",
          "AP difference",
          "Not scored",
          "Not scored theirs");

  private final Report report;
  private final List<ScoredRow> ours;
  private final TrainingProgress progress;

  /**
   * Comparisons of one bundle.
   *
   * @param report the bundle's own figures, which name what is compared
   * @param ours the rows as the bundle scored them
   * @param progress told after each draw
   */
  public Comparison(Report report, List<ScoredRow> ours, TrainingProgress progress) {
    this.report = report;
    this.ours = List.copyOf(ours);
    this.progress = progress;
  }

  /**
   * Compares with one other scorer.
   *
   * @param name the scorer's
   * @param theirs the same rows in the same order, as that scorer scored them
   * @return a row for each attribute that both score, and for each corpus of its rows
   */
  public FigureTable with(String name, List<ScoredRow> theirs) {
    List<Part> parts =
        report.attributes().stream()
            .map(AttributeReport::attribute)
            .filter(attribute -> theirs.stream().anyMatch(row -> scored(row, attribute)))
            .flatMap(attribute -> parts(attribute).stream())
            .toList();
    long total = parts.stream().mapToLong(Part::work).sum();
    List<Row> rows = new ArrayList<>();
    long before = 0;
    for (Part part : parts) {
      long[] done = {before};
      Runnable drawn = () -> progress.at("beside " + name, done[0] += part.places().size(), total);
      PairedBootstrap bootstrap = new PairedBootstrap(report.seed(), drawn);
      rows.add(row(part, bootstrap.of(part.of(theirs), part.of(ours), part.attribute())));
      before += part.work();
    }
    return new FigureTable(
        "beside-" + name,
        report.bundle() + " beside " + name,
        note(name),
        "Attribute",
        COLUMNS,
        rows);
  }

  /**
   * The rows that are compared at once.
   *
   * @param places where they stand among all rows
   */
  private record Part(Attribute attribute, String corpus, List<Integer> places) {

    long work() {
      return (long) places.size() * PairedBootstrap.DRAWS;
    }

    List<ScoredRow> of(List<ScoredRow> rows) {
      return places.stream().map(rows::get).toList();
    }
  }

  private List<Part> parts(Attribute attribute) {
    List<Integer> all =
        IntStream.range(0, ours.size())
            .filter(place -> ours.get(place).labels().containsKey(attribute))
            .boxed()
            .toList();
    Map<String, List<Integer>> corpora = new TreeMap<>();
    for (int place : all) {
      corpora.computeIfAbsent(ours.get(place).source(), key -> new ArrayList<>()).add(place);
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(attribute, ALL, all));
    corpora.forEach((corpus, places) -> parts.add(new Part(attribute, corpus, places)));
    return parts;
  }

  private static boolean scored(ScoredRow row, Attribute attribute) {
    return row.scores() != null && row.scores().containsKey(attribute);
  }

  private static Row row(Part part, Difference difference) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Words(part.corpus()));
    cells.add(new Count(difference.rows()));
    cells.add(new Count(difference.positives()));
    cells.addAll(cells(difference.auc()));
    cells.addAll(cells(difference.averagePrecision()));
    cells.add(new Count(difference.secondNotScored()));
    cells.add(new Count(difference.firstNotScored()));
    return new Row(part.attribute().name(), cells);
  }

  private static List<Cell> cells(@Nullable Gap gap) {
    return gap == null
        ? List.of(FigureTable.NONE, FigureTable.NONE, FigureTable.NONE)
        : List.of(
            new Measure(gap.second()),
            new Measure(gap.first()),
            new Change(gap.difference(), gap.interval()));
  }

  private String note(String name) {
    return "AUC, average precision (AP) and what "
        + report.bundle()
        + " has over "
        + name
        + ", with the 95% interval of "
        + PairedBootstrap.DRAWS
        + " paired bootstrap draws: beyond chance where it leaves"
        + " out 0. A row that was not scored counts as 0.";
  }
}
