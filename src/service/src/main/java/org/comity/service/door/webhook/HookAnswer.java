package org.comity.service.door.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.comity.service.decision.Decision;
import org.comity.service.door.PlatformDecision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a message; the same for every delivery of it.
 *
 * @param decision what was decided; null if the message deleted the comment
 * @param deleted true if nothing of the comment is kept any more, but for the decisions on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookAnswer")
record HookAnswer(@Nullable PlatformDecision decision, @Nullable Boolean deleted) {

  static HookAnswer ofDeletion() {
    return new HookAnswer(null, true);
  }

  static HookAnswer of(Decision made) {
    return new HookAnswer(PlatformDecision.of(made), null);
  }
}
