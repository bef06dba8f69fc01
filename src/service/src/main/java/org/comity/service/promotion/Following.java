package org.comity.service.promotion;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.comity.service.policy.Policies;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.shadow.Challengers;
import org.comity.service.shadow.Shadow;
import org.comity.service.shadow.Shadows;
import org.comity.service.store.Database;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has this process score with what was promoted, by whichever process, and run in the shadow what
 * was put there. It looks before the port opens, so that no request is answered by the wrong
 * bundle, and every two seconds from then on; a bundle is read on a thread of its own, and requests
 * go on by the former one until it is there.
 *
 * <p>Where a promoted bundle cannot be read the community goes on by its former one, or at a start
 * by the one that the service is started with: those scores are worse, but comments that nobody
 * scored would all wait for a person. The log and the service's health say so, and it is tried
 * again. A shadow whose bundle cannot be read pauses. Safe for use by many threads.
 */
@Singleton
public final class Following {

  private static final Logger LOG = Logger.getLogger(Following.class);
  private static final long SECONDS_BETWEEN_LOOKS = 2;

  private final Database database;
  private final Champions champions;
  private final Policies policies;
  private final ReadBundles bundles;
  private final Shadows shadows;
  private final Challengers challengers;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "comity-promotions");
            made.setDaemon(true);
            return made;
          });
  private volatile long lookedAt = System.nanoTime();
  private volatile boolean isBlind;

  @Inject
  Following(
      Database database,
      Champions champions,
      Policies policies,
      ReadBundles bundles,
      Shadows shadows,
      Challengers challengers,
      MeterRegistry registry) {
    this.database = database;
    this.champions = champions;
    this.policies = policies;
    this.bundles = bundles;
    this.shadows = shadows;
    this.challengers = challengers;
    Gauge.builder("comity.bundles.loaded", () -> champions.all().size())
        .description("Bundles in memory: one for all communities without their own, and others")
        .register(registry);
    Gauge.builder("comity.bundles.unreadable", () -> bundles.troubles().size())
        .description("Bundles that were promoted, or run in the shadow, and cannot be read here")
        .register(registry);
    Gauge.builder("comity.promotions.looked", this::secondsSinceLook)
        .description("Seconds since it was last known what was promoted")
        .baseUnit("seconds")
        .register(registry);
  }

  /** Shadows answer no request, so that the start does not wait for their bundles. */
  void begin(@Observes @Priority(LoadedModel.PROMOTED_PRIORITY) StartupEvent event) {
    Wanted wanted = wanted();
    follow(wanted.promoted());
    var unused =
        thread.scheduleWithFixedDelay(
            this::lookQuietly, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  /**
   * What cannot be looked up now will be in two seconds. Errors are no end of it, either: memory
   * that is short for a moment must not leave this process with what scored then for good.
   */
  void lookQuietly() {
    try {
      look();
      isBlind = false;
    } catch (RuntimeException | Error e) {
      if (!isBlind) {
        LOG.warnf(
            "What was promoted cannot be looked up, and is asked for again every %d seconds: %s",
            SECONDS_BETWEEN_LOOKS, e);
      }
      isBlind = true;
    }
  }

  /** By community: what was promoted, and what runs in the shadow. */
  private record Wanted(Map<Long, String> promoted, List<Shadow> shadows) {

    Set<String> bundles() {
      Set<String> bundles = new HashSet<>(promoted.values());
      shadows.forEach(shadow -> bundles.add(shadow.bundle()));
      return bundles;
    }
  }

  private Wanted wanted() {
    Wanted wanted =
        database.transact(handle -> new Wanted(CommunityBundles.own(handle), shadows.all(handle)));
    lookedAt = System.nanoTime();
    return wanted;
  }

  /**
   * Looks now: whatever was promoted before scores afterwards, and whatever runs in the shadow is
   * ready, unless it cannot be read.
   *
   * @throws org.comity.service.store.StorageUnavailableException if the database does not answer;
   *     all communities go on by the bundles that they have
   */
  public synchronized void look() {
    Wanted wanted = wanted();
    follow(wanted.promoted());
    challengers.follow(wanted.shadows(), bundle -> Optional.ofNullable(known(bundle)));
    bundles.keepOnly(wanted.bundles());
  }

  private synchronized void follow(Map<Long, String> wanted) {
    Map<Long, Champion> former = champions.promoted();
    Map<Long, Champion> table = new HashMap<>();
    wanted.forEach(
        (community, bundle) -> {
          Champion champion = known(bundle);
          Champion scores = champion == null ? former.get(community) : champion;
          if (scores != null) {
            table.put(community, scores);
          }
        });
    if (!table.equals(former)) {
      // First what stands beside each bundle, so that no request has one without the other.
      policies.refresh();
      champions.replace(table);
      tell(former, table);
    }
  }

  private @Nullable Champion known(String bundle) {
    return champions.find(bundle).or(() -> bundles.find(bundle)).orElse(null);
  }

  private static void tell(Map<Long, Champion> former, Map<Long, Champion> table) {
    Set<Long> communities = new HashSet<>(former.keySet());
    communities.addAll(table.keySet());
    for (Long community : communities) {
      Champion before = former.get(community);
      Champion now = table.get(community);
      if (!Objects.equals(before, now)) {
        LOG.infof(
            "The community %d is scored by %s.",
            community, now == null ? "what the service was started with" : now.id());
      }
    }
  }

  /**
   * Reads a bundle that shall be promoted, as every process will.
   *
   * @param bundle names it
   * @return ready to score
   * @throws RefusedPromotionException if it cannot be read here
   */
  synchronized Champion ready(String bundle) {
    return champions.find(bundle).orElseGet(() -> bundles.read(bundle));
  }

  /**
   * The bundles that were promoted, or run in the shadow, and cannot be read here.
   *
   * @return sentences that say why, by the bundles' ids
   */
  public SortedMap<String, String> troubles() {
    return bundles.troubles();
  }

  private double secondsSinceLook() {
    return (System.nanoTime() - lookedAt) / 1e9;
  }
}
