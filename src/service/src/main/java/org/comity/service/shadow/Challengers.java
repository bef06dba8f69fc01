package org.comity.service.shadow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.comity.policy.PolicyException;
import org.comity.service.scoring.Champion;
import org.jboss.logging.Logger;

/**
 * The shadows that this process can run. Asking takes no lock and never waits; whoever follows the
 * table replaces them all at once. Safe for use by many threads.
 */
@Singleton
public final class Challengers {

  private static final Logger LOG = Logger.getLogger(Challengers.class);

  private final Queue<Challenger> fresh = new ConcurrentLinkedQueue<>();
  private volatile Map<Long, Challenger> ready = Map.of();

  /** Knows of none yet. */
  @Inject
  public Challengers() {}

  /**
   * Runs these and no others. One whose bundle cannot be read pauses until it can.
   *
   * @param shadows one a community at most
   * @param read has a bundle ready to score, or nothing if it cannot be read
   */
  public synchronized void follow(List<Shadow> shadows, Function<String, Optional<Champion>> read) {
    Map<Long, Challenger> former = ready;
    Map<Long, Challenger> now = new HashMap<>();
    for (Shadow shadow : shadows) {
      Challenger known = former.get(shadow.communityId());
      if (known != null && known.shadow().id() == shadow.id()) {
        now.put(shadow.communityId(), known);
      } else {
        read.apply(shadow.bundle())
            .flatMap(bundle -> ready(shadow, bundle))
            .ifPresent(challenger -> now.put(shadow.communityId(), challenger));
      }
    }
    replace(now);
    now.values().stream()
        .filter(challenger -> !former.containsValue(challenger))
        .forEach(
            challenger -> {
              fresh.add(challenger);
              LOG.infof(
                  "The bundle %s runs in the shadow of the community %d.",
                  challenger.shadow().bundle(), challenger.shadow().communityId());
            });
  }

  /** Only a bundle that says otherwise of itself than when it was handed in fails here. */
  private static Optional<Challenger> ready(Shadow shadow, Champion bundle) {
    try {
      return Optional.of(Challenger.of(shadow, bundle));
    } catch (PolicyException e) {
      LOG.debugf(e, "The bundle %s does not score what its policy asks for.", shadow.bundle());
      return Optional.empty();
    }
  }

  synchronized void replace(Map<Long, Challenger> challengers) {
    ready = Map.copyOf(challengers);
  }

  /** What judges a community's comments beside its champion. */
  Optional<Challenger> of(long communityId) {
    return Optional.ofNullable(ready.get(communityId));
  }

  /** One that became ready and was not asked for yet. */
  Optional<Challenger> nextFresh() {
    return Optional.ofNullable(fresh.poll());
  }

  /** Whether it is what judges its community's comments now. */
  boolean isCurrent(Challenger challenger) {
    return of(challenger.shadow().communityId()).filter(challenger::equals).isPresent();
  }
}
