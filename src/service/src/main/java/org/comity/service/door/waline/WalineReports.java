package org.comity.service.door.waline;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.comity.service.community.Community;
import org.comity.service.key.Caller;
import org.comity.service.label.LabelSource;
import org.comity.service.moderation.Feedback;
import org.comity.service.moderation.Feedback.Giver;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;

/** Takes what moderators decided in Waline. A comment that waits there says nothing yet. */
@Singleton
final class WalineReports {

  private final Feedback feedback;

  @Inject
  WalineReports(Feedback feedback) {
    this.feedback = feedback;
  }

  Uni<WalineAnswer> take(Community community, WalineEvent event, Caller caller) {
    WalineEvent.Body comment = event.comment();
    String status = comment.status() == null ? "" : comment.status();
    return switch (status) {
      case "approved" -> report(community, comment, caller, false);
      case "spam" -> report(community, comment, caller, true);
      case "" -> throw WalineException.missing("data.comment.status");
      default -> Uni.createFrom().item(WalineAnswer.ignored());
    };
  }

  private Uni<WalineAnswer> report(
      Community community, WalineEvent.Body comment, Caller caller, boolean isSpam) {
    Giver giver = new Giver(community.id(), Door.WALINE, LabelSource.SPAM_REPORT, caller.actor());
    String id = Objects.requireNonNull(comment.id());
    return ScoringThreads.runOnWorker(
        () ->
            feedback
                .report(giver, id, isSpam)
                .map(known -> WalineAnswer.of(id, isSpam ? "rejected" : "approved"))
                .orElseThrow(
                    () ->
                        new WalineException(
                            404, "No comment of that id is kept: see that WEBHOOK is set.")));
  }
}
