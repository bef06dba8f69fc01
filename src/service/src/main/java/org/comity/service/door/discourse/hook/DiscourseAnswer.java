package org.comity.service.door.discourse.hook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.comity.policy.Verdict;
import org.comity.service.decision.Decision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of an event. Discourse shows it to administrators, under the webhook's deliveries.
 *
 * @param verdict APPROVE, HOLD or REJECT
 * @param decision names the decision in Comity
 * @param post names the post in the forum
 * @param deleted true if nothing of the post is kept any more, but for the decisions on it
 * @param ignored why nothing was done
 * @param pong OK, to a ping
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DiscourseAnswer")
record DiscourseAnswer(
    Verdict.@Nullable Kind verdict,
    @Nullable Long decision,
    @Nullable String post,
    @Nullable Boolean deleted,
    @Nullable String ignored,
    @Nullable String pong) {

  static DiscourseAnswer decided(Decision decision) {
    return new DiscourseAnswer(
        decision.verdict().kind(), decision.id(), decision.commentExternalId(), null, null, null);
  }

  static DiscourseAnswer deleted(String post) {
    return new DiscourseAnswer(null, null, post, true, null, null);
  }

  static DiscourseAnswer ignored(String why) {
    return new DiscourseAnswer(null, null, null, null, why, null);
  }

  static DiscourseAnswer ofPing() {
    return new DiscourseAnswer(null, null, null, null, null, "OK");
  }
}
