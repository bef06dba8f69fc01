package org.comity.service.door.akismet;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionSource;
import org.comity.service.door.akismet.Entrance.Visitor;
import org.comity.service.moderation.HumanDecisions;
import org.comity.service.moderation.HumanDecisions.Order;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Outcome;
import org.comity.service.moderation.Submission;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;

/**
 * Has a comment decided on and puts the verdict into a word. Akismet knows two and a verdict is one
 * of three: what is held answers as what is rejected does, so that no platform shows it before a
 * person has seen it.
 */
@Singleton
final class CommentCheck {

  private static final Verdict BY_AN_ADMINISTRATOR =
      new Verdict.Approve(
          List.of(
              new Reason(
                  "platform",
                  ReasonCode.OTHER,
                  "The platform says that an administrator of the site wrote it.",
                  null,
                  null)));

  private static final String NO_WORDS =
      "It is no comment and has no words, so there is nothing to judge.";

  private final Moderation moderation;
  private final HumanDecisions people;

  @Inject
  CommentCheck(Moderation moderation, HumanDecisions people) {
    this.moderation = moderation;
    this.people = people;
  }

  Uni<Response> check(Visitor visitor, CheckedComment checked) {
    if (checked.kind() == CheckedComment.Kind.SAMPLE && !checked.isStaff()) {
      return Uni.createFrom().item(() -> AkismetReplies.text(AkismetReplies.SPAM).build());
    }
    if (checked.kind() == CheckedComment.Kind.NO_COMMENT) {
      return Uni.createFrom().item(() -> AkismetReplies.notJudged(AkismetReplies.HAM, NO_WORDS));
    }
    Submission submission =
        new Submission(visitor.community(), Door.AKISMET, checked.comment(), checked.writer());
    if (checked.isTest()) {
      return moderation
          .decide(submission)
          .map(
              outcome ->
                  answer(checked.isStaff() ? BY_AN_ADMINISTRATOR : verdict(outcome), outcome));
    }
    Uni<Outcome> kept = moderation.decideAndKeep(submission);
    return checked.isStaff()
        ? kept.flatMap(outcome -> shown(visitor, outcome))
        : kept.map(outcome -> answer(verdict(outcome), outcome));
  }

  /** Akismet passes all that administrators write; the log shall say why it was shown. */
  private Uni<Response> shown(Visitor visitor, Outcome outcome) {
    Decision decision = outcome.decision();
    boolean stands =
        decision.by().source() != DecisionSource.POLICY
            || decision.verdict().kind() == Kind.APPROVE;
    if (stands) {
      return Uni.createFrom().item(() -> answer(decision.verdict(), outcome));
    }
    Order order =
        new Order(
            BY_AN_ADMINISTRATOR,
            DecisionSource.PLATFORM,
            visitor.caller().actor(),
            Door.AKISMET.label());
    return ScoringThreads.runOnWorker(
        () -> {
          people.decide(visitor.community(), decision.commentExternalId(), order);
          return answer(BY_AN_ADMINISTRATOR, outcome);
        });
  }

  private static Verdict verdict(Outcome outcome) {
    return outcome.decision().verdict();
  }

  private static Response answer(Verdict verdict, Outcome outcome) {
    String id = outcome.decision().commentExternalId();
    ResponseBuilder answer =
        AkismetReplies.text(
                verdict.kind() == Kind.APPROVE ? AkismetReplies.HAM : AkismetReplies.SPAM)
            .header("X-akismet-guid", UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
    if (verdict instanceof Verdict.Reject reject && reject.discard()) {
      answer.header("X-akismet-pro-tip", "discard");
    }
    return answer.build();
  }
}
