package org.comity.service.quality;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;
import org.comity.service.decision.Decision;
import org.comity.service.decision.Decision.Origin;
import org.comity.service.decision.Decision.Particulars;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes decisions with scores and times of a test's choice into the log, as if they were made. */
@Singleton
public class LoggedDecisions {

  @Inject Database database;
  @Inject DecisionLog log;

  /** Comments of different communities are different comments. */
  private static long comment(long community, long id) {
    return community * 1_000_000_000L + id;
  }

  public static Assessment scored(double toxicity) {
    TreeMap<Attribute, Double> scores = new TreeMap<>();
    scores.put(Attribute.TOXICITY, toxicity);
    return new Scored(new Scores(scores), List.of(), "en");
  }

  public Decision byPolicy(long community, long id, Kind kind, Assessment said, Instant at) {
    return byPolicy(community, id, 1, kind, said, at);
  }

  public Decision byPolicy(
      long community, long id, int revision, Kind kind, Assessment said, Instant at) {
    Origin origin = Origin.policy(1, "test-1.0.0", 1);
    return append(community, id, revision, kind, said, origin, at);
  }

  public Decision byPerson(long community, long id, Kind kind, String by, Instant at) {
    Origin origin = Origin.person(DecisionSource.MODERATOR, by, "test-1.0.0");
    return append(community, id, 1, kind, null, origin, at);
  }

  /** A rejection for a reason of a category of the Digital Services Act. */
  public Decision rejected(long community, long id, String category, String by, Instant at) {
    Origin origin =
        Origin.person(DecisionSource.MODERATOR, by, "test-1.0.0")
            .with(new Particulars(null, null, category));
    return append(community, id, 1, Kind.REJECT, null, origin, at);
  }

  /** Takes a decision back, to what stood before it. */
  public Decision takeBack(Decision undone, Kind before, Instant at) {
    String by = Objects.requireNonNull(undone.by().decidedBy());
    Origin origin =
        Origin.person(DecisionSource.MODERATOR, by, "test-1.0.0")
            .with(new Particulars(undone.id(), null, null));
    long id = Objects.requireNonNull(undone.commentId()) % 1_000_000_000L;
    return append(undone.communityId(), id, undone.revision(), before, null, origin, at);
  }

  private Decision append(
      long community,
      long id,
      int revision,
      Kind kind,
      @Nullable Assessment said,
      Origin origin,
      Instant at) {
    Decision decision =
        new Decision(
            0,
            community,
            comment(community, id),
            "c" + id,
            revision,
            verdict(kind),
            said,
            origin,
            "rest",
            at);
    return database.transact(
        handle -> {
          keep(handle, decision);
          return log.append(handle, decision);
        });
  }

  /** What people decide is remembered with the comment, so there must be one. */
  private static void keep(Handle handle, Decision decision) {
    handle
        .createUpdate(
            """
            insert into comments (id, community_id, external_id, text, text_sha256, revision,
              status, door, posted_at, received_at, changed_at)
            values (:id, :community, 'c' || cast(:id as varchar), 'A test.', :sha, 1, 'HELD',
              'rest', :at, :at, :at)
            on conflict do nothing\
            """)
        .bind("id", decision.commentId())
        .bind("community", decision.communityId())
        .bind("sha", "0".repeat(64))
        .bind("at", decision.decidedAt())
        .execute();
  }

  /** Several attributes with scores by a seeded chance, all in one transaction. */
  public void manyByPolicy(long community, int count) {
    Random random = new Random(5);
    database.transact(
        handle -> {
          for (int i = 0; i < count; i++) {
            TreeMap<Attribute, Double> scores = new TreeMap<>();
            for (Attribute attribute :
                List.of(Attribute.TOXICITY, Attribute.INSULT, Attribute.THREAT)) {
              scores.put(attribute, random.nextDouble());
            }
            Decision decision =
                new Decision(
                    0,
                    community,
                    comment(community, i),
                    "c" + i,
                    1,
                    verdict(Kind.APPROVE),
                    new Scored(new Scores(scores), List.of(), "en"),
                    Origin.policy(1, "test-1.0.0", 1),
                    "rest",
                    Instant.now());
            log.append(handle, decision);
          }
          return null;
        });
  }

  private static Verdict verdict(Kind kind) {
    List<Reason> reasons = List.of(new Reason("test", ReasonCode.OTHER, "Test.", null, null));
    return switch (kind) {
      case APPROVE -> new Verdict.Approve(reasons);
      case HOLD -> new Verdict.Hold(reasons);
      case REJECT -> new Verdict.Reject(reasons, false);
    };
  }
}
