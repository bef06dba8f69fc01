package org.comity.service.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.policy.Facts;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.service.decision.Decision.Origin;
import org.comity.service.moderation.KnownFacts.Known;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.scoring.CommentScorer;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.store.Database;

/**
 * Asks the model, then the policy, on the thread of the request. Only a policy that asks for the
 * author or for reports makes it wait for the database.
 */
@Singleton
final class Judge {

  private final CommentScorer scorer;
  private final LoadedModel model;
  private final Policies policies;
  private final KnownFacts known;
  private final Clock clock = Database.CLOCK;

  @Inject
  Judge(CommentScorer scorer, LoadedModel model, Policies policies, KnownFacts known) {
    this.scorer = scorer;
    this.model = model;
    this.policies = policies;
    this.known = known;
  }

  Uni<Judged> judge(Submission submission) {
    long begin = System.nanoTime();
    return judge(submission, scorer.assess(hinted(submission), submission.door()), begin);
  }

  Uni<Judged> judge(Submission submission, Assessment assessment) {
    return judge(submission, assessment, System.nanoTime());
  }

  private Uni<Judged> judge(Submission submission, Assessment assessment, long begin) {
    ActivePolicy policy = policies.of(submission.community().id());
    if (!KnownFacts.isAsked(policy.policy(), submission)) {
      return Uni.createFrom().item(judged(submission, assessment, policy, begin));
    }
    return ScoringThreads.runOnWorker(() -> known.find(policy.policy(), submission))
        .map(
            facts -> {
              Judged without = judged(submission, assessment, policy, begin);
              return facts.isEmpty() ? without : with(facts.get(), without, policy, begin);
            });
  }

  /** A comment that leaves a doubt counts as its community's language. */
  private static Comment hinted(Submission submission) {
    Comment comment = submission.comment();
    return comment.lang() == null ? comment.withLang(submission.community().language()) : comment;
  }

  private Judged judged(
      Submission submission, Assessment assessment, ActivePolicy policy, long begin) {
    Instant now = clock.instant();
    Verdict verdict = policy.policy().decide(facts(submission, assessment, Known.NOTHING, now));
    return new Judged(submission, assessment, verdict, by(policy, begin), now);
  }

  private Judged with(Known found, Judged judged, ActivePolicy policy, long begin) {
    Facts facts = facts(judged.submission(), judged.assessment(), found, judged.at());
    return new Judged(
        judged.submission(),
        judged.assessment(),
        policy.policy().decide(facts),
        by(policy, begin),
        judged.at());
  }

  private static Facts facts(
      Submission submission, Assessment assessment, Known found, Instant now) {
    Comment comment = submission.comment();
    Writer writer = submission.writer();
    return Facts.of(assessment, comment.text(), now.atZone(ZoneOffset.UTC))
        .by(found.author(), writer != null && writer.isStaff())
        .with(comment.parentId() != null, submission.isEdit(), found.reports());
  }

  private Origin by(ActivePolicy policy, long begin) {
    long micros = (System.nanoTime() - begin) / 1_000;
    Bundle bundle = model.classifier().bundle();
    return Origin.policy(policy.version(), bundle.id(), micros).at(bundle.priors());
  }
}
