package org.comity.training.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.training.migration.MigrationReport.Compared;
import org.comity.training.migration.MigrationReport.Labelled;
import org.comity.training.migration.MigrationReport.Match;

/** Where the figures of a report say less than they seem to. */
final class Cautions {

  private static final int FEW_ROWS = 500;
  private static final int FEW_HELD = 30;

  private final ScoredLog log;
  private final List<Compared> attributes;
  private final List<String> cautions = new ArrayList<>();

  Cautions(ScoredLog log, List<Compared> attributes) {
    this.log = log;
    this.attributes = attributes;
  }

  List<String> all() {
    if (log.cut() > 0) {
      cautions.add(
          log.cut()
              + " requests asked to leave out low scores (scoreThreshold): where a score is missing"
              + " the row is missing, and shares of the traffic are wrong. Log without it.");
    }
    if (log.unknownDecisions() > 0) {
      cautions.add(
          log.unknownDecisions()
              + " decisions are neither \"approve\" nor \"reject\" and count as no label.");
    }
    attributes.forEach(this::of);
    return List.copyOf(cautions);
  }

  private void of(Compared each) {
    if (each.rows() < FEW_ROWS) {
      add(each, "only " + each.rows() + " rows were scored by both; 500 are little enough.");
    }
    String rare =
        each.matches().stream()
            .filter(match -> match.overlap().old() < FEW_HELD)
            .map(match -> match.old() + " (" + match.overlap().old() + ")")
            .collect(Collectors.joining(", "));
    if (!rare.isEmpty()) {
      add(each, "fewer than 30 rows were held at the old threshold " + rare + ": chance decides.");
    }
    Labelled labelled =
        each.matches().stream()
            .map(Match::labelled)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(null);
    if (labelled != null && labelled.positives() < FEW_HELD) {
      add(each, "only " + labelled.positives() + " labelled rows are positive: recall is a guess.");
    }
  }

  private void add(Compared each, String caution) {
    cautions.add(each.attribute() + ": " + caution);
  }
}
