package org.comity.training.retraining;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.training.retraining.report.RetrainingReport;
import org.comity.training.retraining.rows.SiteRows;
import org.comity.training.retraining.work.Digests;
import org.jspecify.annotations.Nullable;

/** What one look at the exported rows tells: how many there are, from when, and whom they know. */
final class Counts {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final int[][] decided = new int[Side.values().length][2];
  private final List<Dated> test = new ArrayList<>();
  private final Set<String> trainAuthors = new HashSet<>();
  private final Set<String> sources = new HashSet<>();
  private Instant newest = Instant.EPOCH;

  private record Dated(String id, Instant at) {}

  private Counts() {}

  static Counts of(Path rows) {
    Counts counts = new Counts();
    try (Stream<SiteRow> all = SiteRows.read(rows)) {
      all.forEachOrdered(counts::add);
    }
    counts.test.sort(Comparator.comparing(Dated::at).thenComparing(Dated::id).reversed());
    return counts;
  }

  private void add(SiteRow row) {
    Instant at = row.at();
    Instant known = at == null ? Instant.EPOCH : at;
    newest = known.isAfter(newest) ? known : newest;
    sources.add(row.labelled().source());
    String author = row.labelled().comment().author();
    if (row.side() == Side.TRAIN && author != null) {
      trainAuthors.add(author);
    }
    if (row.isDecided()) {
      decided[at(row.side())][row.isRejected() ? 1 : 0]++;
      if (row.side() == Side.TEST) {
        test.add(new Dated(row.id(), known));
      }
    }
  }

  private static int at(Side side) {
    return List.of(Side.values()).indexOf(side);
  }

  int of(Side side) {
    return decided[at(side)][0] + decided[at(side)][1];
  }

  int all() {
    return Stream.of(Side.values()).mapToInt(this::of).sum();
  }

  /** What is missing to learn and to prove anything; null where nothing is. */
  @Nullable String tooLittle(int least) {
    for (Side side : List.of(Side.TRAIN, Side.TEST)) {
      int[] kinds = decided[at(side)];
      if (Math.min(kinds[0], kinds[1]) < least) {
        return String.format(
            Locale.ROOT,
            "Too little was decided yet: of the rows to %s %d were rejected and %d approved, and at"
                + " least %d of each are needed",
            side == Side.TRAIN ? "learn from" : "judge on",
            kinds[1],
            kinds[0],
            least);
      }
    }
    return null;
  }

  /** The day of the newest decision, as digits. */
  String day() {
    return DAY.format(newest);
  }

  Set<String> trainAuthors() {
    return trainAuthors;
  }

  /** What the rows say they come from: the community. */
  Set<String> sources() {
    return sources;
  }

  /** The ids of the most recent rows to judge on. */
  Set<String> recent(int most) {
    return Set.copyOf(test.stream().limit(most).map(Dated::id).toList());
  }

  RetrainingReport.Rows rows(int most) {
    List<String> judged = test.stream().limit(most).map(Dated::id).toList();
    return new RetrainingReport.Rows(
        of(Side.TRAIN), of(Side.CALIBRATE), of(Side.TEST), judged.size(), Digests.ofTexts(judged));
  }
}
