package org.comity.service.door.perspective;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.score.Assessment;
import org.comity.service.community.Community;
import org.comity.service.door.Callers;
import org.comity.service.door.perspective.PerspectiveResource.Scored;
import org.comity.service.key.Caller;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.scoring.Door;

/**
 * Keeps what was scored, where the community keeps it and the request does not forbid it. A request
 * has no name for its comment: each makes a comment of its own.
 */
@Singleton
final class Keeping {

  private final Moderation moderation;
  private final Callers callers;

  @Inject
  Keeping(Moderation moderation, Callers callers) {
    this.moderation = moderation;
    this.callers = callers;
  }

  /**
   * Keeps, if need be.
   *
   * @param scored what is about to be answered
   * @param caller who asked
   * @return the same, once the comment is on disk
   */
  Uni<Scored> after(Scored scored, Caller caller) {
    Assessment assessment = scored.answer().assessment();
    Community community = callers.meant(caller, scored.request().communityId());
    if (assessment == null || scored.request().doNotStore() || !community.keepsScored()) {
      return Uni.createFrom().item(scored);
    }
    Submission submission =
        new Submission(community, Door.PERSPECTIVE, scored.answer().comment(), null);
    return moderation.decideAndKeep(submission, assessment).map(outcome -> scored);
  }
}
