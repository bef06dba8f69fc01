package org.comity.service.scoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.comity.comment.Comment;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;

/**
 * Asks a model about one comment and counts what came of it. Metrics carry the door and the cause,
 * never an id or a text. Safe for use by many threads.
 */
@Singleton
@Startup
public final class CommentScorer {

  private final Map<Door, Counter> scored = new EnumMap<>(Door.class);
  private final Map<Door, Map<Cause, Counter>> notScored = new EnumMap<>(Door.class);
  private final Map<Door, Timer> timers = new EnumMap<>(Door.class);

  /**
   * Registers all meters at once, so that a dashboard shows zeros instead of gaps.
   *
   * @param registry to count in
   */
  @Inject
  public CommentScorer(MeterRegistry registry) {
    for (Door door : Door.values()) {
      scored.put(door, scoredCounter(door, registry));
      timers.put(door, timer(door, registry));
      Map<Cause, Counter> byCause = new EnumMap<>(Cause.class);
      for (Cause cause : Cause.values()) {
        byCause.put(cause, notScoredCounter(door, cause, registry));
      }
      notScored.put(door, byCause);
    }
  }

  /**
   * Scores one comment and marks its words.
   *
   * @param champion to ask
   * @param comment the comment
   * @param door where it came in
   * @return what the model says
   */
  public Assessment assess(Champion champion, Comment comment, Door door) {
    return counted(door, () -> champion.classifier().assess(comment));
  }

  /**
   * Scores one comment for a platform that wants no marked words and keeps nothing here.
   *
   * @param champion to ask
   * @param comment the comment
   * @param door where it came in
   * @return what the model says, without marked words
   */
  public Assessment score(Champion champion, Comment comment, Door door) {
    return counted(door, () -> champion.classifier().score(comment));
  }

  private Assessment counted(Door door, Supplier<Assessment> ask) {
    long begin = System.nanoTime();
    Assessment assessment = ask.get();
    meter(timers, door).record(Duration.ofNanos(System.nanoTime() - begin));
    if (assessment instanceof NotScored none) {
      meter(meter(notScored, door), none.cause()).increment();
    } else {
      meter(scored, door).increment();
    }
    return assessment;
  }

  private static Counter scoredCounter(Door door, MeterRegistry registry) {
    return Counter.builder("comity.comments.scored")
        .description("Comments that got scores")
        .tag("door", door.label())
        .register(registry);
  }

  private static Counter notScoredCounter(Door door, Cause cause, MeterRegistry registry) {
    return Counter.builder("comity.comments.not_scored")
        .description("Comments that got no scores, by the reason why")
        .tag("door", door.label())
        .tag("cause", cause.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  private static Timer timer(Door door, MeterRegistry registry) {
    return Timer.builder("comity.scoring")
        .description("Time that the model takes for one comment")
        .tag("door", door.label())
        .serviceLevelObjectives(
            Duration.ofNanos(50_000),
            Duration.ofNanos(200_000),
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(25))
        .register(registry);
  }

  private static <K extends Enum<K>, V> V meter(Map<K, V> meters, K key) {
    V meter = meters.get(key);
    if (meter == null) {
      throw new IllegalStateException("no meter was registered for " + key);
    }
    return meter;
  }
}
