package org.comity.service.drift;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.comity.comment.Attribute;
import org.comity.model.Bundle;
import org.comity.service.drift.Drift.Change;
import org.comity.service.drift.Drift.OfLanguage;
import org.comity.service.drift.ScoredRows.Window;
import org.comity.service.drift.StabilityIndex.Compared;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;
import org.comity.service.store.Remembered;

/**
 * Compares the last seven days with the four weeks before them. Only what the present bundle scored
 * is compared: another bundle's scores differ for other reasons. It reads thousands of comments, so
 * what was found is kept for a quarter of an hour. Waits for the database. Safe for use by many
 * threads.
 */
@Singleton
public final class Drifts {

  private static final Duration RECENT = Duration.ofDays(7);
  private static final Duration REFERENCE = Duration.ofDays(28);
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int MOST_COMMUNITIES = 1_000;

  /** Of fewer the index is mostly chance. */
  private static final int LEAST = 200;

  private static final int BINS = 10;

  private final Database database;
  private final Champions champions;
  private final ScoredRows rows;
  private final Remembered<Long, Drift> known;
  private final Clock clock = Database.CLOCK;

  @Inject
  Drifts(Database database, Champions champions, ScoredRows rows) {
    this.database = database;
    this.champions = champions;
    this.rows = rows;
    this.known = new Remembered<>(MOST_COMMUNITIES, PATIENCE, this::read);
  }

  /**
   * What changed in a community.
   *
   * @param communityId whose
   * @return as it was found a quarter of an hour ago at most
   */
  public Drift of(long communityId) {
    return known.get(communityId);
  }

  private Drift read(long communityId) {
    Bundle bundle = champions.of(communityId).bundle();
    Instant now = clock.instant();
    Instant middle = now.minus(RECENT);
    Instant from = middle.minus(REFERENCE);
    Map<String, List<ScoredRow>> before = byLanguage(communityId, bundle, new Window(from, middle));
    Map<String, List<ScoredRow>> after = byLanguage(communityId, bundle, new Window(middle, now));
    List<OfLanguage> languages = new ArrayList<>();
    after.forEach(
        (language, recent) -> {
          List<ScoredRow> reference = before.getOrDefault(language, List.of());
          if (reference.size() >= LEAST && recent.size() >= LEAST) {
            languages.add(compare(language, reference, recent));
          }
        });
    languages.sort(Comparator.comparingInt(OfLanguage::recent).reversed());
    return new Drift(bundle.id(), from, middle, now, languages);
  }

  private Map<String, List<ScoredRow>> byLanguage(long communityId, Bundle bundle, Window window) {
    List<ScoredRow> all = database.transact(handle -> rows.of(handle, communityId, bundle, window));
    return all.stream().collect(groupingBy(ScoredRow::language));
  }

  private static OfLanguage compare(
      String language, List<ScoredRow> reference, List<ScoredRow> recent) {
    List<Change> scores = new ArrayList<>();
    for (Attribute attribute : recent.get(0).scores().keySet()) {
      if (reference.stream().allMatch(row -> row.scores().containsKey(attribute))
          && recent.stream().allMatch(row -> row.scores().containsKey(attribute))) {
        scores.add(
            change(
                attribute.name(),
                reference,
                recent,
                row -> Objects.requireNonNull(row.scores().get(attribute))));
      }
    }
    scores.sort(Comparator.comparingDouble(Change::index).reversed());
    return new OfLanguage(
        language,
        reference.size(),
        recent.size(),
        scores,
        change(Change.UNKNOWN_WORDS, reference, recent, ScoredRow::unknownShare));
  }

  private static Change change(
      String name,
      List<ScoredRow> reference,
      List<ScoredRow> recent,
      ToDoubleFunction<ScoredRow> value) {
    double[] before = reference.stream().mapToDouble(value).toArray();
    double[] after = recent.stream().mapToDouble(value).toArray();
    Compared compared = StabilityIndex.of(before, after, BINS);
    return new Change(
        name,
        compared.index(),
        mean(before),
        mean(after),
        compared.edges(),
        compared.reference(),
        compared.recent());
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Lets the next question see what was scored a moment ago. */
  void forget(long communityId) {
    known.forget(communityId);
  }
}
