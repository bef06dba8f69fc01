package org.comity.service.door.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.door.CommunityDoorway;
import org.comity.service.door.PlatformError;
import org.comity.service.inbox.Deliveries;
import org.comity.service.inbox.Delivery;
import org.comity.service.inbox.Removal;
import org.comity.service.json.BodyReader;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;

/** Does what a message asks for, once. */
@Singleton
final class CommentMessages {

  private final Deliveries deliveries;
  private final Moderation moderation;
  private final Removal removal;
  private final BodyReader<HookMessage> bodies;

  @Inject
  CommentMessages(
      Deliveries deliveries, Moderation moderation, Removal removal, ObjectMapper mapper) {
    this.deliveries = deliveries;
    this.moderation = moderation;
    this.removal = removal;
    this.bodies = new BodyReader<>(mapper, HookMessage.class, CommunityDoorway.MAX_BYTES);
  }

  Uni<HookAnswer> answer(Community community, String messageId, byte[] body) {
    HookMessage message = bodies.read(body);
    Delivery delivery = new Delivery(community.id(), Door.WEBHOOK, messageId);
    String type = message.type() == null ? "" : message.type();
    return switch (type) {
      case "comment.created" -> decided(delivery, HookSubmission.of(community, message, false));
      case "comment.edited" -> decided(delivery, HookSubmission.of(community, message, true));
      case "comment.deleted" -> deleted(delivery, HookSubmission.externalId(message.data()));
      default ->
          throw PlatformError.field(
              "type", "must be comment.created, comment.edited or comment.deleted: correct it.");
    };
  }

  private Uni<HookAnswer> decided(Delivery delivery, Submission submission) {
    return deliveries
        .once(
            delivery,
            () ->
                moderation
                    .decideAndKeep(submission)
                    .map(outcome -> Optional.of(outcome.decision())))
        .map(receipt -> receipt.decision().map(HookAnswer::of).orElseGet(HookAnswer::ofDeletion));
  }

  private Uni<HookAnswer> deleted(Delivery delivery, String id) {
    return deliveries
        .once(delivery, () -> ScoringThreads.runOnWorker(() -> removed(delivery, id)))
        .map(receipt -> HookAnswer.ofDeletion());
  }

  private Optional<Decision> removed(Delivery delivery, String id) {
    boolean unused = removal.remove(delivery.communityId(), delivery.door(), id);
    return Optional.empty();
  }
}
