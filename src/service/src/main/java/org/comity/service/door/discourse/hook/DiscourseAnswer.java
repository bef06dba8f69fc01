package org.comity.service.door.discourse.hook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.comity.service.decision.Decision;
import org.comity.service.door.PlatformDecision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of an event. Discourse shows it to administrators, under the webhook's deliveries.
 *
 * @param decision what was decided; null if nothing was
 * @param commentId names a post that was deleted
 * @param deleted true if nothing of the post is kept any more, but for the decisions on it
 * @param ignored why nothing was done
 * @param pong OK, to a ping
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DiscourseAnswer")
record DiscourseAnswer(
    @Nullable PlatformDecision decision,
    @Nullable String commentId,
    @Nullable Boolean deleted,
    @Nullable String ignored,
    @Nullable String pong) {

  static DiscourseAnswer decided(Decision made) {
    return new DiscourseAnswer(PlatformDecision.of(made), null, null, null, null);
  }

  static DiscourseAnswer deleted(String post) {
    return new DiscourseAnswer(null, post, true, null, null);
  }

  static DiscourseAnswer ignored(String why) {
    return new DiscourseAnswer(null, null, null, why, null);
  }

  static DiscourseAnswer ofPing() {
    return new DiscourseAnswer(null, null, null, null, "OK");
  }
}
