package org.comity.service.queue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.score.Assessment;
import org.comity.service.decision.CurrentDecisions;
import org.comity.service.decision.CurrentDecisions.Current;
import org.comity.service.decision.Decision;
import org.comity.service.policy.Policies;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks up how comments stand. */
@Singleton
final class StandingReader {

  private final CurrentDecisions current;
  private final Policies policies;

  @Inject
  StandingReader(CurrentDecisions current, Policies policies) {
    this.current = current;
    this.policies = policies;
  }

  /** Nothing if the comment is not kept. */
  Optional<Standing> of(Handle handle, long commentId) {
    return Optional.ofNullable(of(handle, List.of(commentId)).get(commentId));
  }

  /** Saves looking up a decision that was just made. */
  Standing of(Handle handle, long commentId, Decision made) {
    Assessment said = made.assessment();
    if (said == null) {
      Decision scored = scored(current.of(handle, List.of(commentId)).get(commentId));
      said = scored == null ? null : scored.assessment();
    }
    return new Standing(made.id(), rank(made.communityId(), said));
  }

  /** By comment; those that are not kept are missing. */
  Map<Long, Standing> of(Handle handle, Collection<Long> commentIds) {
    Map<Long, Current> decided = current.of(handle, commentIds);
    Map<Long, Standing> standings = new HashMap<>();
    handle
        .createQuery("select id, community_id from comments where id in (<ids>)")
        .bindList("ids", commentIds)
        .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("community_id")))
        .forEach(
            comment -> {
              Current found = decided.get(comment.getKey());
              standings.put(comment.getKey(), standing(comment.getValue(), found));
            });
    return standings;
  }

  private Standing standing(long communityId, @Nullable Current found) {
    Decision scored = scored(found);
    Assessment said = scored == null ? null : scored.assessment();
    return new Standing(found == null ? null : found.last().id(), rank(communityId, said));
  }

  private Rank rank(long communityId, @Nullable Assessment said) {
    return Rank.of(said, policies.of(communityId).policy());
  }

  private static @Nullable Decision scored(@Nullable Current found) {
    return found == null ? null : found.scored();
  }
}
