package org.comity.service.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.comity.comment.Comment;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.service.decision.Decision.Origin;
import org.comity.service.moderation.KnownFacts.Known;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.CommentScorer;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.store.Database;

/**
 * Asks the community's model, then its policy, on the thread of the request. Only a policy that
 * asks for the author or for reports makes it wait for the database.
 */
@Singleton
final class Judge {

  private final CommentScorer scorer;
  private final Champions champions;
  private final Policies policies;
  private final KnownFacts known;
  private final Clock clock = Database.CLOCK;

  @Inject
  Judge(CommentScorer scorer, Champions champions, Policies policies, KnownFacts known) {
    this.scorer = scorer;
    this.champions = champions;
    this.policies = policies;
    this.known = known;
  }

  Uni<Judged> judge(Submission submission) {
    long begin = System.nanoTime();
    Champion champion = champions.of(submission.community().id());
    Assessment assessment = scorer.assess(champion, hinted(submission), submission.door());
    return judge(submission, assessment, means(submission, champion, begin));
  }

  Uni<Judged> judge(Submission submission, Champion champion, Assessment assessment) {
    return judge(submission, assessment, means(submission, champion, System.nanoTime()));
  }

  /** What one comment is judged by, and since when (in nanoseconds of the machine). */
  private record Means(ActivePolicy active, Champion champion, long begin) {

    Policy policy() {
      return active.policy();
    }

    Origin by() {
      long micros = (System.nanoTime() - begin) / 1_000;
      return Origin.policy(active.version(), champion.id(), micros).at(champion.bundle().priors());
    }
  }

  private Means means(Submission submission, Champion champion, long begin) {
    return new Means(policies.of(submission.community().id(), champion), champion, begin);
  }

  private Uni<Judged> judge(Submission submission, Assessment assessment, Means means) {
    if (!KnownFacts.isAsked(means.policy(), submission)) {
      return Uni.createFrom().item(judged(submission, assessment, means));
    }
    return ScoringThreads.runOnWorker(() -> known.find(means.policy(), submission))
        .map(
            facts -> {
              Judged without = judged(submission, assessment, means);
              return facts.isEmpty() ? without : with(facts.get(), without, means);
            });
  }

  /** A comment that leaves a doubt counts as its community's language. */
  private static Comment hinted(Submission submission) {
    Comment comment = submission.comment();
    return comment.lang() == null ? comment.withLang(submission.community().language()) : comment;
  }

  private Judged judged(Submission submission, Assessment assessment, Means means) {
    Instant now = clock.instant();
    Verdict verdict = means.policy().decide(facts(submission, assessment, Known.NOTHING, now));
    return new Judged(submission, assessment, verdict, means.by(), now);
  }

  private static Judged with(Known found, Judged judged, Means means) {
    Facts facts = facts(judged.submission(), judged.assessment(), found, judged.at());
    return new Judged(
        judged.submission(),
        judged.assessment(),
        means.policy().decide(facts),
        means.by(),
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
}
