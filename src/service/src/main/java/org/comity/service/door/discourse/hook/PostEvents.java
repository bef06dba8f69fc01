package org.comity.service.door.discourse.hook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.door.CommunityDoorway;
import org.comity.service.door.discourse.hook.DiscourseEvent.Post;
import org.comity.service.inbox.Deliveries;
import org.comity.service.inbox.Delivery;
import org.comity.service.inbox.Receipt;
import org.comity.service.inbox.Removal;
import org.comity.service.json.BodyReader;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;
import org.jspecify.annotations.Nullable;

/** Does what an event asks for, once. */
@Singleton
final class PostEvents {

  private final Deliveries deliveries;
  private final Moderation moderation;
  private final Removal removal;
  private final BodyReader<DiscourseEvent> bodies;

  @Inject
  PostEvents(Deliveries deliveries, Moderation moderation, Removal removal, ObjectMapper mapper) {
    this.deliveries = deliveries;
    this.moderation = moderation;
    this.removal = removal;
    this.bodies = new BodyReader<>(mapper, DiscourseEvent.class, CommunityDoorway.MAX_BYTES);
  }

  Uni<DiscourseAnswer> answer(Community community, DiscourseHeaders headers, byte[] body) {
    DiscourseEvent event = bodies.read(DiscourseBody.json(body));
    if (headers.isDeletion()) {
      String id = PostSubmission.externalId(event.post());
      return once(community, headers, () -> removed(community, id))
          .map(receipt -> DiscourseAnswer.deleted(id));
    }
    if (event.ping() != null) {
      return Uni.createFrom().item(DiscourseAnswer.ofPing());
    }
    if (!headers.isAboutWords()) {
      return ignored("The event is not about the words of a post.");
    }
    return decided(community, headers, event.post());
  }

  private Uni<DiscourseAnswer> decided(
      Community community, DiscourseHeaders headers, @Nullable Post post) {
    String id = PostSubmission.externalId(post);
    if (post == null || post.isOwnNote()) {
      return ignored("The post is a note of Discourse's own.");
    }
    if (post.isPrivate()) {
      return ignored("The post is part of a private message.");
    }
    Submission submission = PostSubmission.of(community, post, headers);
    return once(
            community,
            headers,
            () ->
                moderation
                    .decideAndKeep(submission)
                    .map(outcome -> Optional.of(outcome.decision())))
        .map(
            receipt ->
                receipt
                    .decision()
                    .map(DiscourseAnswer::decided)
                    .orElseGet(() -> DiscourseAnswer.deleted(id)));
  }

  private static Uni<DiscourseAnswer> ignored(String why) {
    return Uni.createFrom().item(DiscourseAnswer.ignored(why));
  }

  private Uni<Optional<Decision>> removed(Community community, String id) {
    return ScoringThreads.runOnWorker(
        () -> {
          boolean unused = removal.remove(community.id(), Door.DISCOURSE, id);
          return Optional.empty();
        });
  }

  private Uni<Receipt> once(
      Community community, DiscourseHeaders headers, Supplier<Uni<Optional<Decision>>> work) {
    String id = headers.eventId();
    return id == null
        ? work.get().map(decision -> new Receipt(decision, false))
        : deliveries.once(new Delivery(community.id(), Door.DISCOURSE, id), work);
  }
}
