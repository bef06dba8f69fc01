package org.comity.training.migration.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.evaluation.Interval;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Measure;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.comity.training.evaluation.report.FigureTable.Words;
import org.comity.training.migration.MigrationReport;
import org.comity.training.migration.MigrationReport.Compared;
import org.comity.training.migration.MigrationReport.Labelled;
import org.comity.training.migration.MigrationReport.Match;
import org.comity.training.migration.MigrationReport.Rates;
import org.jspecify.annotations.Nullable;

/** The figures of a report in rows and columns. */
public final class MigrationTables {

  private static final String ATTRIBUTE = "Attribute";

  private MigrationTables() {}

  /**
   * All tables of a report.
   *
   * @param report what they show
   * @return in the order in which they are read; those without rows are left out
   */
  public static List<FigureTable> of(MigrationReport report) {
    return Stream.of(
            relation(report), matches(report), people(report), notScored(report), names(report))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static FigureTable relation(MigrationReport report) {
    List<Row> rows =
        report.attributes().stream()
            .map(
                each ->
                    Row.of(
                        each.attribute().name(),
                        new Words(each.name()),
                        new Count(each.rows()),
                        new Count(each.notScored()),
                        new Measure(each.correlation().spearman()),
                        new Measure(each.correlation().pearson())))
            .toList();
    return new FigureTable(
        "relation",
        "How the scores relate",
        "Rows: scored by both. Spearman: do both rank alike. Pearson: do scores rise in step.",
        ATTRIBUTE,
        List.of("Old name", "Rows", "Held, as not scored by us", "Spearman", "Pearson"),
        rows);
  }

  private static FigureTable matches(MigrationReport report) {
    return new FigureTable(
        "thresholds",
        "Thresholds that hold the same share of this traffic",
        "The old threshold holds scores "
            + report.oldHolds().words()
            + " it, ours scores at least as high as it. Overlap: of the comments that either"
            + " holds, the share that both hold (Jaccard).",
        ATTRIBUTE,
        List.of(
            "Old",
            "Old holds",
            "Ours",
            "95% interval",
            "Ours holds",
            "Both",
            "Only old",
            "Only ours",
            "Overlap"),
        each(report, (compared, match) -> matchCells(compared, match)));
  }

  private static List<Cell> matchCells(Compared compared, Match match) {
    return List.of(
        score(match.old()),
        new Share(match.overlap().old(), compared.rows()),
        score(match.ours()),
        interval(match.interval()),
        new Count(match.overlap().ours()),
        new Count(match.overlap().both()),
        new Count(match.overlap().onlyOld()),
        new Count(match.overlap().onlyOurs()),
        new Measure(match.overlap().jaccard()));
  }

  private static FigureTable people(MigrationReport report) {
    return new FigureTable(
        "people",
        "How right both are, by what people said",
        "P: precision, R: recall, over the labelled rows. Thresholds with the same precision or"
            + " recall were chosen on these rows, and look a little better than they are.",
        ATTRIBUTE,
        List.of(
            "Old",
            "Labelled",
            "Positive",
            "Old P",
            "Old R",
            "Same share",
            "P",
            "R",
            "Same precision",
            "its R",
            "Same recall",
            "its P"),
        each(report, (compared, match) -> peopleCells(match)));
  }

  private static List<Cell> peopleCells(Match match) {
    Labelled found = match.labelled();
    if (found == null) {
      return List.of();
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(score(match.old()));
    cells.add(new Count(found.rows()));
    cells.add(new Count(found.positives()));
    cells.add(new Measure(found.old().precision()));
    cells.add(new Measure(found.old().recall()));
    Rates share = found.sameShare();
    cells.add(score(share == null ? null : share.threshold()));
    cells.add(new Measure(share == null ? null : share.precision()));
    cells.add(new Measure(share == null ? null : share.recall()));
    Rates precise = found.samePrecision();
    cells.add(score(precise == null ? null : precise.threshold()));
    cells.add(new Measure(precise == null ? null : precise.recall()));
    Rates complete = found.sameRecall();
    cells.add(score(complete == null ? null : complete.threshold()));
    cells.add(new Measure(complete == null ? null : complete.precision()));
    return cells;
  }

  private static FigureTable notScored(MigrationReport report) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(causes(report.notScored(), "by us: held for a person", report.rows()));
    rows.addAll(causes(report.refused(), "by the old API: not compared", report.rows()));
    return new FigureTable(
        "not-scored",
        "Rows without a score",
        "What we cannot score is held for a person whatever the threshold, beside what the"
            + " thresholds hold.",
        "Cause",
        List.of("Not scored", "Rows"),
        rows);
  }

  private static List<Row> causes(Map<String, Integer> causes, String by, int of) {
    return causes.entrySet().stream()
        .map(cause -> Row.of(cause.getKey(), new Words(by), new Share(cause.getValue(), of)))
        .toList();
  }

  private static FigureTable names(MigrationReport report) {
    return new FigureTable(
        "names",
        "Attributes in the log",
        "No counterpart: the bundle does not score it. Thresholds for it have nothing to become.",
        "Name",
        List.of("Rows", "Use"),
        report.names().stream()
            .map(name -> Row.of(name.name(), new Count(name.rows()), new Words(name.use())))
            .toList());
  }

  /** What a row of a table holds for a match; nothing for no row. */
  @FunctionalInterface
  private interface Cells {
    List<Cell> of(Compared compared, Match match);
  }

  private static List<Row> each(MigrationReport report, Cells cells) {
    List<Row> rows = new ArrayList<>();
    for (Compared compared : report.attributes()) {
      for (Match match : compared.matches()) {
        List<Cell> line = cells.of(compared, match);
        if (!line.isEmpty()) {
          rows.add(new Row(compared.attribute().name(), line));
        }
      }
    }
    return rows;
  }

  /** With all of its digits, as it is to be pasted. */
  private static Cell score(@Nullable Double score) {
    return score == null ? FigureTable.NONE : new Words(plain(score));
  }

  private static Cell interval(@Nullable Interval interval) {
    return interval == null
        ? FigureTable.NONE
        : new Words(String.format(Locale.ROOT, "%.4f to %.4f", interval.low(), interval.high()));
  }

  /** A threshold without an exponent and without needless zeros. */
  static String plain(double score) {
    String fixed = String.format(Locale.ROOT, "%.6f", score);
    return fixed.replaceAll("(\\.[0-9]+?)0+$", "$1");
  }
}
