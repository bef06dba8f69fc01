package org.comity.training.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.training.migration.MigrationReport.Compared;
import org.comity.training.migration.MigrationReport.Labelled;
import org.comity.training.migration.MigrationReport.Match;

/** Where the figures of a report say less than they seem to. */
final class Cautions {

  private static final int FEW_ROWS = 500;
  private static final int FEW_HELD = 30;
  private static final double DOUBTFUL = 0.1;

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
        where(
            each,
            match -> match.overlap().old() < FEW_HELD,
            match -> match.old() + " (" + match.overlap().old() + ")");
    if (!rare.isEmpty()) {
      add(each, "fewer than 30 rows were held at the old threshold " + rare + ": chance decides.");
    }
    String low = where(each, Cautions::isDoubtful, match -> Double.toString(match.old()));
    if (!low.isEmpty()) {
      add(
          each,
          "ours is below 0.1 for the old threshold "
              + low
              + ": by our scores, which are probabilities, few of the comments there have it, and"
              + " the same share may be more than you need.");
    }
    ofLabels(each);
  }

  private void ofLabels(Compared each) {
    each.matches().stream()
        .map(Match::labelled)
        .flatMap(Stream::ofNullable)
        .mapToInt(Labelled::positives)
        .filter(positives -> positives < FEW_HELD)
        .findFirst()
        .ifPresent(
            few -> add(each, "only " + few + " labelled rows are positive: recall is a guess."));
  }

  private static boolean isDoubtful(Match match) {
    Double ours = match.ours();
    return ours != null && ours < DOUBTFUL;
  }

  private static String where(
      Compared each, Predicate<Match> condition, Function<Match, String> shown) {
    return each.matches().stream().filter(condition).map(shown).collect(Collectors.joining(", "));
  }

  private void add(Compared each, String caution) {
    cautions.add(each.attribute() + ": " + caution);
  }
}
