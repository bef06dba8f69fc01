package org.comity.service.outbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.policy.Reason;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;
import org.comity.service.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message: type, time and data, as Standard Webhooks 1.0.0 recommends. Never holds a
 * comment's text or its author.
 *
 * @param type of the event
 * @param timestamp when it happened (ISO 8601, UTC)
 * @param data what happened
 */
record Payload(String type, String timestamp, Object data) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A comment that was decided on. */
  record Decided(
      String community, @JsonProperty("comment_id") String commentId, WireDecision decision) {}

  /** A decision; scores are null where a person decided, or the comment could not be scored. */
  record WireDecision(
      long id,
      String verdict,
      List<WireReason> reasons,
      @Nullable SortedMap<String, Double> scores,
      @JsonProperty("not_scored") @Nullable String notScored,
      @JsonProperty("policy_version") @Nullable Integer policyVersion,
      @Nullable String bundle,
      String source,
      int revision,
      @JsonProperty("decided_at") String decidedAt) {}

  /** Why. */
  record WireReason(String code, String sentence) {}

  /** A community that is scored by another bundle. */
  record Promoted(
      String community,
      String bundle,
      @JsonProperty("previous_bundle") @Nullable String previousBundle) {}

  /** Nothing but that messages arrive. */
  record Test(String community) {}

  static Payload of(Event event, String community, Decision decision) {
    WireDecision wire =
        new WireDecision(
            decision.id(),
            lowered(decision.verdict().kind()),
            decision.verdict().reasons().stream().map(Payload::reason).toList(),
            decision.assessment() instanceof Scored scored ? scores(scored.scores()) : null,
            decision.assessment() instanceof NotScored none ? none.cause().name() : null,
            decision.by().policyVersion(),
            decision.by().bundleId(),
            lowered(decision.by().source()),
            decision.revision(),
            decision.decidedAt().toString());
    return of(
        event, decision.decidedAt(), new Decided(community, decision.commentExternalId(), wire));
  }

  static Payload of(Event event, Instant at, Object data) {
    return new Payload(event.type(), at.toString(), data);
  }

  private static String lowered(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static WireReason reason(Reason reason) {
    return new WireReason(reason.code().name(), reason.sentence());
  }

  private static SortedMap<String, Double> scores(Scores scores) {
    SortedMap<String, Double> byName = new TreeMap<>();
    scores.byAttribute().forEach((attribute, score) -> byName.put(attribute.name(), score));
    return byName;
  }

  /**
   * A message about a decision with another sentence for why.
   *
   * @param json as {@link #json()} wrote it
   * @param sentence in place of each
   * @return the same but for that
   */
  static String withSentence(String json, String sentence) {
    try {
      JsonNode message = JSON.readTree(json);
      for (JsonNode reason : message.at("/data/decision/reasons")) {
        if (reason instanceof ObjectNode fields) {
          fields.put("sentence", sentence);
        }
      }
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message could not be read", e);
    }
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message could not be written", e);
    }
  }
}
