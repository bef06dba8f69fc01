package org.comity.service.learning;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.learning.Choice.Pick;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;

/**
 * Looks every hour which comments to ask people about. Every process of the service does; the
 * budget is the community's, and is kept whichever of them asks. Waits for the database.
 */
@Singleton
public final class LearningQueue {

  private static final long SECONDS_BETWEEN_LOOKS = 3_600;

  private final Database database;
  private final Communities communities;
  private final Candidates candidates;
  private final List<Interest> interests;
  private final LearningPicks picks;

  @Inject
  LearningQueue(
      Database database,
      Communities communities,
      Candidates candidates,
      @All List<Interest> interests,
      LearningPicks picks) {
    this.database = database;
    this.communities = communities;
    this.candidates = candidates;
    this.interests = List.copyOf(interests);
    this.picks = picks;
  }

  void start(@Observes @Priority(LoadedModel.READY_PRIORITY) StartupEvent event, Clockwork clock) {
    clock.repeatQuietly("choosing what to learn from", this::fillAll, SECONDS_BETWEEN_LOOKS);
  }

  private void fillAll() {
    for (Community community : communities.all()) {
      int unused = fill(community.id());
    }
  }

  /**
   * Asks people about as many comments as a community's budget has left.
   *
   * @param communityId whose
   * @return how many
   */
  public int fill(long communityId) {
    int wanted = database.insist(handle -> picks.wanted(handle, communityId));
    if (wanted == 0) {
      return 0;
    }
    int added = 0;
    for (Pick pick : choose(communityId, wanted)) {
      // One at a time: a lock on the budget and one on a comment, and nobody waits for each other.
      if (database.insist(handle -> picks.add(handle, communityId, pick))) {
        added++;
      }
    }
    return added;
  }

  private List<Pick> choose(long communityId, int wanted) {
    return database.transact(
        handle -> {
          List<Candidate> free = candidates.of(handle, communityId);
          Map<LearningReason, Map<Long, Double>> strengths = new EnumMap<>(LearningReason.class);
          if (!free.isEmpty()) {
            for (Interest interest : interests) {
              strengths
                  .computeIfAbsent(interest.reason(), any -> new HashMap<>())
                  .putAll(interest.strengths(handle, communityId, free));
            }
          }
          return Choice.of(free, strengths, wanted);
        });
  }
}
