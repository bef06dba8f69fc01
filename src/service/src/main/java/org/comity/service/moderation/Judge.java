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
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.scoring.CommentScorer;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model, then the policy, on the thread of the request. Only a policy that asks for the
 * author makes it wait for the database.
 */
@Singleton
final class Judge {

  private final CommentScorer scorer;
  private final LoadedModel model;
  private final Policies policies;
  private final KnownAuthors authors;
  private final Clock clock = Database.CLOCK;

  @Inject
  Judge(CommentScorer scorer, LoadedModel model, Policies policies, KnownAuthors authors) {
    this.scorer = scorer;
    this.model = model;
    this.policies = policies;
    this.authors = authors;
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
    Writer writer = submission.writer();
    if (writer == null || !policy.policy().needsAuthor()) {
      return Uni.createFrom().item(judged(submission, assessment, policy, begin));
    }
    return ScoringThreads.runOnWorker(() -> authors.find(submission.community().id(), writer))
        .map(
            author -> {
              Judged without = judged(submission, assessment, policy, begin);
              return author.isEmpty() ? without : with(author.get(), without, policy, begin);
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
    Verdict verdict = policy.policy().decide(facts(submission, assessment, null, now));
    return new Judged(submission, assessment, verdict, by(policy, begin), now);
  }

  private Judged with(Facts.Author author, Judged judged, ActivePolicy policy, long begin) {
    Facts facts = facts(judged.submission(), judged.assessment(), author, judged.at());
    return new Judged(
        judged.submission(),
        judged.assessment(),
        policy.policy().decide(facts),
        by(policy, begin),
        judged.at());
  }

  private static Facts facts(
      Submission submission, Assessment assessment, Facts.@Nullable Author author, Instant now) {
    Comment comment = submission.comment();
    Writer writer = submission.writer();
    return Facts.of(assessment, comment.text(), now.atZone(ZoneOffset.UTC))
        .by(author, writer != null && writer.isStaff())
        .with(comment.parentId() != null, submission.isEdit(), 0);
  }

  private Origin by(ActivePolicy policy, long begin) {
    long micros = (System.nanoTime() - begin) / 1_000;
    Bundle bundle = model.classifier().bundle();
    return Origin.policy(policy.version(), bundle.id(), micros).at(bundle.priors());
  }
}
